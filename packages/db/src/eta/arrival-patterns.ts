import type { ArrivalPatterns, KnownArrivals, Pattern, ZoneLateness } from "@swift-eats/domain/eta";
import { type Databases, type Queryable, transact } from "../connection/index.ts";

/** The scope of what is known of a zone as a whole; a kitchen's is its id. */
const wholeZone = "zone";

export function arrivalPatternsRepository({
  databases,
}: {
  readonly databases: Databases;
}): ArrivalPatterns {
  return {
    of: (geoKey, stage, restaurantId) =>
      known(databases.primary(geoKey), { geoKey, stage, restaurantId }),
    step: ({ at, ...key }, next) =>
      transact(databases.primary(key.geoKey), async (sql) => {
        // A row that is not there yet can't be locked.
        await sql`select pg_advisory_xact_lock(hashtextextended(${`arrivals ${key.geoKey} ${key.stage}`}, 0))`;
        const { zone, kitchen } = next(await known(sql, key));
        const { lowScore, highScore } = zone;
        const { geoKey, stage, restaurantId } = key;
        const shared = { geoKey, stage, updatedAt: at };
        const rows = [
          { ...shared, ...filterOf(zone), scope: wholeZone, lowScore, highScore },
          { ...shared, ...filterOf(kitchen), scope: restaurantId, lowScore: null, highScore: null },
        ];
        await sql`
          insert into arrival_patterns ${sql(rows)}
          on conflict (geo_key, stage, scope) do update set
            mean_seconds = excluded.mean_seconds, spread_seconds = excluded.spread_seconds, doubt = excluded.doubt,
            orders = excluded.orders, low_score = excluded.low_score, high_score = excluded.high_score,
            updated_at = excluded.updated_at`;
      }),
  };
}

interface Key {
  readonly geoKey: string;
  readonly stage: string;
  readonly restaurantId: string;
}

async function known(sql: Queryable, { geoKey, stage, restaurantId }: Key): Promise<KnownArrivals> {
  const rows = await sql<(ZoneLateness & { scope: string })[]>`
    select scope, mean_seconds, spread_seconds, doubt, orders, low_score, high_score from arrival_patterns
    where geo_key = ${geoKey} and stage = ${stage} and scope in (${wholeZone}, ${restaurantId})`;
  return {
    zone: rows.find(({ scope }) => scope === wholeZone) ?? null,
    kitchen: rows.find(({ scope }) => scope === restaurantId) ?? null,
  };
}

const filterOf = ({ meanSeconds, spreadSeconds, doubt, orders }: Pattern): Pattern => ({
  meanSeconds,
  spreadSeconds,
  doubt,
  orders,
});
