import { expect, test } from "vitest";
import { type CartLine, countOf, lineKey, subtotalOf, withLine, withQuantity } from "./cart.ts";

const where = { restaurantId: "r", restaurantName: "Nonna", currency: "EUR" };
const line = (itemId: string, optionIds: string[] = [], quantity = 1): CartLine => ({
  key: lineKey(itemId, optionIds, ""),
  itemId,
  name: itemId,
  quantity,
  optionIds,
  optionNames: [],
  note: "",
  unitAmount: 500,
});

test("the same dish with the same options is one line, in whatever order they were picked", () => {
  const cart = withLine(
    withLine(null, where, line("a", ["x", "y"])),
    where,
    line("a", ["y", "x"], 2),
  );
  expect(cart.lines).toHaveLength(1);
  expect(countOf(cart)).toBe(3);
  expect(subtotalOf(cart)).toBe(1500);
});

test("other options are another line", () => {
  const cart = withLine(withLine(null, where, line("a", ["x"])), where, line("a"));
  expect(cart.lines).toHaveLength(2);
});

test("a cart holds one restaurant", () => {
  const cart = withLine(
    withLine(null, where, line("a")),
    { ...where, restaurantId: "q" },
    line("b"),
  );
  expect(cart.restaurantId).toBe("q");
  expect(cart.lines.map(({ itemId }) => itemId)).toEqual(["b"]);
});

test("a quantity of nothing removes the line", () => {
  const cart = withLine(null, where, line("a"));
  expect(withQuantity(cart, line("a").key, 0).lines).toEqual([]);
});
