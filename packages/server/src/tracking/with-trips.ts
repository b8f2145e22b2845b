import type { Fix, KeptFix, TripTime } from "@swift-eats/domain/tracking";
import type { Ports } from "../wire/index.ts";
import type { Facts } from "./audience.ts";

/** Whether what is known of now says nothing about then: a queue that was flushed after its trip ended. */
const isBeforeNow = ({ at }: Fix, { trip, freeSince }: Facts): boolean =>
  trip ? at < trip.from : freeSince === null || at < freeSince;

/** The fixes that were made on a trip, with it. Others are not kept. */
export async function withTrips(
  { trackedCouriers }: Pick<Ports, "trackedCouriers">,
  facts: Facts,
  fixes: readonly Fix[],
): Promise<readonly KeptFix[]> {
  const { geoKey, trip } = facts;
  const earlier = fixes.filter((fix) => isBeforeNow(fix, facts));
  const [oldest] = earlier;
  const ended = oldest ? await trackedCouriers.endedTrips(oldest.driverId, earliest(earlier)) : [];
  return fixes.flatMap((fix): KeptFix[] => {
    const tripId = isBeforeNow(fix, facts) ? tripAt(ended, fix.at) : trip?.id;
    return tripId ? [{ ...fix, tripId, geoKey }] : [];
  });
}

const earliest = (fixes: readonly Fix[]): Date =>
  new Date(Math.min(...fixes.map(({ at }) => at.getTime())));

const tripAt = (trips: readonly TripTime[], at: Date) =>
  trips.find(({ from, to }) => from <= at && at <= to)?.tripId;
