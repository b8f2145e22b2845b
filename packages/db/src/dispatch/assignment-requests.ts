import {
  type AssignmentRequest,
  type AssignmentRequests,
  askAgainSeconds,
} from "@swift-eats/domain/dispatch";
import { addSeconds, type DriverId, type EventId, type OrderId } from "@swift-eats/domain/kernel";
import { type Cause, fact } from "@swift-eats/domain/ordering";
import { json, transact } from "../connection/index.ts";
import { writeHistory } from "../ordering/order-history.ts";
import { orderColumns, toOrder } from "../ordering/order-rows.ts";
import { type OrderPorts, readOrder } from "../ordering/read-order.ts";

interface Asked {
  readonly driverId: DriverId;
  readonly endedAt: string;
}

const driverOf = ({ driverId }: Asked): DriverId => driverId;

const wanting = ["accepted", "preparing", "ready"];

export function assignmentRequestsRepository({
  databases,
  ids,
  clock,
}: OrderPorts): AssignmentRequests {
  return {
    async open({ orderId, geoKey, version, at }) {
      await databases.primary(geoKey)`
        insert into assignment_requests (order_id, geo_key, version, state, not_before, opened_at, declined_by)
        values (${orderId}, ${geoKey}, ${version}, 'open', ${at}, ${at}, '{}')
        on conflict (order_id) do update set version = excluded.version, state = 'open', opened_at = excluded.opened_at
        where assignment_requests.version < excluded.version`;
    },
    async reopen({ orderId, geoKey, version, at }) {
      await databases.primary(geoKey)`
        update assignment_requests set version = ${version}, state = 'open', attempts = 0, not_before = ${at},
          opened_at = ${at}
        where order_id = ${orderId}`;
    },
    async waiting(geoKey, at) {
      const recent = addSeconds(at, -askAgainSeconds);
      const sql = databases.primary(geoKey);
      const rows = await sql`
        select ${orderColumns(sql)}, r.version as request_version, r.attempts, r.opened_at, r.not_before, r.deferred_until,
          (select coalesce(json_agg(json_build_object('driverId', t.driver_id, 'endedAt', t.ended_at)), '[]')
            from trips t join trip_stops s on s.trip_id = t.id and s.kind = 'pickup'
            where s.order_id = o.id and t.status = 'released') as asked
        from assignment_requests r join orders o on o.id = r.order_id
        where r.geo_key = ${geoKey} and r.state = 'open' and o.trip_id is null and o.status in ${sql(wanting)}
        order by o.id`;
      return rows.map((row) => {
        const { requestVersion, attempts, openedAt, notBefore, deferredUntil, asked, ...order } =
          row;
        const request: AssignmentRequest = {
          orderId: row.id,
          geoKey,
          version: requestVersion,
          attempts,
          openedAt,
          notBefore,
          deferredUntil,
          declinedBy: asked.map(driverOf),
          declinedJustNow: asked
            .filter(({ endedAt }: Asked) => new Date(endedAt) > recent)
            .map(driverOf),
        };
        return { request, order: toOrder(order) };
      });
    },
    async defer(deferrals) {
      const sql = databases.primary();
      for (const { orderId, until } of deferrals)
        await sql`
          update assignment_requests set deferred_until = ${until}
          where order_id = ${orderId} and deferred_until is distinct from ${until}`;
    },
    async retry(orderId, notBefore) {
      await databases.primary()`
        update assignment_requests set attempts = attempts + 1, not_before = ${notBefore} where order_id = ${orderId}`;
    },
    async abandon(orderId, cause, message, at) {
      await transact(await databases.ofOrder(orderId), async (tx) => {
        const closed = await tx<{ attempts: number }[]>`
          update assignment_requests set state = 'dead' where order_id = ${orderId} and state = 'open'
          returning attempts`;
        const order = closed.length > 0 ? await readOrder(tx, orderId) : null;
        if (!order) return;
        const system: Cause = { actor: { role: "system", id: null }, at, reason: cause };
        await tx`insert into dead_letters ${tx({
          id: ids.next<EventId>(),
          topic: `driver_assignment.requests.${order.geoKey}`,
          cause,
          orderId,
          geoKey: order.geoKey,
          attempts: closed[0]?.attempts ?? 0,
          payload: json(tx, { orderId, geoKey: order.geoKey, version: order.version }),
          diedAt: at,
        })}`;
        await writeHistory(
          tx,
          ids,
          [
            {
              order,
              version: order.version,
              facts: [fact("AssignmentAbandoned", system)],
              messages: [message],
            },
          ],
          clock.now(),
        );
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
