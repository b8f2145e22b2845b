import type { Discovery, DishFacts, NamedRestaurant } from "@swift-eats/domain/catalog";
import { type ItemId, idFloor, type RestaurantId } from "@swift-eats/domain/kernel";
import { arrayText, type Databases, type Sql } from "../connection/index.ts";
import { requiredChoices } from "./required-choices.ts";

export function discoveryRepository({ databases }: { databases: Databases }): Discovery {
  return {
    dishFacts: async (ids, at) =>
      ids.length === 0 ? new Map() : databases.read(null, (sql) => dishFacts(sql, ids, at)),
    async figures(geoKey, since) {
      const rows = await databases.read(
        geoKey,
        (sql) => sql<{ restaurantId: RestaurantId; orders: number; views: number }[]>`
        select restaurant_id, sum(orders)::int as orders, sum(views)::int as views from (
          select o.restaurant_id, count(*) as orders, 0 as views from orders o
            where o.geo_key = ${geoKey} and o.id >= ${idFloor(since)} and o.placed_at is not null
            group by o.restaurant_id
          union all
          select v.restaurant_id, 0, sum(v.views) from menu_views v join restaurants r on r.id = v.restaurant_id
            where r.geo_key = ${geoKey} and v.viewed_on >= ${since.toISOString().slice(0, 10)}::date group by v.restaurant_id
        ) both_figures group by restaurant_id`,
      );
      return new Map(rows.map(({ restaurantId, ...rest }) => [restaurantId, rest]));
    },
    async ofZone(geoKey, { after, limit }) {
      const rows = await databases.read(
        geoKey,
        (sql) => sql<{ id: RestaurantId }[]>`
        select id from restaurants where geo_key = ${geoKey}
          and exists (select from food_items where restaurant_id = restaurants.id)
        ${after ? sql`and id > ${after}` : sql``} order by id limit ${limit}`,
      );
      return rows.map(({ id }) => id);
    },
    async named(geoKey, { text, limit }) {
      const wanted = text.replace(/[\\%_]/g, "\\$&");
      return databases.read(
        geoKey,
        (sql) => sql<NamedRestaurant[]>`
        select id, name, trim(concat_ws(' ', address->>'street', address->>'houseNumber')) as street,
          jsonb_array_length(delivery_areas) as area_count
        from restaurants where geo_key = ${geoKey} and name ilike ${`%${wanted}%`}
        order by name ilike ${`${wanted}%`} desc, name, id limit ${limit}`,
      );
    },
    async addViews(views, on) {
      if (views.size === 0) return;
      const sql = databases.primary();
      await sql`
        insert into menu_views (restaurant_id, viewed_on, views)
        select r.id, ${on}::date, given.views
        from unnest(${arrayText([...views.keys()])}::text::uuid[], ${arrayText([...views.values()].map(String))}::text::int[])
          as given (id, views) join restaurants r on r.id = given.id
        on conflict (restaurant_id, viewed_on) do update set views = menu_views.views + excluded.views`;
    },
  };
}

async function dishFacts(
  sql: Sql,
  ids: readonly RestaurantId[],
  at: Date,
): Promise<ReadonlyMap<RestaurantId, readonly DishFacts[]>> {
  const hasChoices = sql`exists (select from modifiers m where m.item_id = i.id and m.min > 0)`;
  const inThese = sql`i.restaurant_id = any(${arrayText(ids)}::text::uuid[])`;
  const [alike, chosen] = await Promise.all([
    sql<(Omit<DishFacts, "modifierGroups"> & { restaurantId: RestaurantId })[]>`
          select restaurant_id, diets, allergens, count(*)::int as dishes from food_items i
          where ${inThese} and not ${hasChoices} group by restaurant_id, diets, allergens`,
    sql<(Omit<DishFacts, "modifierGroups"> & { restaurantId: RestaurantId; id: ItemId })[]>`
          select id, restaurant_id, diets, allergens, 1 as dishes from food_items i
          where ${inThese} and ${hasChoices}`,
  ]);
  const choices = await requiredChoices(
    sql,
    chosen.map(({ id }) => id),
    at,
  );
  const found = new Map<RestaurantId, DishFacts[]>(ids.map((id) => [id, []]));
  for (const { restaurantId, ...facts } of alike)
    found.get(restaurantId)?.push({ ...facts, modifierGroups: [] });
  for (const { restaurantId, id, ...facts } of chosen)
    found.get(restaurantId)?.push({ ...facts, modifierGroups: choices.get(id) ?? [] });
  return found;
}
