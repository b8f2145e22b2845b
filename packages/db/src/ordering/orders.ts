import type { OrderId } from "@swift-eats/domain/kernel";
import { idFloor, ok, pageOf, refuse } from "@swift-eats/domain/kernel";
import type {
  IdempotencyKey,
  OrderDecision,
  OrderHistoryLine,
  Orders,
  PaymentRecord,
} from "@swift-eats/domain/ordering";
import type { Queryable } from "../connection/index.ts";
import { decideFresh, RolledBack } from "../connection/index.ts";
import { orderColumns, toOrder } from "./order-rows.ts";
import { type OrderPorts, readOrder } from "./read-order.ts";
import { recordPlacement, seenBefore } from "./record-placement.ts";
import { saveOrder } from "./save-order.ts";
import { settlePlacement } from "./settle-placement.ts";

const unknown = { code: "ordering.unknown_order" };

const somethingHappened = ({ facts, messages }: OrderDecision): boolean =>
  facts.length > 0 || messages.length > 0;

export function ordersRepository(ports: OrderPorts): Orders {
  const { databases, ids, clock } = ports;
  return {
    async get(id) {
      return readOrder(await databases.ofOrder(id), id);
    },
    async many(wanted) {
      if (wanted.length === 0) return [];
      const sql = databases.primary();
      const rows =
        await sql`select ${orderColumns(sql)} from orders o where o.id in ${sql(wanted)}`;
      return rows.map(toOrder);
    },
    async payment(id) {
      const sql = await databases.ofOrder(id);
      const [row] = await sql`select * from payments where order_id = ${id}`;
      return row ? (row as unknown as PaymentRecord) : null;
    },
    async history(id) {
      const sql = await databases.ofOrder(id);
      const rows = await sql`select * from order_events where order_id = ${id} order by id`;
      return rows.map(
        (row): OrderHistoryLine => ({
          id: row.id,
          version: row.version,
          type: row.type,
          actor: { role: row.actorRole, id: row.actorId },
          at: row.at,
          reason: row.reason,
          facts: row.facts,
        }),
      );
    },
    async ofCustomer(customerId, { after, limit }) {
      const sql = databases.primary();
      const rows = await sql`
        select ${orderColumns(sql)} from orders o
        where o.customer_id = ${customerId} and o.status <> 'payment_failed'
          ${after ? sql`and o.id < ${after}` : sql``}
        order by o.id desc limit ${limit + 1}`;
      return pageOf(rows.map(toOrder), limit);
    },
    async ofKitchen(restaurantId, since) {
      const sql = databases.primary();
      const rows = await sql`
        select ${orderColumns(sql)} from orders o
        where o.restaurant_id = ${restaurantId}
          and (o.status in ('placed', 'accepted', 'preparing', 'ready', 'picked_up')
            or (o.ended_at > ${since} and o.placed_at is not null))
        order by o.id`;
      return rows.map(toOrder);
    },
    seen: (key) => seenBefore(databases.primary(), key),
    async twin(order, since) {
      const [row] = await databases.primary(order.geoKey)<{ id: OrderId }[]>`
        select o.id from orders o
        where o.restaurant_id = ${order.restaurantId} and o.id > ${idFloor(since)}
          and o.status in ('placed', 'accepted', 'preparing', 'ready', 'picked_up')
          and lower(o.contact->>'email') = ${order.contact.email.toLowerCase()}
          and o.total_amount = ${order.price.totalAmount}
        limit 1`;
      return row?.id ?? null;
    },
    record: (order, claims, key, provider) => recordPlacement(ports, order, claims, key, provider),
    settle: (id, outcome, decide) => settlePlacement(ports, id, outcome, decide),
    async decide(id, decide, once) {
      return decideFresh(await databases.ofOrder(id), async (tx) => {
        const before = await readOrder(tx, id);
        if (!before) return refuse(unknown);
        if (once && !(await firstUse(tx, once, id, clock.wall()))) return ok(before);
        const decision = decide(before);
        if (!decision.ok) throw new RolledBack(decision.refusal);
        if (!somethingHappened(decision.value)) return ok(before);
        const saved = await saveOrder(tx, ids, before, decision.value, clock.now());
        return saved && ok(saved);
      });
    },
    async overdue(at, limit) {
      const rows = await databases.primary()<{ id: OrderId }[]>`
        select id from orders
        where (status = 'placed' and accept_by <= ${at}) or (status = 'accepted' and prepare_at <= ${at})
        order by id limit ${limit}`;
      return rows.map(({ id }) => id);
    },
    async autoAcceptable(limit) {
      const rows = await databases.primary()<{ id: OrderId }[]>`
        select o.id from orders o join restaurants r on r.id = o.restaurant_id
        where o.status = 'placed' and r.auto_accept order by o.id limit ${limit}`;
      return rows.map(({ id }) => id);
    },
    withDeadline: (limit) => databases.primary()<{ id: OrderId; at: Date }[]>`
      select id, coalesce(accept_by, prepare_at) as at from orders
      where (status = 'placed' and accept_by is not null) or (status = 'accepted' and prepare_at is not null)
      order by id limit ${limit}`,
    async unansweredInARow(id) {
      const rows = await databases.primary()<{ endReason: string | null }[]>`
        select end_reason from orders
        where restaurant_id = ${id} and placed_at is not null and status <> 'placed'
        order by id desc limit 2`;
      const answered = rows.findIndex(({ endReason }) => endReason !== "unanswered");
      return answered === -1 ? rows.length : answered;
    },
    async unsettled(createdBefore, limit) {
      const rows = await databases.primary()<{ id: OrderId }[]>`
        select o.id from orders o join payments p on p.order_id = o.id
        where o.status = 'awaiting_payment' and o.created_at < ${createdBefore}
          and (p.status = 'pending' or o.pay_by <= ${clock.now()})
        order by o.id limit ${limit}`;
      return rows.map(({ id }) => id);
    },
  };
}

/** Claims the key in the caller's transaction; a refused or stale decision gives it back. */
async function firstUse(
  tx: Queryable,
  key: IdempotencyKey,
  orderId: OrderId,
  wall: Date,
): Promise<boolean> {
  const claimed = await tx`
    insert into idempotency_keys ${tx({ ...key, orderId, createdWall: wall })} on conflict do nothing`;
  if (claimed.count > 0) return true;
  const [row] =
    await tx`select body_hash from idempotency_keys where scope = ${key.scope} and key = ${key.key}`;
  if (row?.bodyHash !== key.bodyHash) throw new RolledBack({ code: "ordering.key_reused" });
  return false;
}
