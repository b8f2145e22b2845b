import { postgresSearch, type SearchReach, searchReach } from "@swift-eats/db/search";
import type { Restaurant } from "@swift-eats/domain/catalog";
import type { RestaurantId } from "@swift-eats/domain/kernel";
import { findNames, type NameSource, readQuery } from "@swift-eats/domain/search";
import { afterAll, beforeAll, expect, test } from "vitest";
import { quarterTown } from "../http/search-quarter.suite.ts";
import type { ScratchTown } from "../scratch/index.ts";
import { namesNearby } from "./names-nearby.ts";

let town: ScratchTown;
let reach: SearchReach;
beforeAll(async () => {
  town = await quarterTown();
  reach = searchReach({ databases: town.ports.databases });
});
afterAll(() => town.discard());

const geoKey = "test-town";

async function everybody(): Promise<readonly Restaurant[]> {
  const rows = await town.ports.databases.primary()<{ id: RestaurantId }[]>`
    select id from restaurants where geo_key = ${geoKey}`;
  return town.ports.restaurants.many(rows.map(({ id }) => id));
}

async function keysFound(source: NameSource, text: string): Promise<readonly string[]> {
  const query = readQuery(text);
  if (!query.ok) throw new Error("too long");
  const kinds = ["dish", "restaurant", "cuisine"] as const;
  const { names } = await findNames(source, { geoKey, query: query.value, kinds, limit: 1_000 });
  return names.map(({ kind, key }) => `${kind} ${key}`);
}

test.each([
  "chicken biryani",
  "biryani chiken",
  "piz",
  "p",
  "margherita special pizza",
  "margherita blue pizza",
  "very special chicken biryani please",
  "house 7",
  "indian",
  "kasespatzle",
  "sushi luigi",
  "qqqq",
])("PostgreSQL in the zone and memory among all of it find the same for %j", async (text) => {
  const { databases, search } = town.ports;
  const engine = {
    ...postgresSearch({ databases, lexicon: search.words.readLexicon }),
    elsewhere: async () => false,
  };
  const restaurants = await everybody();
  const among = new Set(restaurants.map(({ id }) => id));
  const names = await namesNearby(reach)(geoKey, "here", restaurants);
  const local = {
    ...engine,
    names: (ask: Parameters<typeof engine.names>[0]) => names.names({ ...ask, among }),
  };
  const wanted = await keysFound(engine, text);
  expect(await keysFound(local, text)).toEqual(wanted);
  expect(wanted.length > 0).toBe(text !== "qqqq");
});

test.each([
  ["chicken biryani", true],
  ["chicken margherita", false],
])("PostgreSQL says whether somebody in the zone bears %j", async (text, borne) => {
  const { databases, search } = town.ports;
  const engine = postgresSearch({ databases, lexicon: search.words.readLexicon });
  const said: boolean[] = [];
  const nobodyHere: NameSource = {
    lexicon: engine.lexicon,
    names: () => [],
    async elsewhere(ask) {
      said.push(await engine.isBorne(ask));
      return said[0] === true;
    },
  };
  await keysFound(nobodyHere, text);
  expect(said).toEqual([borne]);
});

test("a restaurant's names are read again when it has another version, and joined again when they are others", async () => {
  const read: { borne: number[]; named: number[] } = { borne: [], named: [] };
  const nearby = namesNearby({
    borne(zone, ids) {
      read.borne.push(ids.length);
      return reach.borne(zone, ids);
    },
    named(zone, ids) {
      read.named.push(ids.length);
      return reach.named(zone, ids);
    },
  });
  const look = async () => nearby(geoKey, "here", await everybody());
  const sql = town.ports.databases.primary();
  const first = await look();
  expect(await look()).toBe(first);
  expect(read.borne).toEqual([(await everybody()).length]);

  const [one] = await everybody();
  if (!one) throw new Error("a town has restaurants");
  await sql`update restaurants set version = version + 1 where id = ${one.id}`;
  expect(await look()).toBe(first);

  await sql`
    update food_items set name = 'Quokka Pie' where id = (
      select id from food_items where restaurant_id = ${one.id} limit 1)`;
  await sql`update restaurants set version = version + 1 where id = ${one.id}`;
  const later = await look();
  expect(later).not.toBe(first);
  expect(read.borne.slice(1)).toEqual([1, 1]);
  expect(read.named.slice(1)).toEqual([1]);
  const [pie] = await sql<{ id: number }[]>`
    select id::float8 as id from search_names where key = 'quokka pie' and kind = 'dish'`;
  expect(later.bearers(pie?.id ?? 0)).toEqual([one.id]);
});
