import { expect, test } from "vitest";
import { findNames, type NameSource } from "./find-names.ts";
import { readQuery } from "./fold.ts";
import type { FoundName } from "./ports.ts";
import type { QueryPlan } from "./query-plan.ts";
import { synonymMap } from "./synonyms.ts";
import { vocabulary } from "./vocabulary.ts";

const dishes = [
  "chicken biryani",
  "chicken biriyani special",
  "paneer tikka",
  "paneer butter masala",
  "butter chicken",
  "szechuan noodles",
  "schezwan fried rice",
  "steamed momos",
  "gulab jamun",
  "doner kebab",
  "cheese burger",
  "egg dosa",
  "masala dosa",
  "chocobar",
  "fish fry",
];
const words = new Map<string, number>();
for (const key of dishes)
  for (const word of key.split(" ")) words.set(word, (words.get(word) ?? 0) + 1);

/** Every name that holds a reading of each slot: what the contract asks of an engine, in a few lines. */
const answering = (keys: readonly string[], { slots }: QueryPlan, missing: number) =>
  keys
    .map((key, id): FoundName => ({ id, key, kind: "dish", popularity: 10 }))
    .filter(
      ({ key }) =>
        slots.filter(({ readings }) =>
          readings.some(({ word, begins }) =>
            key.split(" ").some((own) => (begins ? own.startsWith(word) : own === word)),
          ),
        ).length >=
        slots.length - missing,
    );

const source: NameSource = {
  lexicon: async () => ({
    vocabulary: vocabulary([...words].map(([word, uses]) => ({ word, uses }))),
    synonyms: synonymMap([
      { word: "hamburger", means: "burger" },
      { word: "szechwan", means: "szechuan" },
    ]),
  }),
  names: async ({ plan, missing }) => answering(dishes, plan, missing),
  elsewhere: async () => false,
};

const best = async (text: string, where = source) => {
  const query = readQuery(text);
  if (!query.ok) throw new Error("too long");
  return findNames(where, { geoKey: "x", query: query.value, kinds: ["dish"], limit: 100 });
};

test.each([
  ["chicken biryani", "chicken biryani"],
  ["biryani chicken", "chicken biryani"],
  ["chiken biryni", "chicken biryani"],
  ["chicken biryanni", "chicken biryani"],
  ["panner tika", "paneer tikka"],
  ["szechwan noodle", "szechuan noodles"],
  ["steemed momo", "steamed momos"],
  ["gulabjamun", "gulab jamun"],
  ["choco bar", "chocobar"],
  ["donner kebap", "doner kebab"],
  ["hamburger", "cheese burger"],
  ["dzobsa egg", "egg dosa"],
  ["chicken briyani", "chicken biryani"],
  ["chiken biriani", "chicken biryani"],
  ["doner kabab", "doner kebab"],
  ["steemed momos", "steamed momos"],
  ["panir tikka", "paneer tikka"],
  ["masa", "masala dosa"],
  ["fish fyr", "fish fry"],
  ["fishfry", "fish fry"],
])("%j finds %j first", async (typed, wanted) => {
  const { names: found } = await best(typed);
  expect(found[0]?.key).toBe(wanted);
});

test("what was read otherwise than typed is said; what was typed right is not", async () => {
  expect((await best("panner tika")).didYouMean).toBe("paneer tikka");
  expect((await best("paneer ti")).didYouMean).toBeNull();
});

test("what was typed right and is only sold elsewhere is not read as something else", async () => {
  const sold = ["egg dossa", "egg curry"];
  const lexicon = async () => ({
    vocabulary: vocabulary(["egg", "dosa", "dossa", "curry"].map((word) => ({ word, uses: 5 }))),
    synonyms: synonymMap([]),
  });
  const here = (elsewhere: boolean): NameSource => ({
    lexicon,
    names: async ({ plan, missing }) => answering(sold, plan, missing),
    elsewhere: async () => elsewhere,
  });
  const keys = async (where: NameSource, text: string) =>
    (await best(text, where)).names.map(({ key }) => key);
  expect(await keys(here(false), "egg dosa ")).toEqual(["egg dossa"]);
  expect(await keys(here(true), "dosa ")).toEqual([]);
  // What it has in common with others is still found.
  expect((await keys(here(true), "egg dosa ")).sort()).toEqual(["egg curry", "egg dossa"]);
  // A word that nobody knows is mended wherever it is sold.
  expect(await keys(here(true), "egg dosssa ")).toContain("egg dossa");
});
