import { newRestaurant } from "@swift-eats/contract/operations";
import { openState } from "@swift-eats/domain/catalog";
import { addSeconds, distanceMetres } from "@swift-eats/domain/kernel";
import { type Filters, readQuery, type SearchKind } from "@swift-eats/domain/search";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ScratchTown, scratchTown, until } from "../scratch/index.ts";
import { importRestaurants } from "./index.ts";

const point = { lng: 8, lat: 54 };
const cuisines = ["italian", "indian", "japanese"];
const dishes = [
  "Margherita Pizza",
  "Chicken Biryani",
  "Vegetable Curry",
  "Salmon Sushi",
  "Käsespätzle",
];
const allergens = [null, [], ["milk"], ["nuts", "gluten"], ["fish"]];
const diets = [[], ["vegan", "vegetarian"], ["halal"]];

/** Kitchens near and far, open and closed, with dishes of every kind of certainty. */
const kitchens = Array.from({ length: 24 }, (_, at) =>
  newRestaurant.parse({
    geoKey: "test-town",
    slug: `searched-${at}`,
    name: `${["Luigi", "Bombay", "Sakura"][at % 3]} House ${at}`,
    cuisines: [cuisines[at % 3]],
    priceLevel: 1 + (at % 3),
    address: { street: "Main Street", houseNumber: "1", postcode: "T1", city: "Test" },
    location: { lng: point.lng + (at % 6) * 0.008, lat: point.lat },
    alwaysOpen: at % 4 !== 3,
    deliveryRadiusMetres: 1_500,
    sections: [
      {
        name: "All",
        items: dishes.map((name, index) => ({
          name: index === at % 5 ? `${name} Special` : name,
          description: "",
          amount: 500 + 100 * ((at + index) % 9),
          prepMinutes: 10,
          allergens: allergens[(at + index) % allergens.length],
          diets: diets[(at * 2 + index) % diets.length],
          available: (at + index) % 7 !== 0,
          stock: (at + index) % 11 === 0 ? 0 : null,
        })),
      },
    ],
  }),
);

let town: ScratchTown;
beforeAll(async () => {
  town = await scratchTown();
  const opened = await importRestaurants(town.ports, kitchens);
  if (!opened.ok) throw new Error(opened.refusal.code);
  await town.ports.search.words.weigh("test-town");
  await town.ports.search.wordsChanged();
});
afterAll(() => town.discard());

const search = async (body: object, path = "unified") =>
  (await town.anyone("POST", `/search/${path}`, { point, ...body })).body;
const namesOf = (body: {
  items: { kind: string; item?: { name: string }; restaurant: { name: string } }[];
}) => body.items.map(({ item, restaurant }) => item?.name ?? restaurant.name);

/** The rules once more, from the tables, by other means than the search uses. */
async function truth() {
  const sql = town.ports.databases.primary();
  const rows = await sql`
    select i.id, i.restaurant_id, i.amount, i.diets, i.allergens, i.is_off, v.quantity from food_items i
    left join food_item_inventory v on v.item_id = i.id`;
  const restaurants = await town.ports.restaurants.many(
    (await sql`select id from restaurants`).map(({ id }) => id),
  );
  return {
    items: new Map(rows.map((row) => [row.id as string, row])),
    restaurants: new Map(restaurants.map((each) => [each.id as string, each])),
  };
}

const filters: fc.Arbitrary<Filters> = fc.record({
  cuisines: fc.subarray(cuisines, { maxLength: 1 }),
  diets: fc.subarray(["vegan", "vegetarian", "halal"] as const, { maxLength: 1 }),
  freeFrom: fc.subarray(["milk", "nuts", "gluten", "fish"] as const, { maxLength: 2 }),
  priceLevels: fc.subarray([1, 2, 3], { maxLength: 2 }),
  amountMax: fc.option(fc.integer({ min: 500, max: 1_400 })),
  ratingMin: fc.constant(null),
  openNow: fc.boolean(),
});
const typed = fc.oneof(
  fc.constantFrom(...dishes, "piza", "briyani chiken", "luigi", "indian", "curry vegtable", ""),
  fc.constantFrom(...dishes).chain((name) => fc.nat(name.length).map((at) => name.slice(0, at))),
);
const runs = process.env.TEST_LONG === "1" ? 10_000 : 1_000;

test("no result ever breaks a rule: diet, allergen, price, cuisine, open, in range, to be had", async () => {
  const { items, restaurants } = await truth();
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(
      filters,
      typed,
      fc.constantFrom<SearchKind>("unified", "dishes", "restaurants"),
      fc.integer({ min: -20, max: 60 }),
      async (wanted, text, kind, east) => {
        const read = readQuery(text);
        if (!read.ok) throw new Error(read.refusal.code);
        const from = { lng: point.lng + east / 1_000, lat: point.lat };
        const at = town.ports.clock.now();
        const ask = {
          geoKey: "test-town",
          query: read.value,
          kind,
          point: from,
          filters: wanted,
          at,
        };
        const { hits } = await town.ports.search.find(ask);
        for (const hit of await town.ports.search.confirmed(hits, ask)) {
          const place = restaurants.get(hit.restaurant.id);
          if (!place) throw new Error("a restaurant out of nowhere");
          shown += 1;
          expect(distanceMetres(place.location, from)).toBeLessThanOrEqual(
            place.deliveryRadiusMetres,
          );
          if (wanted.openNow) expect(openState(place.hours, place.pausedUntil, at).open).toBe(true);
          if (wanted.cuisines.length > 0) expect(place.cuisines).toEqual(wanted.cuisines);
          if (wanted.priceLevels.length > 0) expect(wanted.priceLevels).toContain(place.priceLevel);
          if (wanted.diets.length > 0)
            expect(
              [...items.values()].some(
                (item) =>
                  item.restaurantId === place.id &&
                  wanted.diets.every((diet) => item.diets.includes(diet)),
              ),
            ).toBe(true);
          for (const { itemId } of hit.kind === "dish" ? [hit.dish] : hit.dishes) {
            const item = items.get(itemId);
            expect(item).toMatchObject({ isOff: false });
            expect(item?.quantity).not.toBe(0);
            expect(item?.diets).toEqual(expect.arrayContaining([...wanted.diets]));
            if (wanted.freeFrom.length > 0) expect(Array.isArray(item?.allergens)).toBe(true);
            for (const allergen of wanted.freeFrom) expect(item?.allergens).not.toContain(allergen);
            if (wanted.amountMax !== null)
              expect(item?.amount).toBeLessThanOrEqual(wanted.amountMax);
          }
        }
      },
    ),
    { numRuns: runs },
  );
  expect(shown).toBeGreaterThan(runs);
}, 300_000);

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
      const reply = await town.anyone("POST", `/search/${path}`, { point, text });
      expect([200, 422]).toContain(reply.status);
    }
    const typing = await town.anyone(
      "GET",
      `/search/suggest?text=${encodeURIComponent(text)}&geoKey=test-town`,
    );
    expect([200, 422]).toContain(typing.status);
  },
);

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
