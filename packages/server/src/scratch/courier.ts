import type { FixBody } from "@swift-eats/contract/tracking";
import { addSeconds, offset, type TripId } from "@swift-eats/domain/kernel";
import { type PositionNews, startTracking, type Tracking } from "../tracking/index.ts";
import type { Ports } from "../wire/index.ts";
import type { ScratchTown } from "./town.ts";
import { give, type Work } from "./work.ts";

/** The taking in of fixes as one process of several, and what it showed. */
export function trackingProcess(
  { ports }: ScratchTown,
  changes: Partial<Ports> = {},
): Tracking & { readonly shown: readonly PositionNews[] } {
  const shown: PositionNews[] = [];
  const tracking = startTracking({ ...ports, ...changes });
  tracking.hear((news) => shown.push(...news));
  return { ...tracking, shown };
}

/** Processes of a test, which end with it. */
export function trackingProcesses(town: () => ScratchTown) {
  const started: Tracking[] = [];
  return {
    start(changes: Partial<Ports> = {}) {
      const tracking = trackingProcess(town(), changes);
      started.push(tracking);
      return tracking;
    },
    async stopAll(): Promise<void> {
      await Promise.all(started.splice(0).map((each) => each.stop()));
    },
  };
}

/** The first courier, an hour on duty and on a trip since then. */
export async function onTrip(town: ScratchTown, work: Work): Promise<TripId> {
  const { driverIds, orderIds } = work;
  const told = await give(town, { driverId: driverIds[0], orderIds, mode: "direct" });
  if (!told.ok) throw new Error(told.refusal.code);
  const since = addSeconds(town.ports.clock.now(), -3_600);
  const sql = town.ports.databases.primary();
  await sql`update drivers set duty_since = ${since}, position = null, position_at = null`;
  await sql`update trips set accepted_at = ${since}`;
  return told.value.trip.id;
}

/** A good reading, so many metres east of the kitchen. */
export const fixAt = (
  { ports }: ScratchTown,
  sequence: number,
  { secondsAgo, eastMetres = 0 }: { readonly secondsAgo: number; readonly eastMetres?: number },
): FixBody => ({
  sequence,
  ...offset({ lng: 8, lat: 54 }, eastMetres, 0),
  at: addSeconds(ports.clock.now(), -secondsAgo).toISOString(),
  accuracyMetres: 8,
  speed: 4,
  headingDegrees: 90,
});

/** City times of the fixes in the history, in its order. */
export async function keptFixes({ ports }: ScratchTown): Promise<readonly string[]> {
  const rows = await ports.databases.primary()<{ at: Date }[]>`
    select at from driver_location_history order by id`;
  return rows.map(({ at }) => at.toISOString());
}
