import fc from "fast-check";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connectDatabases, type Databases } from "../connection/index.ts";
import { scratchDatabase } from "../connection/scratch.ts";
import { searchWords } from "./search-words.ts";

let scratch: Awaited<ReturnType<typeof scratchDatabase>>;
let databases: Databases;
let sql: postgres.Sql;
beforeAll(async () => {
  scratch = await scratchDatabase();
  databases = connectDatabases({ url: scratch.url, poolMax: 4 });
  sql = postgres(scratch.url, { max: 4, onnotice: () => undefined });
});
afterAll(async () => {
  await sql.end();
  await databases.close();
  await scratch.discard();
});
beforeEach(() => sql`truncate zones, search_names, search_words cascade`);

const weigh = (geoKey: string, signal?: AbortSignal) =>
  searchWords({ databases }).weigh(geoKey, signal);

const restaurantId = (number: number): string =>
  `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;

/** A zone with so many restaurants of a section each, numbered from `first`. */
async function plantZone(geoKey: string, first: number, count: number): Promise<void> {
  await sql`
    insert into zones values (${geoKey}, ${geoKey}, 'EUR', 'UTC', 'DE', 'SRID=4326;POINT(0 0)',
      ST_MakeEnvelope(-1, -1, 1, 1, 4326), '{}', 5000, 100, 100)`;
  await sql`
    insert into restaurants (id, geo_key, slug, name, description, cuisines, tags, address, location, time_zone,
      always_open, hours, closed_dates, price_level, minimum_amount, prep_seconds, rating_count, delivery_radius_metres)
    select id::uuid, ${geoKey}, id, 'Kitchen ' || n % 7, '', jsonb_build_array('cuisine ' || n % 3), '[]', '{}',
      'SRID=4326;POINT(0 0)', 'UTC', true, '[]', '{}', 1, 0, 600, n * 3, 2000
    from unnest(${numbers(count).map((at) => restaurantId(first + at))}::text[]) with ordinality each (id, n)`;
  await sql`
    insert into menu_sections (id, restaurant_id, sequence, name)
    select id, id, 0, 'All' from restaurants where geo_key = ${geoKey}`;
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

interface Dish {
  readonly place: number;
  readonly name: string;
}

const addDishes = (queryable: postgres.ISql, dishes: readonly Dish[]) => queryable`
  insert into food_items (id, geo_key, restaurant_id, section_id, sequence, name, description, type, amount, diets, prep_seconds)
  select gen_random_uuid(), r.geo_key, r.id, r.id, n, d.name, '', 'made_to_order', 500, '[]', 600
  from unnest(${dishes.map(({ place }) => restaurantId(place))}::text[], ${dishes.map(({ name }) => name)}::text[])
    with ordinality d (place, name, n) join restaurants r on r.id = d.place::uuid`;

interface Weighed {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** As the tables have it, one line a name and a word. */
async function held(geoKey: string): Promise<Weighed> {
  const names = await sql`
    select kind, key, popularity, is_head from search_names where geo_key = ${geoKey} order by id`;
  const words = await sql`select word, uses from search_words where geo_key = ${geoKey}`;
  return {
    names: names.map(({ kind, key, popularity, is_head }) =>
      [kind, key, popularity, is_head].join("/"),
    ),
    words: words.map(({ word, uses }) => `${word}/${uses}`).sort(),
  };
}

/** By the plain definition, over everything at once. */
async function expected(geoKey: string): Promise<Weighed> {
  const names = await sql<{ id: number; kind: string; key: string }[]>`
    select id::float8 as id, kind, key from search_names where geo_key = ${geoKey} order by id`;
  const dishes = await sql<{ name_id: number; popularity: number }[]>`
    select name_id::float8 as name_id, popularity from search_dishes`;
  const bearers = await sql<{ name_id: number; rating_count: number }[]>`
    select name_id::float8 as name_id, rating_count from search_bearers join restaurants on id = restaurant_id`;
  const worth = new Map<number, number>();
  const add = (id: number, value: number) => worth.set(id, (worth.get(id) ?? 0) + value);
  for (const { name_id, rating_count } of bearers) add(name_id, rating_count);
  for (const { name_id, popularity } of dishes) add(name_id, popularity + 2);
  const weighed = names.map((row) => ({ ...row, popularity: worth.get(row.id) ?? -1 }));
  const borne = weighed.filter(({ popularity }) => popularity >= 0);
  const byRank = [...borne].sort((a, b) => b.popularity - a.popularity || a.id - b.id);
  const heads = new Set(byRank.slice(0, 5_000).map(({ id }) => id));
  const uses = new Map<string, number>();
  for (const { key } of borne)
    for (const word of key.split(" ")) uses.set(word, (uses.get(word) ?? 0) + 1);
  return {
    names: weighed.map(({ id, kind, key, popularity }) =>
      [kind, key, popularity, heads.has(id)].join("/"),
    ),
    words: [...uses].map(([word, count]) => `${word}/${count}`).sort(),
  };
}

const nat = (max: number) => fc.noBias(fc.nat(max));

test("a city weighed in parts is as if it had been weighed at once: worth, heads and words, twice over", async () => {
  await plantZone("big", 0, 40);
  await plantZone("other", 100, 3);
  // Most names stand once, some in many menus; with the words that a list of words must not break on.
  const [places = []] = fc.sample(
    fc.array(fc.tuple(nat(39), nat(9), nat(2_999)), { minLength: 7_500, maxLength: 7_500 }),
    { numRuns: 1, seed: 3 },
  );
  const word = ["null", "pie", "süß", "curry"];
  const dishes = places.map(([place, often, seldom], at) => ({
    place,
    name: `${word[at % 4]} ${at % 5 === 0 ? `often ${often}` : `${at % 3} ${seldom}`}`,
  }));
  await addDishes(sql, dishes);
  await addDishes(sql, [{ place: 101, name: "Elsewhere Pie" }]);
  await sql`update search_dishes set popularity = floor(power(random(), 6) * 1000)`;
  const before = await held("other");
  expect(await weigh("big")).toBe(true);
  const first = await expected("big");
  expect(first.names.length).toBeGreaterThan(5_200);
  expect(await held("big")).toEqual(first);
  expect(await held("other")).toEqual(before);

  await sql`delete from restaurants where id in (${restaurantId(3)}, ${restaurantId(4)})`;
  await sql`update food_items set name = name || ' new' where sequence % 9 = 0`;
  await sql`update search_dishes set popularity = floor(random() * 50) where random() < 0.3`;
  expect(await weigh("big")).toBe(true);
  const second = await expected("big");
  expect(second.names.filter((line) => line.includes("/-1/")).length).toBeGreaterThan(50);
  expect(await held("big")).toEqual(second);
});

test("a name that a menu is just adding is neither waited for nor retired", async () => {
  await plantZone("busy", 0, 2);
  await addDishes(sql, [{ place: 0, name: "Quokka Pie" }]);
  await weigh("busy");
  await sql`delete from food_items where name = 'Quokka Pie'`;
  const popularity = async () =>
    (await sql`select popularity from search_names where key = 'quokka pie'`)[0]?.popularity;
  await sql.begin(async (edit) => {
    await addDishes(edit, [{ place: 1, name: "Quokka Pie" }]);
    expect(await weigh("busy")).toBe(false);
  });
  expect(await popularity()).toBe(2);
  expect(await weigh("busy")).toBe(true);
  await sql`delete from food_items where name = 'Quokka Pie'`;
  expect(await weigh("busy")).toBe(true);
  expect(await popularity()).toBe(-1);
});

test("menus are edited while it runs, by writers who take names in any order: none fails, none hides a dish", async () => {
  await plantZone("busy", 0, 4);
  const named = (at: number) => `Dish ${at % 60}`;
  await addDishes(
    sql,
    numbers(300).map((at) => ({ place: at % 4, name: named(at) })),
  );
  const rounds = 25;
  const edit = (writer: number) =>
    sql.begin(async (tx) => {
      const own = numbers(6).map((at) => ({ place: writer, name: named(at * 7 + writer * 13) }));
      await tx`delete from food_items where restaurant_id = ${restaurantId(writer)} and random() < 0.5`;
      await addDishes(tx, writer % 2 === 0 ? own : [...own].reverse());
    });
  const writers = [0, 1].map(async (writer) => {
    for (const _ of numbers(rounds)) await edit(writer);
  });
  const weighers = [0, 1].map(async () => {
    for (const _ of numbers(rounds)) await weigh("busy");
  });
  await Promise.all([...writers, ...weighers]);
  const hidden = await sql`
    select n.key from search_dishes d join search_names n on n.id = d.name_id where n.popularity < 0`;
  expect(hidden.map(({ key }) => key)).toEqual([]);
  expect(await weigh("busy")).toBe(true);
  expect(await held("busy")).toEqual(await expected("busy"));
});

test("what dies between its parts has done half of it, and the next one does the rest", async () => {
  await plantZone("cut", 0, 2);
  await addDishes(sql, [{ place: 0, name: "Quokka Pie" }]);
  await sql.begin(async (tx) => {
    await tx`lock table search_words in access exclusive mode`;
    const cut = weigh("cut");
    const died = expect(cut).rejects.toThrow();
    for (let waits = 0; waits === 0; )
      waits = (
        await sql`
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query like '%search_words%'`
      ).count;
    await died;
  });
  expect((await held("cut")).words).toEqual([]);
  expect((await held("cut")).names).toEqual((await expected("cut")).names);
  expect(await weigh("cut", AbortSignal.abort())).toBe(false);
  expect(await weigh("cut")).toBe(true);
  expect(await held("cut")).toEqual(await expected("cut"));
});
