import type { OrderId } from "@swift-eats/domain/kernel";
import type { Transaction } from "../connection/index.ts";

/** The request that each order's answer belongs to: its event, or the order when the sweeper asked. */
export async function correlationIds(
  tx: Transaction,
  orderIds: readonly OrderId[],
): Promise<ReadonlyMap<OrderId, string>> {
  if (orderIds.length === 0) return new Map();
  const rows = await tx<{ orderId: OrderId; asked: string }[]>`
    select order_id, coalesce(event_id, order_id) as asked from assignment_requests
    where order_id in ${tx(orderIds)}`;
  return new Map(rows.map(({ orderId, asked }) => [orderId, asked]));
}
