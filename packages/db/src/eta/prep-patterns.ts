import type { Pattern, PrepPatterns } from "@swift-eats/domain/eta";
import type { Databases } from "../connection/index.ts";

export function prepPatternsRepository({
  databases,
}: {
  readonly databases: Databases;
}): PrepPatterns {
  return {
    async of(restaurantId, buckets) {
      const rows = await databases.primary()<(Pattern & { bucket: string })[]>`
        select bucket, mean_seconds, spread_seconds, doubt, orders from prep_patterns
        where restaurant_id = ${restaurantId} and bucket = any(${[...buckets]})`;
      return new Map(rows.map(({ bucket, ...pattern }) => [bucket, pattern]));
    },
    async save({ pattern, at, ...key }) {
      const sql = databases.primary(key.geoKey);
      const written = await sql`
        insert into prep_patterns ${sql({ ...key, ...pattern, updatedAt: at })}
        on conflict (restaurant_id, bucket) do update set
          mean_seconds = excluded.mean_seconds, spread_seconds = excluded.spread_seconds,
          doubt = excluded.doubt, orders = excluded.orders, updated_at = excluded.updated_at
        where prep_patterns.orders = excluded.orders - 1`;
      return written.count === 1;
    },
  };
}
