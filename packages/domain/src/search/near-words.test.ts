import fc from "fast-check";
import { expect, test } from "vitest";
import { nearWords } from "./near-words.ts";

const word = fc.stringMatching(/^[a-f]{1,7}$/);
const limit = fc.constantFrom(0.9, 1.35, 1.9, 2.35);

const costs = (words: readonly string[], typed: string, max: number) => {
  const sorted = [...new Set(words)].sort();
  return Object.fromEntries(
    nearWords(sorted)(typed, max).map(({ at, cost }) => [sorted[at] ?? "", cost]),
  );
};

const edits = (text: string, letter: string, at: number): readonly string[] => [
  text.slice(0, at) + text.slice(at + 1),
  text.slice(0, at) + letter + text.slice(at),
  text.slice(0, at) + letter + text.slice(at + 1),
];

test("one mistake costs little, and what was typed is not near itself", () => {
  fc.assert(
    fc.property(word, fc.constantFrom(..."abcxyz"), fc.nat(6), (text, letter, place) => {
      for (const typed of edits(text, letter, Math.min(place, text.length))) {
        const cost = costs([text], typed, 3)[text];
        if (typed === text) expect(cost).toBeUndefined();
        else expect(cost).toBeLessThanOrEqual(1.3);
        if (cost !== undefined) expect(cost).toBeGreaterThan(0);
      }
    }),
  );
});

test("a list is walked as if each of its words stood alone", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), word, limit, (words, typed, max) => {
      const alone = Object.assign({}, ...words.map((each) => costs([each], typed, max)));
      expect(costs(words, typed, max)).toEqual(alone);
    }),
  );
});

test("a limit only hides what costs more", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), word, limit, (words, typed, max) => {
      const all = Object.entries(costs(words, typed, 99)).filter(([, cost]) => cost <= max);
      expect(costs(words, typed, max)).toEqual(Object.fromEntries(all));
    }),
  );
});

test.each([
  ["biryni", "biryani", 1],
  ["biryain", "biryani", 0.8],
  ["pizzza", "pizza", 0.5],
  ["paner", "paneer", 0.5],
  ["curri", "curry", 0.7],
  ["kizza", "pizza", 1.3],
])("%s for %s costs %d", (typed, wanted, cost) => {
  expect(costs([wanted], typed, 2)[wanted]).toBeCloseTo(cost);
});

test("words far from what was typed are not near", () => {
  expect(costs(["pizza", "burger"], "sushi", 2)).toEqual({});
});
