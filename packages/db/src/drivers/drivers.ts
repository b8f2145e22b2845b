import type { DayEarnings, Drivers, Earnings } from "@swift-eats/domain/drivers";
import { type DriverId, ok, refuse } from "@swift-eats/domain/kernel";
import { arrayText, type Databases, decideFresh, pointHex, quoted } from "../connection/index.ts";
import { toDriver, updateDriver } from "../dispatch/trip-rows.ts";

export function driversRepository({ databases }: { databases: Databases }): Drivers {
  return {
    async get(id) {
      const [row] = await databases.primary()`select * from drivers where id = ${id}`;
      return row ? toDriver(row) : null;
    },
    async decide(id, decide) {
      return decideFresh(databases.primary(), async (tx) => {
        const [row] = await tx`select * from drivers where id = ${id}`;
        if (!row) return refuse({ code: "drivers.unknown_driver" });
        const before = toDriver(row);
        const decided = decide(before);
        if (!decided.ok || decided.value === before) return decided;
        return (await updateDriver(tx, before, decided.value))
          ? ok({ ...decided.value, version: before.version + 1 })
          : null;
      });
    },
    async onDuty(geoKey) {
      const rows = await databases.primary(geoKey)`
        select * from drivers where geo_key = ${geoKey} and duty = 'on' order by id`;
      return rows.map(toDriver);
    },
    async pastShift(at, limit) {
      const rows = await databases.primary()<{ id: DriverId }[]>`
        select id from drivers where duty = 'on' and trip_id is null and shift_ends_at <= ${at}
        order by id limit ${limit}`;
      return rows.map(({ id }) => id);
    },
    async keepPositions(positions) {
      if (positions.length === 0) return;
      const sql = databases.primary();
      // No version: a position decides nothing by itself, and must not make an assignment stale.
      await sql`
        update drivers d set position = p.point::geometry, position_at = p.at
        from unnest(
          ${arrayText(positions.map(({ driverId }) => driverId))}::text::uuid[],
          ${arrayText(positions.map(({ point }) => pointHex(point)))}::text::text[],
          ${arrayText(positions.map(({ at }) => quoted(at.toISOString())))}::text::timestamptz[])
          as p (id, point, at)
        where d.id = p.id and d.duty = 'on' and p.at >= d.duty_since
          and (d.position_at is null or d.position_at < p.at)`;
    },
  };
}

export function earningsRepository({ databases }: { databases: Databases }): Earnings {
  return {
    async between(driverId, from, to) {
      const [row] = await databases.read(
        null,
        (sql) => sql<DayEarnings[]>`
        with mine as (
          select t.id, t.pay_amount, t.currency from trips t
          where t.driver_id = ${driverId} and t.status = 'done' and t.ended_at >= ${from} and t.ended_at < ${to}
        ), tips as (
          select count(*)::int as orders, coalesce(sum((o.price->>'tipAmount')::int), 0)::int as tip
          from mine join trip_stops s on s.trip_id = mine.id and s.kind = 'dropoff' and s.outcome = 'done'
          join orders o on o.id = s.order_id
        )
        select (select count(*)::int from mine) as trips, tips.orders,
          coalesce((select sum(pay_amount)::int from mine), 0) as pay_amount, tips.tip as tip_amount,
          coalesce((select min(currency) from mine), '') as currency
        from tips`,
      );
      return row ?? { trips: 0, orders: 0, payAmount: 0, tipAmount: 0, currency: "" };
    },
  };
}
