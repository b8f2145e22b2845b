import { execFileSync } from "node:child_process";
import { addSeconds } from "@swift-eats/domain/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type FaultyWire,
  faultyWire,
  type ScratchTown,
  sideDatabase,
  until,
} from "../scratch/index.ts";
import { quarter, quarterTown } from "./search-quarter.suite.ts";

/** Searching with a replica that is behind, then gone, and with Redis gone. */
let town: ScratchTown;
let behind: Awaited<ReturnType<typeof sideDatabase>>;
let replica: FaultyWire;
let redis: FaultyWire;
beforeAll(async () => {
  behind = await sideDatabase();
  replica = await faultyWire(behind.url);
  town = await quarterTown({
    environment: async (usual) => {
      redis = await faultyWire(usual.REDIS_URL ?? "");
      return { DATABASE_REPLICA_URL: replica.url, REDIS_URL: redis.url };
    },
  });
});
afterAll(async () => {
  await town.discard();
  await redis.close();
  await behind.discard();
});

const tables = ["zones", "restaurants", "menu_sections", "food_items", "food_item_inventory"];
const searched = [...tables, "modifiers", "search_names", "search_dishes", "search_bearers"];

/** What a replica's stream would do: everything of the primary, as it is now. */
function catchUp(): void {
  const run = (program: string, given: readonly string[], input = "") =>
    execFileSync(program, given, { encoding: "utf8", input, maxBuffer: 64 * 1024 * 1024 });
  const all = [...searched, "search_words"];
  const rows = run("pg_dump", [
    "--data-only",
    "--disable-triggers",
    ...all.map((table) => `--table=${table}`),
    town.databaseUrl,
  ]);
  const empty = `set client_min_messages = warning; truncate ${all.join(", ")} cascade;\n`;
  run("psql", ["--quiet", "--set=ON_ERROR_STOP=1", behind.url], `${empty}${rows}`);
}

/** Names of dishes, asked as if nothing had been kept. */
async function found(text: string): Promise<readonly string[]> {
  await town.ports.search.wordsChanged();
  await town.ports.search.changedAt([quarter]);
  const { status, body } = await town.anyone("POST", "/search/food-items", {
    point: quarter,
    text,
    limit: 50,
  });
  expect(status).toBe(200);
  return body.items.map(({ item }: { item: { name: string } }) => item.name);
}

test("searches read the replica, as far behind as it is", async () => {
  expect(await found("chicken biryani")).toEqual([]);
  catchUp();
  expect(await found("chicken biryani")).toContain("Chicken Biryani");
  // As every writer of a menu does: with the restaurant's version.
  await town.ports.databases.primary()`
    with renamed as (
      update food_items set name = 'Xylophone Stew' where name = 'Chicken Biryani' returning restaurant_id)
    update restaurants set version = version + 1 where id in (select restaurant_id from renamed)`;
  expect(await found("xylophone stew")).toEqual([]);
  expect(await found("chicken biryani")).toContain("Chicken Biryani");
});

/** What else is read there: lists, facets, addresses, figures of the console. */
async function readers(): Promise<readonly unknown[]> {
  const { ports } = town;
  const since = addSeconds(ports.clock.now(), -86_400);
  const desk = await town.as("operations@test.example");
  const paths = ["/operations/overview", "/operations/orders?state=open", "/operations/drivers"];
  const replies = await Promise.all([
    town.anyone("POST", "/restaurants/nearby", { point: quarter, limit: 50 }),
    town.anyone("GET", "/zones/test-town/restaurants"),
    ...paths.map((path) => desk("GET", path)),
  ]);
  return [
    ...replies.map(({ status, body }) => ({ status, count: body.items?.length })),
    (await ports.search.words.readLexicon("test-town")).vocabulary !== undefined,
    (await ports.discovery.figures("test-town", since)).size,
  ];
}

test("while the replica is gone searches, lists and figures read the primary", async () => {
  const before = await readers();
  expect(before).toMatchObject([
    { status: 200 },
    { status: 200 },
    { status: 200 },
    { status: 200 },
    { status: 200 },
    true,
    0,
  ]);
  await replica.close();
  expect(await found("xylophone stew")).toContain("Xylophone Stew");
  expect(await readers()).toEqual(before);
});

test("without Redis searches find the same, and what is switched off meanwhile is not found", async () => {
  const before = await found("salmon sushi");
  expect(before.length).toBeGreaterThan(0);
  redis.drop("both");
  try {
    expect(await found("salmon sushi")).toEqual(before);
    const sql = town.ports.databases.primary();
    const until = addSeconds(town.ports.clock.now(), 3_600);
    await sql`update food_items set is_off = true, off_until = ${until} where name = 'Salmon Sushi'`;
    expect(await found("salmon sushi")).not.toContain("Salmon Sushi");
  } finally {
    redis.heal();
  }
  const { connection } = town.ports;
  await until(async () => (await connection.redis.ping().catch(() => null)) === "PONG");
});
