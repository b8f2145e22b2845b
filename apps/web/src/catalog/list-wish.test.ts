import { allergens, diets, sorts } from "@swift-eats/domain/catalog";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bodyOf,
  hrefOf,
  isHome,
  type ListWish,
  type Query,
  readWish,
  setFilters,
  toggled,
} from "./list-wish.ts";

const queryOf = (href: string): Query => {
  const found: Record<string, string | string[]> = {};
  for (const [key, value] of new URL(href, "http://x").searchParams)
    found[key] = key in found ? [found[key] ?? "", value].flat() : value;
  return found;
};

const wish: fc.Arbitrary<ListWish> = fc.record({
  cuisine: fc.uniqueArray(fc.constantFrom("Pizza", "Sushi & Co", "Café"), { maxLength: 3 }),
  diet: fc.subarray([...diets]),
  avoid: fc.subarray([...allergens]),
  price: fc.subarray([1, 2, 3, 4]),
  rating: fc.constantFrom(null, 3.5, 4.5),
  fee: fc.constantFrom(null, 0, 250),
  time: fc.constantFrom(null, 20, 45),
  open: fc.boolean(),
  favourites: fc.boolean(),
  sort: fc.constantFrom(...sorts),
  mine: fc.boolean(),
  map: fc.boolean(),
  after: fc.constantFrom(null, "40"),
});

describe("the address of a list", () => {
  test("says the whole wish, and reading it gives the wish again", () => {
    fc.assert(
      fc.property(wish, (wanted) => {
        expect(readWish(queryOf(hrefOf(wanted, { after: wanted.after })))).toEqual(wanted);
      }),
    );
  });

  test("nonsense in it is left out, and the list still shows", () => {
    const read = readWish({
      diet: "air",
      price: ["9", "2"],
      rating: "-1",
      fee: "x",
      time: "1e9",
      sort: "magic",
    });
    expect(isHome({ ...read, price: [] })).toBe(true);
    expect(read.price).toEqual([2]);
  });

  test("a new choice begins at the first page, and a second click takes it back", () => {
    const plain = readWish({ after: "40" });
    expect(hrefOf(plain, { diet: ["vegan"] })).toBe("/?diet=vegan");
    expect(toggled(toggled([], "a"), "a")).toEqual([]);
    expect(setFilters(readWish({ diet: "vegan", open: "1" }))).toBe(2);
    expect(bodyOf(readWish({ diet: "vegan", mine: "0" }), 40)).toMatchObject({
      diets: ["vegan"],
      myDiet: false,
      collections: false,
    });
  });
});
