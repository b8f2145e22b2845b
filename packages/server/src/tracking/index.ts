import type { FixBody, FixesAnswer } from "@swift-eats/contract/tracking";
import type { DriverId, Result } from "@swift-eats/domain/kernel";
import type { Ports } from "../wire/index.ts";
import { startTracking, type Tracking } from "./tracking.ts";

export type { PositionNews } from "./audience.ts";
export { courierChanged, courierWentHome } from "./courier-changed.ts";
export { factsMsMax } from "./known-couriers.ts";
export { startTracking, type Tracking } from "./tracking.ts";

const started = new WeakMap<Ports, Tracking>();

/** The taking in of fixes in this process, begun on first use. */
export function trackingOf(ports: Ports): Tracking {
  const known = started.get(ports);
  if (known) return known;
  const tracking = startTracking(ports);
  started.set(ports, tracking);
  return tracking;
}

export const takeFixes = (
  ports: Ports,
  driverId: DriverId,
  bodies: readonly FixBody[],
): Promise<Result<FixesAnswer>> => trackingOf(ports).take(driverId, bodies);
