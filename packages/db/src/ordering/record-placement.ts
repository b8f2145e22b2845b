import type { OrderId } from "@swift-eats/domain/kernel";
import {
  type Claims,
  fact,
  type IdempotencyKey,
  type Order,
  type Recorded,
  type Seen,
} from "@swift-eats/domain/ordering";
import { RolledBack, type Sql, transact } from "../connection/index.ts";
import { bookWindow } from "../inventory/index.ts";
import { writeHistory } from "./order-history.ts";
import { insertOrder } from "./order-rows.ts";
import type { OrderPorts } from "./read-order.ts";
import { reserveStock } from "./stock.ts";

/** First transaction of a placement. A second use of the key waits here for the first one's commit. */
export async function recordPlacement(
  { databases, ids, clock }: OrderPorts,
  order: Order,
  { portions, limits }: Claims,
  key: IdempotencyKey,
  provider: string,
): Promise<Recorded> {
  const sql = databases.primary(order.geoKey);
  try {
    const isNew = await transact(sql, async (tx) => {
      const claimed = await tx`
        insert into idempotency_keys ${tx({ ...key, orderId: order.id, createdWall: clock.wall() })}
        on conflict do nothing`;
      if (claimed.count === 0) return false;
      if (limits) await bookWindow(tx, order, limits);
      const created = fact("OrderCreated", {
        actor: { role: "customer", id: order.customerId ?? order.guestId },
        at: order.createdAt,
      });
      await Promise.all([
        insertOrder(tx, order),
        tx`insert into payments ${tx({
          orderId: order.id,
          geoKey: order.geoKey,
          customerId: order.customerId,
          provider,
          status: "pending",
          amount: order.price.totalAmount,
          currency: order.price.currency,
          createdAt: order.createdAt,
        })}`,
        writeHistory(
          tx,
          ids,
          [{ order, version: order.version, facts: [created], messages: [] }],
          order.createdAt,
        ),
        reserveStock(tx, order.id, portions, order.payBy),
      ]);
      return true;
    });
    if (isNew) return { outcome: "created" };
    // Gone again when its first use was rolled back (sold out) meanwhile: the caller may try again.
    return (await seenBefore(sql, key)) ?? { outcome: "replay", orderId: order.id, settled: false };
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    const { code, itemId, left, from } = error.refusal;
    if (code === "kitchen.window_full") return { outcome: "window_full", from: from as Date };
    return { outcome: "too_few_left", itemId: String(itemId), left: Number(left) };
  }
}

export async function seenBefore(sql: Sql, key: IdempotencyKey): Promise<Seen | null> {
  const [row] = await sql<
    { bodyHash: string; orderId: OrderId; status: string | null; payment: string | null }[]
  >`
    select k.body_hash, k.order_id, o.status, p.status as payment
    from idempotency_keys k
    left join orders o on o.id = k.order_id
    left join payments p on p.order_id = k.order_id
    where k.scope = ${key.scope} and k.key = ${key.key}`;
  if (!row) return null;
  if (row.bodyHash !== key.bodyHash) return { outcome: "other_body" };
  const inFlight = row.status === "awaiting_payment" && row.payment === "pending";
  return { outcome: "replay", orderId: row.orderId, settled: !inFlight };
}
