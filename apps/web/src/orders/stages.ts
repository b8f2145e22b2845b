import type { OrderView } from "@swift-eats/contract/ordering";
import { isFinal } from "@swift-eats/domain/ordering";
import type { StepState } from "@swift-eats/ui/progress-steps";

type Status = OrderView["status"];
export type Stage = "placed" | "preparing" | "ready" | "picked_up" | "delivered";

const deliveryStages: readonly Stage[] = ["placed", "preparing", "ready", "picked_up", "delivered"];
const pickupStages: readonly Stage[] = ["placed", "preparing", "ready", "delivered"];

/** How far along each status is; a new status fails the build until it has a place here. */
const reached: Record<Status, Stage | null> = {
  awaiting_payment: null,
  payment_failed: null,
  placed: "placed",
  accepted: "preparing",
  preparing: "preparing",
  ready: "ready",
  picked_up: "picked_up",
  delivered: "delivered",
  rejected: "placed",
  expired: "placed",
  cancelled: "placed",
  undeliverable: "picked_up",
  returned: "picked_up",
};

/** Ended, and not with a meal. */
export const endedBadly = (status: Status): boolean =>
  status !== "delivered" && (isFinal(status) || status === "undeliverable");

/** The stages of an order on its screen, each done, current, still to come or failed. */
export function stagesOf({ status, fulfilment }: Pick<OrderView, "status" | "fulfilment">) {
  const stages = fulfilment === "delivery" ? deliveryStages : pickupStages;
  const at = reached[status];
  const index = at === null ? -1 : stages.indexOf(at);
  const stateOf = (position: number): StepState => {
    if (position < index || status === "delivered") return "done";
    if (position > index) return "todo";
    return endedBadly(status) ? "failed" : "current";
  };
  return stages.map((stage, position) => ({ stage, state: stateOf(position) }));
}
