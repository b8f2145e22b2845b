import type { Decision, Decisions } from "@swift-eats/domain/dispatch";
import type { EventId, Ids } from "@swift-eats/domain/kernel";
import { type Databases, json } from "../connection/index.ts";

export function decisionsRepository({
  databases,
  ids,
}: {
  readonly databases: Databases;
  readonly ids: Ids;
}): Decisions {
  const read = async (column: "order_id" | "driver_id", id: string, limit: number) => {
    const sql = databases.primary();
    return sql<Decision[]>`
      select geo_key, order_id, kind, driver_id, trip_id, decided_at, until, reason, terms, bundle, runners_up
      from dispatch_decisions where ${sql(column)} = ${id} order by id desc limit ${limit}`;
  };
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
    ofOrder: (orderId, limit) => read("order_id", orderId, limit),
    ofDriver: (driverId, limit) => read("driver_id", driverId, limit),
  };
}
