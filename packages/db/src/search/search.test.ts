import { type ServingWindow, serving } from "@swift-eats/domain/catalog";
import { instantOf } from "@swift-eats/domain/kernel";
import { fold } from "@swift-eats/domain/search";
import fc from "fast-check";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scratchDatabase } from "../connection/scratch.ts";

let scratch: Awaited<ReturnType<typeof scratchDatabase>>;
let sql: postgres.Sql;
beforeAll(async () => {
  scratch = await scratchDatabase();
  sql = postgres(scratch.url, { max: 1 });
});
afterAll(async () => {
  await sql.end();
  await scratch.discard();
});

const foldedInSql = async (texts: readonly string[]): Promise<readonly string[]> => {
  const rows = await sql<{ folded: string }[]>`
    select search_fold(text) as folded from jsonb_array_elements_text(${sql.json([...texts])}) with ordinality each (text, at)
    order by at`;
  return rows.map(({ folded }) => folded);
};

/** The two follow Unicode at their own pace; these are letters that both have known for long. */
const isOld = (code: number): boolean => code < 0x1c80 || (code >= 0x1e00 && code < 0x3000);
const letter = fc
  .integer({ min: 1, max: 0x2fff })
  .filter(isOld)
  .map((code) => String.fromCodePoint(code));

test("PostgreSQL folds names exactly as queries are folded: every letter below U+3000, emoji, and mixtures", async () => {
  const codes = Array.from({ length: 0x2fff }, (_, at) => at + 1).filter(isOld);
  const letters = codes.map((code) => `a${String.fromCodePoint(code)}b`);
  const mixed = fc.sample(fc.string({ unit: letter, maxLength: 30 }), { numRuns: 500, seed: 5 });
  const texts = [...letters, ...mixed, "a🍕b", "寿司 セット", "ﬁsh ﬀ", "각"];
  const differing = (await foldedInSql(texts)).flatMap((folded, at) => {
    const ours = fold(texts[at] ?? "");
    return folded === ours ? [] : [{ text: texts[at], folded, ours }];
  });
  expect(differing).toEqual([]);
});

test.each([
  [
    "names by their words",
    "select 1 from search_names where words @@ '''x/pizza'' & ''x/mar'':*'::tsquery",
    "search_names_words",
  ],
  [
    "popular names by a common word",
    "select 1 from search_names where words @@ '''x/pizza'''::tsquery and is_head",
    "search_names_head",
  ],
  [
    "a name typed in full",
    "select 1 from search_names where geo_key = 'x' and key = 'pizza'",
    "search_names_key",
  ],
  [
    "the dishes of kitchens in reach",
    "select 1 from search_dishes where restaurant_id = gen_random_uuid()",
    "search_dishes_restaurant",
  ],
  [
    "the best of a name",
    "select 1 from search_dishes where name_id = 1 order by popularity desc limit 1",
    "search_dishes_name",
  ],
  [
    "the searches of a zone",
    "select 1 from search_queries where geo_key = 'x' and asked_at > '2026-01-01'",
    "search_queries_",
  ],
])("an index serves: %s", async (_, query, index) => {
  await sql`set enable_seqscan = off`;
  const plan = await sql.unsafe(`explain (costs off) ${query}`);
  expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toContain(index);
});

/** Minutes that no clock skips or shows twice. */
const minute = fc.integer({ min: 3 * 60, max: 26 * 60 }).map((at) => at % 1_440);
const day = fc.integer({ min: 0, max: 364 });
const dateOf = (days: number): string =>
  new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
const servingWindow: fc.Arbitrary<ServingWindow> = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
  fromMinutes: minute,
  toMinutes: minute,
  fromDate: fc.option(day.map(dateOf)),
  toDate: fc.option(day.map(dateOf)),
});
const moment = fc
  .tuple(fc.constantFrom("Europe/Berlin", "Asia/Kolkata", "America/New_York"), day, minute)
  .map(([zone, days, at]) => ({ zone, at: instantOf(dateOf(days), at, zone) }));

test("PostgreSQL and the menu agree on what is served", async () => {
  const asked = fc.sample(
    fc.record({ windows: fc.array(servingWindow, { maxLength: 3 }), moment }),
    { numRuns: 2_000, seed: 9 },
  );
  const rows = await sql<{ served: boolean }[]>`
    select is_served(each -> 'windows', each ->> 'zone', (each ->> 'at')::timestamptz) as served
    from jsonb_array_elements(${sql.json(
      asked.map(({ windows, moment: { zone, at } }) => ({
        windows,
        zone,
        at: at.toISOString(),
      })) as never,
    )}) with ordinality all_of_them (each, at) order by at`;
  const differing = asked.filter(
    ({ windows, moment: { zone, at } }, index) =>
      serving(windows, zone, at).now !== rows[index]?.served,
  );
  expect(differing).toEqual([]);
  expect(rows.filter(({ served }) => served).length).toBeGreaterThan(300);
});
