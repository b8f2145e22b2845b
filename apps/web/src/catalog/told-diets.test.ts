import { expect, test } from "vitest";
import { toldDiets } from "./told-diets.ts";

test("vegan stands for vegetarian, and hides nothing else", () => {
  expect(toldDiets(["vegan", "vegetarian", "halal"])).toEqual(["vegan", "halal"]);
  expect(toldDiets(["vegetarian", "gluten_free"])).toEqual(["vegetarian", "gluten_free"]);
});
