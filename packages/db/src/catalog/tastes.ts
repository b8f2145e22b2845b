import type { DietProfile, Tastes } from "@swift-eats/domain/catalog";
import type { RestaurantId } from "@swift-eats/domain/kernel";
import { arrayText, type Databases, json } from "../connection/index.ts";

export function tastesRepository({ databases }: { databases: Databases }): Tastes {
  const sql = databases.primary();
  return {
    async favourites(accountId) {
      const rows = await sql<{ restaurantId: RestaurantId }[]>`
        select restaurant_id from favourites where account_id = ${accountId}
        order by marked_at desc, restaurant_id`;
      return rows.map(({ restaurantId }) => restaurantId);
    },
    async mark(accountId, ids, at) {
      if (ids.length === 0) return;
      await sql`
        insert into favourites (account_id, restaurant_id, marked_at)
        select ${accountId}, r.id, ${at} from restaurants r where r.id = any(${arrayText(ids)}::text::uuid[])
        on conflict do nothing`;
    },
    async unmark(accountId, id) {
      await sql`delete from favourites where account_id = ${accountId} and restaurant_id = ${id}`;
    },
    async dietProfile(accountId) {
      const [row] = await sql<DietProfile[]>`
        select diets, avoid from diet_profiles where account_id = ${accountId}`;
      return row ?? null;
    },
    async setDietProfile(accountId, { diets, avoid }) {
      const marks = { diets: json(sql, diets), avoid: json(sql, avoid) };
      await sql`
        insert into diet_profiles ${sql({ accountId, ...marks })}
        on conflict (account_id) do update set ${sql(marks)}`;
    },
  };
}
