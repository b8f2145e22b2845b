import { menusRepository, restaurantsRepository } from "@swift-eats/db/catalog";
import { connectDatabases, type Databases } from "@swift-eats/db/connection";
import { postgresSearch, searchReach, searchWords } from "@swift-eats/db/search";
import type { LngLat, RestaurantId } from "@swift-eats/domain/kernel";
import { noFilters, readQuery } from "@swift-eats/domain/search";
import { h3Cells } from "@swift-eats/providers/cells";
import { clockIds, wallClock } from "@swift-eats/server/clock";
import { foodSearch, namesNearby, neighbourhoods, zoneLexicons } from "@swift-eats/server/search";
import { benchmark } from "../load/arguments.ts";
import { quantiles, rounded } from "../load/figures.ts";
import { scratchDatabase } from "../system/scratch-database.ts";
import { centre, geoKey, halfDegrees, loadSilenceMs, plantCity } from "./plant-city.ts";

/** `npm run bench:scale -- [--share 0.01|0.1|1]`: a city of up to 150,000 restaurants, read and searched one question at a time. */
const restaurantsWhole = 150_000;
const shares = ["0.01", "0.1", "1"];
const shareUsual = "0.1";
const asked = 400;
const nearbyMax = 500;
const typed = [
  "chicken biryani",
  "chiken biryni",
  "pizza",
  "piz",
  "spicy tofu ramen",
  "ramen tofu",
  "butter",
  "schezwan noodels",
  "salmon sushi",
  "crispy corn",
  "house 77",
  "italian",
];
const say = (text: string) => process.stderr.write(`${text}\n`);

const somewhere = (): LngLat => ({
  lng: centre.lng + (Math.random() * 1.6 - 0.8) * halfDegrees.lng,
  lat: centre.lat + (Math.random() * 1.6 - 0.8) * halfDegrees.lat,
});

type Ask = (turn: number) => Promise<unknown>;

async function each(turns: number, ask: Ask) {
  const tookMs: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const fromMs = performance.now();
    await ask(turn);
    tookMs.push(performance.now() - fromMs);
  }
  return quantiles(tookMs);
}

async function timed(what: string, ask: Ask) {
  say(`${what}: ${asked} times`);
  await each(asked / 10, ask);
  return each(asked, ask);
}

function searchOn(databases: Databases) {
  const { many } = restaurantsRepository({ databases, ids: clockIds(wallClock()) });
  const lexicons = zoneLexicons(searchWords({ databases }).readLexicon);
  const reach = searchReach({ databases });
  return foodSearch({
    engine: postgresSearch({ databases, lexicon: lexicons.of }),
    many,
    around: neighbourhoods({
      cells: h3Cells,
      stamps: { of: async () => "" },
      reach,
      many,
      namesNearby: namesNearby(reach),
    }),
    // No result is kept: every question is looked up.
    keep: (_near, _question, load) => load(),
  });
}

async function read(databases: Databases) {
  const base = { databases, ids: clockIds(wallClock()) };
  const restaurants = restaurantsRepository(base);
  const menus = menusRepository(base);
  const live = searchOn(databases);
  const ids = await databases.primary()<{ id: RestaurantId }[]>`
    select id from restaurants order by random() limit ${asked}`;
  const nearbyMs = await timed("nearby", () =>
    restaurants.nearby({ geoKey, point: somewhere(), cuisine: null, limit: nearbyMax, offset: 0 }),
  );
  const menuMs = await timed("menu", async (turn) => {
    const id = ids[turn % ids.length]?.id;
    return id && menus.get(id, new Date());
  });
  const places = Array.from({ length: 40 }, somewhere);
  const ask = async (turn: number) => {
    const query = readQuery(typed[turn % typed.length] ?? "");
    const point = places[turn % places.length];
    if (!query.ok || !point) throw new Error("a benchmark's query is readable");
    const question = { geoKey, query: query.value, kind: "unified", filters: noFilters } as const;
    const now = { ...question, point, at: new Date() };
    const { hits } = await live.find(now);
    return live.confirmed(hits.slice(0, 20), now);
  };
  // What a process pays once for each place.
  const searchFirstMs = await each(places.length, ask);
  const searchMs = await timed("search", ask);
  return { nearbyMs, menuMs, searchFirstMs, searchMs };
}

/** Megabytes of each table of the catalogue and the search with its indexes. */
async function sizes(databases: Databases) {
  const rows = await databases.primary()<{ name: string; table: number; indexes: number }[]>`
    select relname as name, pg_table_size(oid)::float8 / 1e6 as table, pg_indexes_size(oid)::float8 / 1e6 as indexes
    from pg_class where relkind = 'r' and relname in
      ('restaurants', 'food_items', 'search_names', 'search_dishes', 'search_bearers', 'search_words') order by relname`;
  return Object.fromEntries(
    rows.map(({ name, table, indexes }) => [
      name,
      { table: rounded(table), indexes: rounded(indexes) },
    ]),
  );
}

/** A city's database has a machine's memory to itself; and what is planted may be lost. */
const settingsOf = (share: number): readonly string[] => [
  "fsync=off",
  "max_wal_size=8GB",
  ...(share === 1 ? ["shared_buffers=4GB"] : []),
];

async function measure(share: number) {
  const scratch = await scratchDatabase(settingsOf(share));
  const databases = connectDatabases({ url: scratch.url, poolMax: 2, silenceMs: loadSilenceMs });
  try {
    const count = Math.round(restaurantsWhole * share);
    const startedMs = performance.now();
    let toldMs = startedMs;
    const { items } = await plantCity({ url: scratch.url, restaurants: count }, (done) => {
      const nowMs = performance.now();
      if (nowMs - toldMs < 5_000) return;
      toldMs = nowMs;
      const left = ((nowMs - startedMs) / done) * (count - done);
      say(`${done} of ${count} restaurants, about ${Math.ceil(left / 1_000)} s more`);
    });
    const loadSeconds = rounded((performance.now() - startedMs) / 1_000);
    say("counting words, weighing names");
    await searchWords({ databases }).weigh(geoKey);
    await databases.primary().unsafe("vacuum analyze search_names, search_words");
    const figures = await read(databases);
    return {
      restaurants: count,
      items,
      loadSeconds,
      ...figures,
      megabytes: await sizes(databases),
    };
  } finally {
    await databases.close();
    await scratch.discard();
  }
}

await benchmark(async () => {
  const [name, share = shareUsual, more] = process.argv.slice(2);
  if ((name !== undefined && name !== "--share") || more || !shares.includes(share))
    return `usage: bench:scale -- [--share ${shares.join("|")}]`;
  return measure(Number(share));
});
