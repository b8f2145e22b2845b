import type { AssignmentRequests, FormerCourier, WantedOrder } from "@swift-eats/domain/dispatch";
import type { EventId, OrderId } from "@swift-eats/domain/kernel";
import { type Cause, fact } from "@swift-eats/domain/ordering";
import { json, pointOf, type Sql, transact } from "../connection/index.ts";
import { writeHistory } from "../ordering/order-history.ts";
import { type OrderPorts, readOrder } from "../ordering/read-order.ts";

const wanting = ["accepted", "preparing", "ready"];

interface Row extends Omit<WantedOrder, "restaurant" | "door" | "former"> {
  readonly restaurant: string;
  readonly door: string;
  readonly former: readonly (Omit<FormerCourier, "endedAt"> & { readonly endedAt: string })[];
}

const toWanted = ({ restaurant, door, former, ...row }: Row): WantedOrder => ({
  ...row,
  restaurant: pointOf(restaurant),
  door: pointOf(door),
  former: former.map((each) => ({ ...each, endedAt: new Date(each.endedAt) })),
});

/** Orders with a courier on the way are read too: what is fetched may still change. */
async function wanted(sql: Sql, geoKey: string): Promise<readonly WantedOrder[]> {
  const rows = await sql<Row[]>`
    select o.id as order_id, o.restaurant_id, o.restaurant_location as restaurant, o.drop_off_location as door,
      case when o.scheduled_for is null then coalesce(o.placed_at, o.created_at)
        else coalesce(o.prepare_at, o.placed_at, o.created_at) end as placed_at, o.ready_estimate, o.ready_at is not null as is_ready,
      o.trip_id, r.attempts, r.opened_at, r.not_before, r.deferred_until,
      (select coalesce(json_agg(json_build_object('driverId', t.driver_id, 'endedAt', t.ended_at,
          'reason', coalesce(t.end_reason, ''), 'wasAsked', t.mode = 'offer' and t.accepted_at is null,
          'driverEtaSeconds', t.driver_eta_seconds) order by t.id), '[]')
        from trip_stops s join trips t on t.id = s.trip_id
        where s.order_id = o.id and s.kind = 'pickup' and t.status = 'released') as former
    from orders o join assignment_requests r on r.order_id = o.id
    where o.geo_key = ${geoKey} and o.status in ${sql(wanting)} and o.drop_off_location is not null
      and r.geo_key = ${geoKey} and r.state = 'open'
    order by o.id`;
  return rows.map(toWanted);
}

export function assignmentRequestsRepository({
  databases,
  ids,
  clock,
}: OrderPorts): AssignmentRequests {
  return {
    async open({ orderId, geoKey, version, at, eventId }) {
      await databases.primary(geoKey)`
        insert into assignment_requests (order_id, geo_key, version, state, not_before, opened_at, declined_by, event_id)
        values (${orderId}, ${geoKey}, ${version}, 'open', ${at}, ${at}, '{}', ${eventId})
        on conflict (order_id) do update set version = excluded.version, state = 'open',
          opened_at = excluded.opened_at, event_id = excluded.event_id
        where assignment_requests.version < excluded.version`;
    },
    async reopen({ orderId, geoKey, version, at }) {
      await databases.primary(geoKey)`
        update assignment_requests set version = ${version}, state = 'open', attempts = 0, not_before = ${at},
          opened_at = ${at}
        where order_id = ${orderId}`;
    },
    wanted: (geoKey) => wanted(databases.primary(geoKey), geoKey),
    async defer(geoKey, deferrals) {
      if (deferrals.length === 0) return;
      const sql = databases.primary(geoKey);
      await sql`
        update assignment_requests r set deferred_until = d.until
        from unnest(${deferrals.map(({ orderId }) => orderId)}::uuid[],
          ${deferrals.map(({ until }) => until.toISOString())}::timestamptz[]) as d (id, until)
        where r.order_id = d.id`;
    },
    async retry(geoKey, retries) {
      if (retries.length === 0) return;
      const sql = databases.primary(geoKey);
      await sql`
        update assignment_requests r set attempts = attempts + 1, not_before = d.at::timestamptz
        from (values ${sql(retries.map(({ orderId, notBefore }) => [orderId, notBefore.toISOString()]))}) as d (id, at)
        where r.order_id = d.id::uuid`;
    },
    async abandon(orderId, cause, { at, message }) {
      return transact(await databases.ofOrder(orderId), async (tx) => {
        const [closed] = await tx<{ attempts: number; asked: string }[]>`
          update assignment_requests set state = 'dead' where order_id = ${orderId} and state = 'open'
            and exists (select 1 from orders where id = ${orderId} and trip_id is null)
          returning attempts, coalesce(event_id, order_id) as asked`;
        const order = closed ? await readOrder(tx, orderId) : null;
        if (!order || !closed) return false;
        const system: Cause = { actor: { role: "system", id: null }, at, reason: cause };
        const failed = message(order);
        await tx`insert into dead_letters ${tx({
          id: ids.next<EventId>(),
          topic: `driver_assignment.requests.${order.geoKey}`,
          cause,
          orderId,
          geoKey: order.geoKey,
          attempts: closed.attempts,
          payload: json(tx, { orderId, geoKey: order.geoKey, version: order.version }),
          diedAt: at,
        })}`;
        const told = { ...failed, body: { ...failed.body, correlationId: closed.asked } };
        const facts = [fact("AssignmentAbandoned", system)];
        const history = { order, version: order.version, facts, messages: [told] };
        await writeHistory(tx, ids, [history], clock.now());
        return true;
      });
    },
    async activeZones() {
      const rows = await databases.primary()<{ geoKey: string }[]>`
        select distinct geo_key from assignment_requests r
        where state = 'open' and exists (
          select 1 from orders o where o.id = r.order_id and o.trip_id is null
            and o.status in ('accepted', 'preparing', 'ready'))`;
      return rows.map(({ geoKey }) => geoKey);
    },
    async forgotten(limit) {
      return databases.primary()<{ orderId: OrderId; geoKey: string; version: number }[]>`
        select o.id as order_id, o.geo_key, o.version from orders o
        left join assignment_requests r on r.order_id = o.id
        where o.status in ('accepted', 'preparing', 'ready') and o.fulfilment = 'delivery' and o.trip_id is null
          and (r.order_id is null or r.state = 'closed')
        limit ${limit}`;
    },
  };
}
