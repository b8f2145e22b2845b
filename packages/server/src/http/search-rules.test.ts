import { openState } from "@swift-eats/domain/catalog";
import { distanceMetres } from "@swift-eats/domain/kernel";
import { type Filters, readQuery, type SearchKind } from "@swift-eats/domain/search";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ScratchTown } from "../scratch/index.ts";
import { cuisines, dishes, quarter, quarterTown } from "./search-quarter.suite.ts";

let town: ScratchTown;
beforeAll(async () => {
  town = await quarterTown();
});
afterAll(() => town.discard());

interface Dish {
  readonly restaurantId: string;
  readonly amount: number;
  readonly diets: readonly string[];
  readonly allergens: readonly string[] | null;
  readonly isOff: boolean;
  readonly quantity: number | null;
}

interface Group {
  readonly min: number;
  readonly options: readonly {
    readonly allergens: readonly string[] | null;
    readonly itemId?: string | null;
    readonly groups?: readonly Group[];
  }[];
}

/** Every way to choose so many of them, one after the other. */
function* ways<T>(of: readonly T[], count: number): Generator<readonly T[]> {
  if (count === 0) yield [];
  else
    for (const [at, first] of of.entries())
      for (const more of ways(of.slice(at + 1), count - 1)) yield [first, ...more];
}

/** Is there a way to choose that breaks nothing? By trying all of them. */
function hasWay(
  items: ReadonlyMap<string, Dish>,
  groups: readonly Group[],
  wanted: Filters,
): boolean {
  const fits = ({ allergens, itemId, groups: below = [] }: Group["options"][number]): boolean => {
    const dish = itemId ? items.get(itemId) : null;
    if (itemId && (!dish || dish.isOff || dish.quantity === 0)) return false;
    if (dish && !wanted.diets.every((diet) => dish.diets.includes(diet))) return false;
    const marks = dish ? dish.allergens : allergens;
    if (wanted.freeFrom.length > 0 && !marks) return false;
    return wanted.freeFrom.every((each) => !marks?.includes(each)) && hasWay(items, below, wanted);
  };
  return groups.every(({ min, options }) => [...ways(options, min)].some((way) => way.every(fits)));
}

/** The rules once more, from the tables, by other means than the search uses. */
async function truth() {
  const sql = town.ports.databases.primary();
  const rows = await sql`
    select i.id, i.restaurant_id, i.amount, i.diets, i.allergens, i.is_off, v.quantity from food_items i
    left join food_item_inventory v on v.item_id = i.id`;
  const modifiers = await sql<(Group & { itemId: string })[]>`
    select item_id, min, options from modifiers`;
  const groupsOf = (id: string) => modifiers.filter(({ itemId }) => itemId === id);
  const restaurants = await town.ports.restaurants.many(
    (await sql`select id from restaurants`).map(({ id }) => id),
  );
  return {
    items: new Map(rows.map((row) => [row.id as string, row as unknown as Dish])),
    groupsOf,
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
  const { items, groupsOf, restaurants } = await truth();
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
        const from = { lng: quarter.lng + east / 1_000, lat: quarter.lat };
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
            if (wanted.diets.length + wanted.freeFrom.length > 0)
              expect(hasWay(items, groupsOf(itemId), wanted)).toBe(true);
            if (wanted.amountMax !== null)
              expect(item?.amount).toBeLessThanOrEqual(wanted.amountMax);
          }
        }
      },
    ),
    { numRuns: runs },
  );
  expect(shown).toBeGreaterThan(runs / 2);
}, 900_000);
