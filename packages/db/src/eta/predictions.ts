import type { Prediction, Predictions } from "@swift-eats/domain/eta";
import { type Ids, idFloor } from "@swift-eats/domain/kernel";
import { type Databases, json, type Queryable } from "../connection/index.ts";

/** Rows from before predictions had a stage are history for people, not for a learner. */
const columns = (sql: Queryable) => sql`
  geo_key, order_id, restaurant_id, cause, stage, source, eta_from as from, eta_middle as middle, eta_to as to, at,
  plan_seconds, facts, told, actual_seconds`;

export function predictionsRepository({
  databases,
  ids,
}: {
  readonly databases: Databases;
  readonly ids: Ids;
}): Predictions {
  return {
    async append({ from, middle, to, facts, ...prediction }) {
      const sql = databases.primary(prediction.geoKey);
      const row = {
        ...prediction,
        id: ids.next() as string,
        etaFrom: from,
        etaMiddle: middle,
        etaTo: to,
        planSeconds: Math.round(prediction.planSeconds),
        facts: json(sql, facts),
      };
      await sql`insert into eta_calculations ${sql(row)}`;
    },
    async ofOrder(orderId, limit) {
      const sql = await databases.ofOrder(orderId);
      return sql<Prediction[]>`
        select ${columns(sql)} from eta_calculations where order_id = ${orderId} and stage is not null
        order by id limit ${limit}`;
    },
    async latest(orderId) {
      const sql = await databases.ofOrder(orderId);
      const [row] = await sql<Prediction[]>`
        select ${columns(sql)} from eta_calculations where order_id = ${orderId} and stage is not null
        order by id desc limit 1`;
      return row ?? null;
    },
    async latestTold(orderId) {
      const sql = await databases.ofOrder(orderId);
      const [row] = await sql<Prediction[]>`
        select ${columns(sql)} from eta_calculations where order_id = ${orderId} and told order by id desc limit 1`;
      return row ?? null;
    },
    async close(orderId, deliveredAt) {
      const sql = await databases.ofOrder(orderId);
      await sql`
        update eta_calculations set actual_seconds = round(extract(epoch from ${deliveredAt}::timestamptz - at))
        where order_id = ${orderId} and actual_seconds is null and stage is not null`;
    },
    async history({ geoKey, stage, since, limit }) {
      const rows = await databases.read(
        geoKey,
        (sql) => sql<{ facts: Prediction["facts"]; target: number }[]>`
        select facts, target from (
          select distinct on (order_id) id, facts, actual_seconds - plan_seconds as target
          from eta_calculations
          where geo_key = ${geoKey} and stage = ${stage} and id >= ${idFloor(since)} and actual_seconds is not null
          order by order_id, id
        ) first order by id desc limit ${limit}`,
      );
      const oldestFirst = [...rows].reverse();
      return {
        rows: oldestFirst.map(({ facts }) => facts),
        targets: oldestFirst.map(({ target }) => target),
      };
    },
    async delivered({ geoKey, stage, since }) {
      const [row] = await databases.read(
        geoKey,
        (sql) => sql<{ orders: number }[]>`
        select count(distinct order_id)::int as orders from eta_calculations
        where geo_key = ${geoKey} and stage = ${stage} and id >= ${idFloor(since)} and actual_seconds is not null`,
      );
      return row?.orders ?? 0;
    },
  };
}
