import { writeFileSync } from "node:fs";
import { restaurantsRepository } from "@swift-eats/db/catalog";
import { connectDatabases, type Databases } from "@swift-eats/db/connection";
import { postgresSearch, searchWords } from "@swift-eats/db/search";
import { type Hit, localNames, noFilters, readQuery } from "@swift-eats/domain/search";
import { clockIds, wallClock } from "@swift-eats/server/clock";
import { type FoodSearch, foodSearch, zoneLexicons } from "@swift-eats/server/search";
import { type Row, readCsv } from "../eta/csv.ts";
import { benchmark } from "../load/arguments.ts";
import { quantiles, rounded } from "../load/figures.ts";
import { processorTime } from "../system/processor-time.ts";
import { scratchDatabase } from "../system/scratch-database.ts";
import { readCommand } from "./command.ts";
import { geoKey, loadMenu, needed } from "./load-menu.ts";

/** `npm run bench:search`: a menu file through the product's own indexing and search, one zone, no place, no filter. */
const shown = 10;
const lanes = 4;
const warmQueries = 300;
const say = (words: string) => process.stderr.write(`${words}\n`);

type Search = (text: string) => Promise<readonly string[]>;

const nameOf = (hit: Hit): string => (hit.kind === "dish" ? hit.dish.name : hit.restaurant.name);
const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
const csvField = (text: string): string => text.replace(/["\r\n,]+/g, " ");

/** What answers customers, without the cache of results: every query is looked up. */
function liveSearch(databases: Databases): FoodSearch {
  const lexicons = zoneLexicons(searchWords({ databases }).readLexicon);
  const restaurants = restaurantsRepository({ databases, ids: clockIds(wallClock()) });
  return foodSearch({
    engine: postgresSearch({ databases, lexicon: lexicons.of }),
    many: restaurants.many,
    around: async () => ({ restaurants: [], names: localNames([]), key: "" }),
    keep: (_near, _question, load) => load(),
  });
}

/** The first ten distinct names that the live search answers with. */
function searcher(live: FoodSearch): Search {
  return async (text) => {
    const query = readQuery(text);
    if (!query.ok) return [];
    const ask = {
      geoKey,
      query: query.value,
      kind: "unified",
      point: null,
      filters: noFilters,
    } as const;
    const { hits } = await live.find({ ...ask, at: new Date() });
    const names = new Map<string, string>();
    for (const hit of hits) {
      const name = nameOf(hit);
      if (!names.has(folded(name))) names.set(folded(name), name);
      if (names.size === shown) break;
    }
    return [...names.values()];
  };
}

/** One query after the other: what each takes, on the wall and of the processor. */
async function oneByOne(databases: Databases, queries: readonly Row[], out: string) {
  const search = searcher(liveSearch(databases));
  const tookMs: number[] = [];
  const lines: string[] = [];
  for (const row of queries.slice(0, warmQueries)) await search(row.get("query") ?? "");
  const spent = await processorTime(databases);
  for (const row of queries) {
    const fromMs = performance.now();
    const names = await search(row.get("query") ?? "");
    tookMs.push(performance.now() - fromMs);
    for (const [at, name] of names.entries())
      lines.push(`${row.get("query_id")},${at + 1},${csvField(name)}`);
  }
  writeFileSync(out, `query_id,rank,name\n${lines.join("\n")}\n`);
  return { queryMs: quantiles(tookMs), processorMs: await spent(queries.length) };
}

/** Several at a time: how many a second the machine answers. */
async function together(search: Search, queries: readonly Row[]): Promise<number> {
  const waiting = [...queries];
  const fromMs = performance.now();
  const lane = async () => {
    for (let row = waiting.pop(); row; row = waiting.pop()) await search(row.get("query") ?? "");
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return (queries.length / (performance.now() - fromMs)) * 1_000;
}

async function measure(menu: readonly Row[], queries: readonly Row[], out: string) {
  const scratch = await scratchDatabase();
  const one = connectDatabases({ url: scratch.url, poolMax: 1 });
  const many = connectDatabases({ url: scratch.url, poolMax: lanes });
  try {
    const words = searchWords({ databases: one });
    const startedMs = performance.now();
    let told = 0;
    await loadMenu({ databases: one, words }, menu, (share) => {
      if (share - told < 0.1 && share < 1) return;
      told = share;
      say(`indexed ${Math.round(share * 100)} %`);
    });
    const indexSeconds = (performance.now() - startedMs) / 1_000;
    say(`${queries.length} queries, one after the other`);
    const alone = await oneByOne(one, queries, out);
    say(`${queries.length} queries, ${lanes} at a time`);
    const perSecond = await together(searcher(liveSearch(many)), queries);
    return {
      items: menu.length,
      indexSeconds: rounded(indexSeconds),
      ...alone,
      queriesPerSecond: rounded(perSecond),
    };
  } finally {
    await Promise.all([one.close(), many.close()]);
    await scratch.discard();
  }
}

await benchmark(async () => {
  const command = readCommand(process.argv.slice(2));
  if (typeof command === "string") return command;
  const menu = readCsv(command.menu, needed);
  if (typeof menu === "string") return menu;
  const queries = readCsv(command.queries, ["query_id", "query"], ["query"]);
  if (typeof queries === "string") return queries;
  return measure(menu, queries, command.out);
});
