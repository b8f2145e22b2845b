import type { Ids } from "@swift-eats/domain/kernel";
import { isFinal, type Order, type OrderDecision } from "@swift-eats/domain/ordering";
import type { Queryable } from "../connection/index.ts";
import { writeHistory } from "./order-history.ts";
import { updateOrder } from "./order-rows.ts";
import { releaseStock } from "./stock.ts";

/** Ended before the kitchen cooked: what was prepared is still there. */
const portionsComeBack = (before: Order, after: Order): boolean =>
  isFinal(after.status) && ["awaiting_payment", "placed", "accepted"].includes(before.status);

/** One order's decision in the caller's transaction; null when somebody was faster. */
export async function saveOrder(
  sql: Queryable,
  ids: Ids,
  before: Order,
  { order, facts, messages }: OrderDecision,
  at: Date,
): Promise<Order | null> {
  if (!(await updateOrder(sql, before, order))) return null;
  const version = before.version + 1;
  await writeHistory(sql, ids, [{ order, version, facts, messages }], at);
  if (portionsComeBack(before, order)) await releaseStock(sql, order.id);
  if (order.status === "picked_up" || isFinal(order.status))
    await sql`update assignment_requests set state = 'closed' where order_id = ${order.id} and state = 'open'`;
  return { ...order, version };
}
