import fc from "fast-check";
import { expect, test } from "vitest";
import { editCost } from "./edit-cost.ts";

const word = fc.stringMatching(/^[a-f]{0,7}$/);
const edits = (text: string, letter: string, at: number): readonly string[] => [
  text.slice(0, at) + text.slice(at + 1),
  text.slice(0, at) + letter + text.slice(at),
  text.slice(0, at) + letter + text.slice(at + 1),
];

test("one mistake costs little, none nothing, and never less than nothing", () => {
  fc.assert(
    fc.property(word, fc.constantFrom(..."abcxyz"), fc.nat(6), (text, letter, place) => {
      expect(editCost(text, text, 3)).toBe(0);
      for (const typed of edits(text, letter, Math.min(place, text.length))) {
        const cost = editCost(typed, text, 3);
        expect(cost).toBeLessThanOrEqual(1.3);
        expect(cost > 0).toBe(typed !== text);
      }
    }),
  );
});

test("above the limit there is no cost at all", () => {
  expect(editCost("pizza", "sushi", 2)).toBe(Number.POSITIVE_INFINITY);
});
