import type { Decision, Decisions } from "@swift-eats/domain/dispatch";
import type { EventId, Ids } from "@swift-eats/domain/kernel";
import { type Databases, json, type Sql } from "../connection/index.ts";

export function decisionsRepository({
  databases,
  ids,
}: {
  readonly databases: Databases;
  readonly ids: Ids;
}): Decisions {
  const columns = (sql: Sql) =>
    sql`geo_key, order_id, kind, driver_id, trip_id, decided_at, until, reason, terms, bundle, runners_up`;
  return {
    async keep(decisions) {
      if (decisions.length === 0) return;
      const sql = databases.primary(decisions[0]?.geoKey);
      const rows = decisions.map(({ terms, runnersUp, bundle, ...rest }) => ({
        ...rest,
        id: ids.next<EventId>(),
        terms: terms && json(sql, terms),
        bundle: [...bundle],
        runnersUp: json(sql, runnersUp),
      }));
      await sql`insert into dispatch_decisions ${sql(rows)}`;
    },
    async ofOrder(orderId, limit) {
      const sql = await databases.ofOrder(orderId);
      return sql<Decision[]>`
        select ${columns(sql)} from dispatch_decisions where order_id = ${orderId} order by id desc limit ${limit}`;
    },
    async ofDriver(driverId, limit) {
      const sql = databases.primary();
      const considered = json(sql, [{ driverId }]);
      // Two branches, each with an index of its own; one `or` would read them all to sort.
      return sql<Decision[]>`
        select ${columns(sql)} from (
          (select * from dispatch_decisions where driver_id = ${driverId} order by id desc limit ${limit})
          union
          (select * from dispatch_decisions where runners_up @> ${considered} order by id desc limit ${limit})
        ) d order by id desc limit ${limit}`;
    },
  };
}
