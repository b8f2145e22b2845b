import type { OrderId, Result } from "../kernel/index.ts";
import { type Cause, cancel, type Order, unchanged } from "../ordering/index.ts";
import type { Trips } from "./ports.ts";
import { dropOrder } from "./run.ts";

/** Cancels an order by the policy; a courier on the way to it is freed in the same transaction. */
export const cancelOrder = (
  { trips }: { readonly trips: Pick<Trips, "decideOrder"> },
  { orderId, cause }: { readonly orderId: OrderId; readonly cause: Cause },
): Promise<Result<Order>> =>
  trips.decideOrder(orderId, (order, run) => {
    const cancelled = cancel(order, cause);
    if (!cancelled.ok || !run) return cancelled;
    return cancelled.value.facts.length === 0
      ? { ok: true, value: unchanged(order) }
      : dropOrder(run, cancelled.value, cause);
  });
