import { ok, type Result, system } from "../kernel/index.ts";
import { move, type Order, type OrderDecision, unchanged } from "./order.ts";

/** City instant of the next thing that happens to the order by itself, or null. */
export function deadline(order: Order): Date | null {
  if (order.status === "awaiting_payment") return order.payBy;
  if (order.status === "placed") return order.acceptBy;
  if (order.status === "accepted") return order.prepareAt;
  return null;
}

/** What time alone does to an order at `at`; unchanged when nothing is due. Repeating it is harmless. */
export function passTime(order: Order, at: Date): Result<OrderDecision> {
  const due = deadline(order);
  if (!due || due > at) return ok(unchanged(order));
  const cause = { actor: system, at };
  if (order.status === "accepted") return move(order, "startPreparing", cause);
  const reason = order.status === "placed" ? "unanswered" : "unpaid";
  return move(order, "expire", { ...cause, reason }, { endedAt: at, endReason: reason });
}
