import fc from "fast-check";
import { expect, test } from "vitest";
import type { RestaurantId } from "../kernel/index.ts";
import { localNames } from "./local-names.ts";
import { plainWorth } from "./name-score.ts";
import type { FoundName } from "./ports.ts";
import type { QueryPlan } from "./query-plan.ts";

const words = ["chicken", "chick", "chi", "biryani", "rice", "ric", "special"];
const kinds = ["dish", "restaurant", "cuisine"] as const;
const restaurant = (at: number) => `restaurant ${at}` as RestaurantId;

const aName = fc.record({
  words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
  kind: fc.constantFrom(...kinds),
  popularity: fc.integer({ min: 0, max: 40 }),
  bearers: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 3 }),
});
const aReading = fc.record({ word: fc.constantFrom(...words), begins: fc.boolean() });
const aSlot = fc.array(aReading, { minLength: 1, maxLength: 3 });
const aQuestion = fc.record({
  named: fc.array(aName, { maxLength: 25 }),
  slots: fc.array(aSlot, { minLength: 2, maxLength: 5 }),
  typed: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
  missing: fc.integer({ min: 0, max: 2 }),
  asked: fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 1 }),
  among: fc.uniqueArray(fc.integer({ min: 0, max: 5 })),
  limit: fc.integer({ min: 1, max: 8 }),
});

test("names that answer are found as by comparing each with the plan, the likeliest of too many", () => {
  fc.assert(
    fc.property(aQuestion, ({ named, slots, typed, missing, asked, among, limit }) => {
      const names = named.map(
        ({ words: own, kind, popularity }, id): FoundName => ({
          id,
          kind,
          key: own.join(" "),
          popularity,
        }),
      );
      const menus = [0, 1, 2, 3, 4, 5].map((at) => ({
        restaurantId: restaurant(at),
        names: names.filter(({ id }) => named[id]?.bearers.includes(at)),
      }));
      const text = typed.join(" ");
      const plan: QueryPlan = {
        query: { words: typed, open: false, text },
        slots: slots.map((readings) => ({
          typed: "",
          readings: readings.map((reading) => ({ ...reading, cost: 0, uses: 1 })),
        })),
        mended: false,
      };
      const places = new Set(among.map(restaurant));
      const found = localNames(menus).names({ plan, kinds: asked, missing, limit, among: places });

      const bears = (key: string, readings: (typeof slots)[number]) =>
        readings.some(({ word, begins }) =>
          key.split(" ").some((own) => (begins ? own.startsWith(word) : own === word)),
        );
      const answers = (key: string) => {
        const hit = slots.map((readings) => bears(key, readings));
        if (missing === 2) return hit.some((each, at) => each && hit[at + 1] === true);
        return hit.filter((each) => !each).length <= missing;
      };
      const suits = ({ id, kind }: FoundName) =>
        asked.includes(kind) && (named[id]?.bearers ?? []).some((at) => among.includes(at));
      const all = names
        .filter((name) => suits(name) && (answers(name.key) || name.key === text))
        .sort((a, b) => plainWorth(b) - plainWorth(a) || a.id - b.id);
      const typedSo = all.filter(({ key }) => key === text);
      const others = all.filter(({ key }) => key !== text);
      const wanted = [...typedSo, ...others.slice(0, Math.max(0, limit - typedSo.length))];
      expect(found).toEqual(wanted);
    }),
    { numRuns: 2_000 },
  );
});

test("who bears a name is told in the order of the restaurants", () => {
  const pizza: FoundName = { id: 7, kind: "dish", key: "pizza", popularity: 1 };
  const menus = [2, 0, 1].map((at) => ({ restaurantId: restaurant(at), names: [pizza] }));
  expect(localNames(menus).bearers(7)).toEqual([2, 0, 1].map(restaurant));
  expect(localNames(menus).bearers(8)).toEqual([]);
});
