import type { ItemView } from "@swift-eats/contract/catalog";
import { expect, test } from "vitest";
import { pricedLine } from "./priced-line.ts";

const dish = (change: Partial<ItemView>): ItemView => ({
  id: "01a202d0-0e12-7001-9c8d-d1fd309bd714",
  name: "House slaw",
  description: "",
  amount: 355,
  picture: null,
  allergens: [],
  diets: [],
  prepMinutes: 5,
  available: true,
  preorder: false,
  unavailableUntil: null,
  stock: null,
  modifierGroups: [],
  ...change,
});

const problemsOf = (change: Partial<ItemView>) =>
  pricedLine({ item: dish(change), optionIds: [], quantity: 1 }, "EUR").problems.map(
    ({ code }) => code,
  );

test("a dish that is served later can be put into the cart now", () => {
  expect(problemsOf({ available: false, preorder: true })).toEqual([]);
});

test("a dish that is sold out cannot", () => {
  expect(problemsOf({ available: false })).toEqual(["pricing.item_sold_out"]);
});
