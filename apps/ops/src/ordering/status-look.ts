import type { OperationsDriver, OperationsOrder } from "@swift-eats/contract/operations";
import type { OrderStatus } from "@swift-eats/domain/ordering";
import type { PointTone } from "@swift-eats/ui/map";
import type { Tone } from "@swift-eats/ui/tone";

/** Total over the union, so that a new status fails the build. */
export const statusTone: Readonly<Record<OrderStatus, Tone>> = {
  awaiting_payment: "neutral",
  payment_failed: "bad",
  placed: "wait",
  accepted: "neutral",
  preparing: "neutral",
  ready: "good",
  picked_up: "courier",
  delivered: "good",
  rejected: "bad",
  expired: "bad",
  cancelled: "bad",
  undeliverable: "bad",
  returned: "bad",
};

/** Minutes left from which an order wants attention. */
const soonMinutes = 5;

export function breachTone(minutes: OperationsOrder["minutesToBreach"]): Tone {
  if (minutes === null) return "neutral";
  if (minutes < 0) return "bad";
  return minutes < soonMinutes ? "wait" : "neutral";
}

export type CourierState = "free" | "offered" | "busy" | "silent";

export function courierState({
  live,
  tripId,
  tripStatus,
}: Pick<OperationsDriver, "live" | "tripId" | "tripStatus">): CourierState {
  if (!live) return "silent";
  if (!tripId) return "free";
  return tripStatus === "offered" ? "offered" : "busy";
}

export const courierTone: Readonly<Record<CourierState, Tone>> = {
  free: "good",
  offered: "wait",
  busy: "courier",
  silent: "neutral",
};

export const courierPoint: Readonly<Record<CourierState, PointTone>> = {
  free: "good",
  offered: "wait",
  busy: "courier",
  silent: "idle",
};
