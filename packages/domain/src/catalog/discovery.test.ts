import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addSeconds, type RestaurantId } from "../kernel/index.ts";
import { collections } from "./collections.ts";
import { dishVerdict, verdict } from "./diet.ts";
import { type Filters, facets, filtered, noFilters } from "./filters.ts";
import type { Listing } from "./listing.ts";
import { allergens, diets } from "./menu.ts";
import { ranked, sorts } from "./ranking.ts";

const now = new Date("2026-03-02T11:00:00Z");
const marks = {
  diets: fc.subarray([...diets]),
  allergens: fc.oneof(fc.constant(null), fc.subarray([...allergens])),
};
const group = fc.record({
  min: fc.nat(2),
  options: fc.array(
    fc.record({
      ...marks,
      itemId: fc.constant("a dish of a set menu"),
      available: fc.boolean(),
      groups: fc.constant([]),
    }),
    { maxLength: 3 },
  ),
});
const dish = fc.record({
  ...marks,
  modifierGroups: fc.array(group, { maxLength: 2 }),
  dishes: fc.integer({ min: 1, max: 9 }),
});
const listing: fc.Arbitrary<Listing> = fc.record({
  id: fc.uuid().map((id) => id as RestaurantId),
  cuisines: fc.subarray(["pizza", "sushi", "curry", "salad"], { minLength: 1 }),
  priceLevel: fc.integer({ min: 1, max: 4 }),
  rating: fc.oneof(fc.constant(null), fc.double({ min: 1, max: 5, noNaN: true })),
  ratingCount: fc.nat(500),
  open: fc.boolean(),
  opensAt: fc.oneof(
    fc.constant(null),
    fc.nat(1e6).map((more) => addSeconds(now, more)),
  ),
  distanceMetres: fc.nat(8_000),
  minutes: fc.integer({ min: 5, max: 90 }),
  feeAmount: fc.nat(600),
  dishes: fc.array(dish, { maxLength: 4 }),
  since: fc.nat(100).map((days) => addSeconds(now, -days * 86_400)),
  orders: fc.nat(900),
  views: fc.nat(9_000),
  favourite: fc.boolean(),
});
const listings = fc.uniqueArray(listing, { maxLength: 60, selector: ({ id }) => id });
const filters: fc.Arbitrary<Filters> = fc.record({
  cuisines: fc.subarray(["pizza", "sushi", "curry"]),
  diets: fc.subarray([...diets]),
  avoid: fc.subarray(allergens.slice(0, 4)),
  priceLevels: fc.subarray([1, 2, 3, 4]),
  ratingMin: fc.constantFrom(null, 4, 3.5),
  feeMax: fc.constantFrom(null, 0, 300),
  minutesMax: fc.constantFrom(null, 30, 45),
  openOnly: fc.boolean(),
  favouritesOnly: fc.boolean(),
});

describe("filters", () => {
  test("what is listed has one dish that keeps every diet and is said to be free of every allergen avoided, with what must be chosen", () => {
    fc.assert(
      fc.property(listings, filters, (all, wanted) => {
        const suits = (each: Pick<Listing["dishes"][number], "diets" | "allergens">) =>
          wanted.diets.every((diet) => each.diets.includes(diet)) &&
          (wanted.avoid.length === 0 ||
            wanted.avoid.every((allergen) => each.allergens?.includes(allergen) === false));
        for (const { dishes, open, feeAmount } of filtered(all, wanted)) {
          if (wanted.diets.length + wanted.avoid.length > 0)
            expect(
              dishes.some(
                (each) =>
                  suits(each) &&
                  each.modifierGroups.every(
                    ({ min, options }) =>
                      options.filter((one) => one.available && suits(one)).length >= min,
                  ),
              ),
            ).toBe(true);
          expect(open || !wanted.openOnly).toBe(true);
          expect(feeAmount <= (wanted.feeMax ?? feeAmount)).toBe(true);
        }
      }),
    );
  });

  test("a count is what one gets by choosing it", () => {
    fc.assert(
      fc.property(listings, filters, (all, wanted) => {
        const counted = facets(all, wanted);
        const get = (change: Partial<Filters>) => filtered(all, { ...wanted, ...change }).length;
        for (const { value, count } of counted.cuisines)
          expect(count).toBe(get({ cuisines: [value] }));
        for (const { value, count } of counted.minutes)
          expect(count).toBe(get({ minutesMax: value }));
        for (const { value, count } of counted.diets)
          expect(count).toBe(get({ diets: [...wanted.diets, value] }));
        expect(counted.open).toBe(get({ openOnly: true }));
      }),
    );
  });
});

