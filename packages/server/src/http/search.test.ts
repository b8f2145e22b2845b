import { addSeconds } from "@swift-eats/domain/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ScratchTown, until } from "../scratch/index.ts";
import { quarter, quarterTown } from "./search-quarter.suite.ts";

let town: ScratchTown;
beforeAll(async () => {
  town = await quarterTown();
});
afterAll(() => town.discard());

const search = async (body: object, path = "unified") =>
  (await town.anyone("POST", `/search/${path}`, { point: quarter, ...body })).body;
const namesOf = (body: {
  items: { kind: string; item?: { name: string }; restaurant: { name: string } }[];
}) => body.items.map(({ item, restaurant }) => item?.name ?? restaurant.name);

test("typing errors, word order, accents and synonyms find the dish, and the reading is said", async () => {
  for (const text of ["margherita piza", "pizza margherita", "margarita pizza", "MARGHERÍTA PIZZ"])
    expect({ text, first: namesOf(await search({ text }))[0] }).toMatchObject({
      first: expect.stringContaining("Margherita Pizza"),
    });
  expect(namesOf(await search({ text: "kasespatzle" }))[0]).toContain("Käsespätzle");
  expect((await search({ text: "margherita piza" })).didYouMean).toBe("margherita pizza");
});

test("each dish name is one result that knows where else it is; pages follow each other without a gap", async () => {
  const all = await search({ text: "chicken biryani", limit: 50 }, "food-items");
  const names = namesOf(all);
  expect(new Set(names).size).toBe(names.length);
  expect(all.items[0].alsoAt).toBeGreaterThan(0);
  const first = await search({ text: "", limit: 3 }, "restaurants");
  const second = await search({ text: "", limit: 3, after: first.next }, "restaurants");
  const ids = [...first.items, ...second.items].map(({ restaurant }) => restaurant.id);
  expect(new Set(ids).size).toBe(6);
});

test("nothing found: popular places nearby instead", async () => {
  const none = await search({ text: "qqqqqq zzzzzz" });
  expect(none.items).toEqual([]);
  expect(none.instead.length).toBeGreaterThan(0);
});

test("a dish switched off is gone at once, though the result was kept", async () => {
  const before = await search({ text: "salmon sushi", limit: 50 }, "food-items");
  const { item, restaurant } = before.items[0];
  const later = addSeconds(town.ports.clock.now(), 3_600);
  await town.ports.menus.switchItem(restaurant.id, item.id, later);
  const after = await search({ text: "salmon sushi", limit: 50 }, "food-items");
  expect(after.items.map((each: (typeof before.items)[number]) => each.item.id)).not.toContain(
    item.id,
  );
  await town.ports.menus.switchItem(restaurant.id, item.id, null);
});

test("a dish renamed is found by its new name in the same breath, and not by its old one", async () => {
  const { items } = await search({ text: "vegetable curry" }, "food-items");
  const { item, restaurant } = items[0];
  const sql = town.ports.databases.primary();
  await sql`update food_items set name = 'Xylophone Stew' where id = ${item.id}`;
  await sql`update restaurants set version = version + 1 where id = ${restaurant.id}`;
  await town.ports.search.changedAt([restaurant.location]);
  expect(namesOf(await search({ text: "xylophone stew" }, "food-items"))).toEqual([
    "Xylophone Stew",
  ]);
});

const bombs = [
  "a".repeat(10_000),
  "(((((".repeat(20),
  "' or 1=1; drop table orders; --",
  "%%%%____****",
  "a:* & | ! <-> \\",
  "\u200b\u202e\u2066piz\u200dza\u2069",
  "🍕".repeat(30),
  "\u0000pizza",
  Array.from({ length: 60 }, (_, at) => String.fromCodePoint(97 + (at % 26))).join(" "),
  "ﷺ".repeat(100),
  "a\u0300".repeat(60),
  `${"x".repeat(100)}' :* `,
];
test.each(bombs.map((text) => [text.slice(0, 12), text]))(
  "the bomb %j is answered or refused, never a fault",
  async (_, text) => {
    for (const path of ["unified", "restaurants", "food-items"]) {
      const reply = await town.anyone("POST", `/search/${path}`, { point: quarter, text });
      expect([200, 422]).toContain(reply.status);
    }
    const typing = await town.anyone(
      "GET",
      `/search/suggest?text=${encodeURIComponent(text)}&geoKey=test-town`,
    );
    expect([200, 422]).toContain(typing.status);
  },
);

test("fault 38: while bombs go off everybody else finds what they found before", async () => {
  const texts = ["margherita piza", "salmon sushi", "vegetable curry", "kasespatzle"];
  const ask = (text: string) => search({ text, limit: 50 });
  const calm = await Promise.all(texts.map(async (text) => namesOf(await ask(text))));
  const attack = Array.from({ length: 5 }, () => bombs).flat();
  const [blown, ...answers] = await Promise.all([
    Promise.all(
      attack.map((text) => town.anyone("POST", "/search/unified", { point: quarter, text })),
    ),
    ...Array.from({ length: 10 }, () => texts)
      .flat()
      .map(ask),
  ]);
  for (const { status } of blown) expect([200, 422]).toContain(status);
  for (const [at, body] of answers.entries())
    expect(namesOf(body)).toEqual(calm[at % texts.length]);
});

test("operations add a word and it works at once; the log knows what was searched and opened, and nobody", async () => {
  const desk = await town.as("operations@test.example");
  expect(namesOf(await search({ text: "zuppelino" }))).toEqual([]);
  expect(
    (await desk("POST", "/operations/search/synonyms", { word: "Zuppelino", means: "curry" }))
      .status,
  ).toBe(204);
  await until(async () => namesOf(await search({ text: "zuppelino " })).length > 0);
  const found = await search({ text: "vegetable curry 0171123456" });
  await town.anyone("POST", "/search/openings", { searchId: found.searchId, rank: 2 });
  const figures = (await desk("GET", "/operations/search/figures?geoKey=test-town")).body;
  const line = figures.top.find(({ text }: { text: string }) => text === "vegetable curry #");
  expect(line).toMatchObject({ searches: 1, openedShare: 1, openedRank: 2 });
  expect(figures.zero.map(({ text }: { text: string }) => text)).toContain("zuppelino");
  expect((await desk("DELETE", "/operations/search/synonyms/zuppelino/curry")).status).toBe(204);
});
