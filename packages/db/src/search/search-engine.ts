import type { RestaurantId } from "@swift-eats/domain/kernel";
import {
  type Bearer,
  type DishesAsk,
  type Filters,
  type FoundDish,
  type FoundName,
  type Lexicon,
  type NamesAsk,
  popularityWorth,
  type QueryPlan,
  type SearchEngine,
} from "@swift-eats/domain/search";
import { requiredChoices } from "../catalog/index.ts";
import { arrayText, type Databases, json, type Sql } from "../connection/index.ts";
import { wordQuery } from "./word-query.ts";

/** A query that about so many names answer is put to the popular ones first. */
const broadNames = 1_500;

/** PostgreSQL as the search engine: words in an inverted index, dishes where they are sold. */
export function postgresSearch({
  databases,
  lexicon,
}: {
  readonly databases: Databases;
  readonly lexicon: (geoKey: string) => Promise<Lexicon>;
}): SearchEngine {
  return {
    lexicon,
    async names(ask) {
      if (answers(ask.plan) > broadNames && !ask.within && ask.missing === 0) {
        const popular = await databases.read(ask.geoKey, (sql) => namesOf(sql, ask, true));
        if (popular.length >= ask.limit / 2) return popular;
      }
      return databases.read(ask.geoKey, (sql) => namesOf(sql, ask, false));
    },
    dishes: (ask) =>
      databases.read(ask.geoKey, (sql) =>
        ask.within ? dishesWithin(sql, ask, ask.within) : dishesAnywhere(sql, ask),
      ),
    async bearers(geoKey, nameIds, within) {
      if (nameIds.length === 0) return [];
      return databases.read(
        geoKey,
        (sql) => sql<Bearer[]>`
        select name_id::float8 as name_id, restaurant_id
        from unnest(${arrayText(nameIds)}::text::bigint[]) wanted join search_bearers on name_id = wanted
        ${within ? sql`join unnest(${arrayText(within)}::text::uuid[]) place on place = restaurant_id` : sql``}
        where exists (select from food_items i where i.restaurant_id = search_bearers.restaurant_id)`,
      );
    },
    choices: (geoKey, itemIds, at) =>
      databases.read(geoKey, (sql) => requiredChoices(sql, itemIds, at)),
    async current(geoKey, itemIds, { filters, at }) {
      if (itemIds.length === 0) return [];
      return databases.read(
        geoKey,
        (sql) => sql<FoundDish[]>`
        select ${columns(sql)} from search_dishes d
        join food_items i on i.id = d.item_id
    join menu_sections s on s.id = i.section_id
        left join food_item_inventory v on v.item_id = d.item_id
        where d.item_id = any(${arrayText(itemIds)}::text::uuid[]) and ${allowed(sql, filters, at)}`,
      );
    },
  };
}

/** At most so many names can answer: as many as hold the rarest of the words. */
const answers = ({ slots }: QueryPlan): number =>
  Math.min(...slots.map(({ readings }) => readings.reduce((sum, { uses }) => sum + uses, 0)));

async function namesOf(
  sql: Sql,
  { geoKey, plan, kinds, missing, within, limit }: NamesAsk,
  headOnly: boolean,
): Promise<readonly FoundName[]> {
  const words = wordQuery(geoKey, plan, missing);
  if (!words) return [];
  const kindsText = arrayText(kinds);
  // The query comes from a subselect, so that one plan serves all: planning each anew costs half of what it takes.
  return sql<FoundName[]>`
    select id::float8 as id, kind, key, popularity from (
      (select id, kind, key, popularity from search_names
        where words @@ (select ${words}::tsquery) and kind = any(${kindsText}::text[]) and popularity >= 0
        ${headOnly ? sql`and is_head` : sql``} ${within ? borne(sql, within) : sql``}
        order by ${popularityWorth}::float8 * ln(1 + popularity) - ln(length(key)) desc limit ${limit})
      union
      select id, kind, key, popularity from search_names
      where geo_key = ${geoKey} and key = ${plan.query.text} and kind = any(${kindsText}::text[])
        and popularity >= 0 ${within ? borne(sql, within) : sql``}
    ) found`;
}

const borne = (sql: Sql, within: readonly RestaurantId[]) => sql`
  and id in (
    select sold.name_id from unnest(${arrayText(within)}::text::uuid[]) place
    cross join lateral (select name_id from search_dishes where restaurant_id = place offset 0) sold
    union
    select b.name_id from unnest(${arrayText(within)}::text::uuid[]) place join search_bearers b on b.restaurant_id = place)`;

const columns = (sql: Sql) => sql`
  i.id as item_id, i.restaurant_id, d.name_id::float8 as name_id, i.name, i.description, i.amount, i.picture,
  i.diets, i.allergens, d.popularity`;

/** Sold now, and within what the customer will not bend on. */
const allowed = (sql: Sql, { diets, freeFrom, amountMax }: Filters, at: Date) => sql`
  (not i.is_off or i.off_until <= ${at}) and coalesce(v.quantity, 1) > 0
  and (s.windows = '[]' or is_served(s.windows, (select time_zone from restaurants where id = i.restaurant_id), ${at}))
  ${diets.length === 0 ? sql`` : sql`and i.diets @> ${json(sql, diets)}`}
  ${freeFrom.length === 0 ? sql`` : sql`and jsonb_typeof(i.allergens) = 'array' and not (i.allergens ?| ${arrayText(freeFrom)}::text::text[])`}
  ${amountMax === null ? sql`` : sql`and i.amount <= ${amountMax}`}`;

async function dishesWithin(
  sql: Sql,
  { nameIds, filters, at, limit }: DishesAsk,
  within: readonly RestaurantId[],
): Promise<readonly FoundDish[]> {
  if (nameIds?.length === 0 || within.length === 0) return [];
  return sql<FoundDish[]>`
    select ${columns(sql)} from unnest(${arrayText(within)}::text::uuid[]) place
    -- By place, from the index alone: a popular name is sold all over the city. "offset 0" holds the planner to it.
    cross join lateral (
      select name_id, item_id from search_dishes where restaurant_id = place offset 0) sold
    ${nameIds ? sql`join unnest(${arrayText(nameIds)}::text::bigint[]) wanted on wanted = sold.name_id` : sql``}
    join search_dishes d on d.item_id = sold.item_id
    join food_items i on i.id = d.item_id
    join menu_sections s on s.id = i.section_id
    left join food_item_inventory v on v.item_id = d.item_id
    where ${allowed(sql, filters, at)}
    order by d.popularity desc, i.id limit ${limit}`;
}

async function dishesAnywhere(
  sql: Sql,
  { nameIds, filters, at, limit }: DishesAsk,
): Promise<readonly FoundDish[]> {
  // Without a place and without a name there is no dish to prefer.
  if (!nameIds || nameIds.length === 0) return [];
  return sql<FoundDish[]>`
    select best.* from unnest(${arrayText(nameIds)}::text::bigint[]) wanted
    cross join lateral (
      select ${columns(sql)} from search_dishes d
      join food_items i on i.id = d.item_id
    join menu_sections s on s.id = i.section_id
      left join food_item_inventory v on v.item_id = d.item_id
      where d.name_id = wanted and ${allowed(sql, filters, at)}
      -- As the index is sorted: without "nulls last" all dishes of the name would be read and sorted.
      order by d.popularity desc nulls last limit 1
    ) best limit ${limit}`;
}