describe("ranking", () => {
  test.each(sorts)(
    "by %s loses nobody, doubles nobody, and never puts a closed one before an open one",
    (sort) => {
      fc.assert(
        fc.property(listings, (all) => {
          const order = ranked(all, sort);
          expect(new Set(order.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
          expect(order).toHaveLength(all.length);
          const firstClosed = order.findIndex(({ open }) => !open);
          expect(firstClosed < 0 || order.slice(firstClosed).every(({ open }) => !open)).toBe(true);
          expect(ranked([...all].reverse(), sort)).toEqual(order);
        }),
      );
    },
  );

  const plain = (id: string, more: Partial<Listing>): Listing => ({
    id: id as RestaurantId,
    cuisines: ["pizza"],
    priceLevel: 2,
    rating: 4.2,
    ratingCount: 100,
    open: true,
    opensAt: null,
    distanceMetres: 1_000,
    minutes: 30,
    feeAmount: 199,
    dishes: [],
    since: addSeconds(now, -99 * 86_400),
    orders: 50,
    views: 500,
    favourite: false,
    ...more,
  });

  test.each<[string, Partial<Listing>]>([
    ["nearer", { distanceMetres: 500 }],
    ["sooner", { minutes: 20 }],
    ["better liked", { rating: 4.8 }],
    ["more popular, and bought as often when looked at", { orders: 100, views: 1_000 }],
    ["bought more often when looked at", { views: 250 }],
  ])("the best first: all else equal, the one that is %s", (_, more) => {
    const order = ranked([plain("a", {}), plain("b", more)], "best");
    expect(order.map(({ id }) => id)).toEqual(["b", "a"]);
  });

  test("five equal pizzerias do not hide the curry that is a little less near", () => {
    const pizzerias = ["a", "b", "c", "d", "e"].map((id) => plain(id, {}));
    const curry = plain("z", { cuisines: ["curry"], distanceMetres: 1_200 });
    const place = ranked([...pizzerias, curry], "best").indexOf(curry);
    expect(place).toBe(1);
  });

  test("one perfect rating weighs less than a hundred good ones", () => {
    const [first] = ranked(
      [plain("a", { rating: 5, ratingCount: 1 }), plain("b", { rating: 4.6, ratingCount: 100 })],
      "rating",
    );
    expect(first?.id).toBe("b");
  });
});

test("rows of a home hold only open places, each in two rows at most, and no row is stunted", () => {
  fc.assert(
    fc.property(listings, (all) => {
      const rows = collections(all, now);
      const seen = rows.flatMap((row) => row.listings);
      expect(seen.every(({ open }) => open)).toBe(true);
      for (const each of seen)
        expect(seen.filter(({ id }) => id === each.id).length).toBeLessThanOrEqual(2);
      for (const row of rows)
        expect(row.listings.length).toBeGreaterThanOrEqual(row.key === "favourites" ? 1 : 3);
      for (const fast of rows.filter(({ key }) => key === "fast").flatMap((row) => row.listings))
        expect(fast.minutes).toBeLessThanOrEqual(30);
    }),
  );
});

describe("a diet profile", () => {
  test("what nobody has said is unknown, never suitable, and a missing diet is a no", () => {
    const nuts = { diets: [], avoid: ["nuts" as const] };
    expect(verdict({ diets: [], allergens: null }, nuts)).toBe("unknown");
    expect(verdict({ diets: [], allergens: [] }, nuts)).toBe("suits");
    expect(verdict({ diets: [], allergens: ["nuts"] }, nuts)).toBe("conflicts");
    expect(verdict({ diets: ["halal"], allergens: [] }, { diets: ["vegan"], avoid: [] })).toBe(
      "conflicts",
    );
  });

  test("a dish whose every needed choice contains it conflicts; a choice one may leave out does not count", () => {
    const option = (marks: readonly ("nuts" | "milk")[] | null, available = true) => ({
      id: "o",
      name: "o",
      amount: 0,
      isDefault: false,
      available,
      allergens: marks,
      diets: [],
      itemId: null,
      groups: [],
    });
    const group = (min: number, options: ReturnType<typeof option>[]) => ({
      id: "g",
      name: "g",
      min,
      max: 1,
      freeQuantity: 0,
      options,
    });
    const dishWith = (groups: ReturnType<typeof group>[]) =>
      dishVerdict(
        { diets: [], allergens: [], modifierGroups: groups },
        { diets: [], avoid: ["nuts"] },
      );
    expect(dishWith([group(1, [option(["nuts"]), option(["nuts"])])])).toBe("conflicts");
    expect(dishWith([group(1, [option(["nuts"]), option(null)])])).toBe("unknown");
    expect(dishWith([group(1, [option(["nuts"]), option(["milk"])])])).toBe("suits");
    expect(dishWith([group(0, [option(["nuts"])])])).toBe("suits");
    // What is sold out cannot be chosen, so it is no way out.
    expect(dishWith([group(1, [option(["nuts"]), option(["milk"], false)])])).toBe("conflicts");
    expect(dishWith([group(1, [option(["milk"], false)])])).toBe("conflicts");
  });

  test("no filter lists everything", () => {
    fc.assert(
      fc.property(listings, (all) => {
        expect(filtered(all, noFilters)).toEqual(all);
      }),
    );
  });
});
