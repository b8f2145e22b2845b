import type { DriverId, LngLat } from "@swift-eats/domain/kernel";
import type { Roads } from "@swift-eats/domain/routing";
import type { MapMatch } from "@swift-eats/domain/tracking";

/** A position waits no longer than this for its road: late on the street is worse than beside it. Wall time. */
const waitMs = 60;
/** Matches under way at once. Who comes meanwhile is shown as read. */
const atOnceMax = 2;
/** Couriers whose last place is remembered; the longest silent are forgotten. */
const rememberedMax = 20_000;

interface MatchingRoads extends Pick<Roads, "match"> {
  /** Open while the router is away: thousands of positions a second need not find that out one by one. */
  readonly breaker?: { readonly isOpen: boolean };
}

/**
 * Lays a courier's newest reading on the road it was made on, by the way from the one before. Bicycles may go nearly
 * everywhere, so their roads serve for all vehicles. Answers the reading itself where no road is near, and while the router
 * is busy, slow or away.
 */
export function roadMatch(roads: MatchingRoads): MapMatch {
  const before = new Map<DriverId, LngLat>();
  let underWay = 0;

  const remember = (driverId: DriverId, point: LngLat): LngLat | undefined => {
    const last = before.get(driverId);
    before.delete(driverId);
    before.set(driverId, point);
    const oldest = before.size > rememberedMax ? before.keys().next().value : undefined;
    if (oldest) before.delete(oldest);
    return last;
  };

  async function onRoad(from: LngLat, to: LngLat): Promise<LngLat> {
    underWay += 1;
    try {
      const matching = roads.match({ fixes: [from, to], vehicle: "bicycle" });
      const { points } = await matching;
      return points[1] ?? to;
    } finally {
      underWay -= 1;
    }
  }

  return {
    match: (fixes) =>
      Promise.all(
        fixes.map(async ({ driverId, point }) => {
          const last = remember(driverId, point);
          if (!last || underWay >= atOnceMax || roads.breaker?.isOpen) return point;
          return Promise.race([onRoad(last, point).catch(() => point), after(waitMs, point)]);
        }),
      ),
  };
}

const after = <T>(ms: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(resolve, ms, value).unref());
