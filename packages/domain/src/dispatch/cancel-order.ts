import { type OrderId, type Result, refuse } from "../kernel/index.ts";
import { type Cause, cancel, type Order, unchanged } from "../ordering/index.ts";
import type { Trips } from "./ports.ts";
import { dropOrder } from "./run.ts";

export interface CancelOrder {
  readonly orderId: OrderId;
  readonly cause: Cause;
  /** The fee the customer agreed to: the kitchen may have started since they read it. */
  readonly feeAmountMax?: number;
}

/** Cancels an order by the policy; a courier on the way to it is freed in the same transaction. */
export const cancelOrder = (
  { trips }: { readonly trips: Pick<Trips, "decideOrder"> },
  { orderId, cause, feeAmountMax = Number.POSITIVE_INFINITY }: CancelOrder,
): Promise<Result<Order>> =>
  trips.decideOrder(orderId, (order, run) => {
    const cancelled = cancel(order, cause);
    if (!cancelled.ok) return cancelled;
    if (cancelled.value.facts.length === 0) return { ok: true, value: unchanged(order) };
    const feeAmount = cancelled.value.order.cancellationFeeAmount;
    if (feeAmount > feeAmountMax) return refuse({ code: "ordering.fee_changed", feeAmount });
    return run ? dropOrder(run, cancelled.value, cause) : cancelled;
  });
