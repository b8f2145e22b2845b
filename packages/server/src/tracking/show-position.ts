import { type Fix, liveSpacingMs, liveWallSeconds } from "@swift-eats/domain/tracking";
import { metrics } from "../observe/index.ts";
import type { Ports } from "../wire/index.ts";
import type { Facts, PositionNews } from "./audience.ts";
import type { Known } from "./known-couriers.ts";
import type { positionCopies } from "./position-copies.ts";
import type { Publisher } from "./publisher.ts";

export type ShowPosition = (known: Known, facts: Facts, fix: Fix) => Promise<void>;

/** Shows a courier's newest position, unless it is history already or the last one was shown a moment ago. */
export function showPosition(
  { clock, env, mapMatch }: Ports,
  out: Publisher,
  copies: ReturnType<typeof positionCopies>,
): ShowPosition {
  function show(known: Known, facts: Facts, fix: Fix): void {
    const wall = clock.wall();
    const nowMs = wall.getTime();
    if (copies.isDue(known, nowMs)) copies.copy(known, fix, nowMs);
    const rate = clock.rate();
    const ageWallMs = (clock.now().getTime() - fix.at.getTime()) / rate;
    if (ageWallMs > liveWallSeconds * 1_000) return;
    if (env.LIMITS === "on" && nowMs - known.shownMs < liveSpacingMs(rate)) {
      metrics.notShownTotal.inc();
      return;
    }
    known.shownMs = nowMs;
    out.store(livePosition(facts, fix, wall));
    out.tell(news(facts, fix));
  }

  /** On the road, for those who look at a street. What changed meanwhile is left to the next fix. */
  return async (known, facts, fix) => {
    if (facts.customerOrderIds.length + facts.kitchenOrders.length === 0)
      return show(known, facts, fix);
    const [point = fix.point] = await mapMatch.match([fix]).catch(() => [fix.point]);
    if (known.facts === facts && known.track.last === fix) show(known, facts, { ...fix, point });
  };
}

const livePosition = (facts: Facts, { driverId, point, ...fix }: Fix, receivedAt: Date) => ({
  driverId,
  geoKey: facts.geoKey,
  ...point,
  heading: fix.headingDegrees,
  speedMetresPerSecond: fix.speed,
  at: fix.at,
  receivedAt,
  orderIds: facts.orderIds,
  status: facts.status,
});

const news = (facts: Facts, { driverId, point, headingDegrees, at }: Fix): PositionNews => ({
  driverId,
  geoKey: facts.geoKey,
  ...point,
  headingDegrees,
  at: at.toISOString(),
  customerOrderIds: facts.customerOrderIds,
  kitchenOrders: facts.kitchenOrders,
});
