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
/** Dishes that are read where nothing is asked but where. */
const browsedMax = 400;

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
      if (answers(ask.plan) > broadNames && ask.missing === 0) {
        const popular = await databases.read(ask.geoKey, (sql) => namesOf(sql, ask, true));
        if (popular.length >= ask.limit / 2) return popular;
      }
      return databases.read(ask.geoKey, (sql) => namesOf(sql, ask, false));
    },
    async isBorne({ geoKey, plan, kinds, missing }) {
      const words = wordQuery(geoKey, plan, missing);
      if (!words) return false;
      const [row] = await databases.read(
        geoKey,
        (sql) => sql<{ borne: boolean }[]>`
        select exists (select from search_names where words @@ (select ${words}::tsquery)
          and kind = any(${arrayText(kinds)}::text[]) and popularity >= 0) as borne`,
      );
      return row?.borne === true;
    },
    dishes: (ask) => databases.read(ask.geoKey, (sql) => dishesOf(sql, ask)),
    async bearers(geoKey, nameIds) {
      if (nameIds.length === 0) return [];
      return databases.read(
        geoKey,
        (sql) => sql<Bearer[]>`
        select name_id::float8 as name_id, restaurant_id
        from unnest(${arrayText(nameIds)}::text::bigint[]) wanted join search_bearers on name_id = wanted
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
        select ${columns(sql)} from search_dishes found ${withDish(sql)}
        where found.item_id = any(${arrayText(itemIds)}::text::uuid[]) and ${allowed(sql, filters, at)}`,
      );
    },
  };
}

/** At most so many names can answer: as many as hold the rarest of the words. */
const answers = ({ slots }: QueryPlan): number =>
  Math.min(...slots.map(({ readings }) => readings.reduce((sum, { uses }) => sum + uses, 0)));

async function namesOf(
  sql: Sql,
  { geoKey, plan, kinds, missing, limit }: NamesAsk,
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
        ${headOnly ? sql`and is_head` : sql``}
        order by ${popularityWorth}::float8 * ln(1 + popularity) - ln(length(key)) desc limit ${limit})
      union
      select id, kind, key, popularity from search_names
      where geo_key = ${geoKey} and key = ${plan.query.text} and kind = any(${kindsText}::text[])
        and popularity >= 0
    ) found`;
}

/** Of each that is `found`, an item and the name it bears. */
const columns = (sql: Sql) => sql`
  i.id as item_id, i.restaurant_id, found.name_id::float8 as name_id, i.name, i.description, i.amount, i.picture,
  i.diets, i.allergens`;

const withDish = (sql: Sql) => sql`
  join food_items i on i.id = found.item_id
  join menu_sections s on s.id = i.section_id
  left join food_item_inventory v on v.item_id = found.item_id`;

/** Sold now, and within what the customer will not bend on. */
const allowed = (sql: Sql, { diets, freeFrom, amountMax }: Filters, at: Date) => sql`
  (not i.is_off or i.off_until <= ${at}) and coalesce(v.quantity, 1) > 0
  and (s.windows = '[]' or is_served(s.windows, (select time_zone from restaurants where id = i.restaurant_id), ${at}))
  ${diets.length === 0 ? sql`` : sql`and i.diets @> ${json(sql, diets)}`}
  ${freeFrom.length === 0 ? sql`` : sql`and jsonb_typeof(i.allergens) = 'array' and not (i.allergens ?| ${arrayText(freeFrom)}::text::text[])`}
  ${amountMax === null ? sql`` : sql`and i.amount <= ${amountMax}`}`;

function dishesOf(sql: Sql, ask: DishesAsk): Promise<readonly FoundDish[]> {
  const { of } = ask;
  if ("names" in of) return bestOfEach(sql, of.names, ask);
  return "sold" in of ? soldBy(sql, of.sold, ask) : mostPopular(sql, of.restaurants, ask);
}

/** "offset 0" holds the planner to the index by place: a popular name is sold all over the city. */
async function soldBy(sql: Sql, sold: readonly Bearer[], { filters, at }: DishesAsk) {
  if (sold.length === 0) return [];
  return sql<FoundDish[]>`
    select ${columns(sql)}
    from unnest(${arrayText(sold.map(({ restaurantId }) => restaurantId))}::text::uuid[],
      ${arrayText(sold.map(({ nameId }) => nameId))}::text::bigint[]) wanted (restaurant_id, name_id)
    cross join lateral (
      select d.item_id, d.name_id from search_dishes d
      where d.restaurant_id = wanted.restaurant_id and d.name_id = wanted.name_id offset 0) found
    ${withDish(sql)}
    where ${allowed(sql, filters, at)}`;
}

async function mostPopular(
  sql: Sql,
  restaurants: readonly RestaurantId[],
  { filters, at }: DishesAsk,
) {
  if (restaurants.length === 0) return [];
  return sql<FoundDish[]>`
    select ${columns(sql)} from unnest(${arrayText(restaurants)}::text::uuid[]) place
    cross join lateral (select item_id from search_dishes where restaurant_id = place offset 0) sold
    join search_dishes found on found.item_id = sold.item_id
    ${withDish(sql)}
    where ${allowed(sql, filters, at)}
    order by found.popularity desc, i.id limit ${browsedMax}`;
}

async function bestOfEach(sql: Sql, names: readonly number[], { filters, at }: DishesAsk) {
  if (names.length === 0) return [];
  return sql<FoundDish[]>`
    select best.* from unnest(${arrayText(names)}::text::bigint[]) wanted
    cross join lateral (
      select ${columns(sql)} from search_dishes found ${withDish(sql)}
      where found.name_id = wanted and ${allowed(sql, filters, at)}
      -- As the index is sorted: without "nulls last" all dishes of the name would be read and sorted.
      order by found.popularity desc nulls last limit 1
    ) best`;
}
