import fc from "fast-check";
import { expect, test } from "vitest";
import { draws } from "./draws.ts";
import { type ForecastSettings, forecaster, learnForecast } from "./forecast-model.ts";
import { forecastSettings, fourInFive } from "./settings.ts";
import type { Column, Facts } from "./table.ts";

const columns: readonly Column[] = [
  { name: "metres", kind: "number" },
  { name: "weather", kind: "category" },
  { name: "kitchen", kind: "id" },
];
const weathers = ["sun", "rain", "snow"];

/** Small enough for a test, the same code. */
const quick = (rows: number): ForecastSettings => {
  const settings = forecastSettings(rows, fourInFive);
  return { ...settings, folds: 3, boost: { ...settings.boost, roundsMax: 60, shrinkage: 0.2 } };
};

/** Rain costs more the farther it is; a kitchen has its own pace; the noise grows with the way. */
function town(count: number, seed: number) {
  const random = draws(seed);
  const rows: Facts[] = [];
  const targets: number[] = [];
  for (let row = 0; row < count; row += 1) {
    const metres = random() * 5_000;
    const weather = Math.floor(random() * 3);
    const kitchen = Math.floor(random() * 20);
    const noise = (random() - 0.5) * (2 + metres / 500);
    rows.push({
      metres: random() < 0.05 ? null : metres,
      weather: weathers[weather] ?? null,
      kitchen: `k${kitchen}`,
    });
    targets.push(10 + (metres / 500) * (1 + weather) + kitchen / 4 + noise);
  }
  return { columns, rows, targets };
}

const answers = (model: NonNullable<ReturnType<typeof learnForecast>>, rows: readonly Facts[]) => {
  const ask = forecaster(model);
  const out = new Float64Array(3);
  return rows.map((row) => {
    ask(row, out);
    return [...out] as [number, number, number];
  });
};

const history = town(1_500, 1);
const learned = learnForecast(history, quick(1_500));
if (!learned) throw new Error("nothing was learned");
const fresh = town(1_500, 2);
const told = answers(learned, fresh.rows);
const share = (isTrue: (row: number) => boolean) =>
  fresh.targets.filter((_, row) => isTrue(row)).length / fresh.targets.length;

test("a known function is found: a fraction of the error that the mean makes", () => {
  const mean = fresh.targets.reduce((sum, each) => sum + each, 0) / fresh.targets.length;
  const error = (of: (row: number) => number) =>
    fresh.targets.reduce((sum, target, row) => sum + Math.abs(target - of(row)), 0) / 1_500;
  const own = error((row) => told[row]?.[1] ?? 0);
  expect(own).toBeLessThan(error(() => mean) * 0.35);
  // What the model says of itself is what fresh rows say of it.
  expect(Math.abs(learned.error - own)).toBeLessThan(own * 0.1);
});

test("each bound leaves the tenth of fresh rows outside that it says", () => {
  expect(share((row) => (fresh.targets[row] ?? 0) < (told[row]?.[0] ?? 0))).toBeCloseTo(0.1, 1);
  expect(share((row) => (fresh.targets[row] ?? 0) > (told[row]?.[2] ?? 0))).toBeCloseTo(0.1, 1);
  const inside = share(
    (row) =>
      (fresh.targets[row] ?? 0) >= (told[row]?.[0] ?? 0) &&
      (fresh.targets[row] ?? 0) <= (told[row]?.[2] ?? 0),
  );
  expect(inside).toBeGreaterThan(0.77);
  expect(inside).toBeLessThan(0.84);
});

test("a range is wider where the rows are more uncertain", () => {
  const [near, far] = answers(learned, [
    { metres: 200, weather: "sun", kitchen: "k3" },
    { metres: 4_800, weather: "sun", kitchen: "k3" },
  ]);
  expect((far?.[2] ?? 0) - (far?.[0] ?? 0)).toBeGreaterThan(
    1.5 * ((near?.[2] ?? 0) - (near?.[0] ?? 0)),
  );
});

test("whatever a row holds, the answer is finite and its bounds do not cross", () => {
  const value = fc.oneof(
    fc.double(),
    fc.constant(1e9),
    fc.string(),
    fc.constant(null),
    fc.constant(undefined),
    fc.constantFrom(...weathers),
  );
  const ask = forecaster(learned);
  const out = new Float64Array(3);
  fc.assert(
    fc.property(fc.record({ metres: value, weather: value, kitchen: value }), (row) => {
      ask(row, out);
      const [low = Number.NaN, middle = Number.NaN, high = Number.NaN] = out;
      expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
      expect(low <= middle && middle <= high).toBe(true);
    }),
    { seed: 7 },
  );
});

test("the same rows teach the same model, and it survives being written as JSON", () => {
  expect(learnForecast(history, quick(1_500))).toEqual(learned);
  const read = JSON.parse(JSON.stringify(learned));
  expect(answers(read, fresh.rows.slice(0, 200))).toEqual(told.slice(0, 200));
});

test("an id that says nothing teaches nothing: its own target does not look out of it", () => {
  const random = draws(5);
  const noise = (count: number) => ({
    columns,
    rows: Array.from({ length: count }, () => ({ kitchen: `k${Math.floor(random() * count)}` })),
    targets: Array.from({ length: count }, () => random() * 20),
  });
  const model = learnForecast(noise(2_000), quick(2_000));
  // The mean of an even spread over 20 misses by 5.
  expect(model?.error).toBeGreaterThan(4.8);
  expect(model?.error).toBeLessThan(5.3);
});

const one = (target: number): Facts[] => Array.from({ length: 40 }, () => ({ metres: target }));

test.each([
  ["one row", { rows: [{ metres: 3 }], targets: [17] }, 17],
  ["two rows", { rows: [{ metres: 3 }, { metres: 3 }], targets: [17, 17] }, 17],
  ["a constant target", { rows: one(1), targets: new Array(40).fill(9) }, 9],
  ["a column that is always missing", { rows: one(Number.NaN), targets: new Array(40).fill(9) }, 9],
  [
    "targets that are no numbers among others",
    { rows: [...one(1), { metres: 1 }], targets: [...new Array(40).fill(9), Number.NaN] },
    9,
  ],
])("%s: the only answer there is", (_, { rows, targets }, expected) => {
  const model = learnForecast(
    { columns, rows, targets },
    forecastSettings(rows.length, fourInFive),
  );
  if (!model) throw new Error("nothing was learned");
  for (const answer of answers(model, [{ metres: 5, kitchen: "new" }, {}]))
    expect(answer).toEqual([expected, expected, expected]);
});

test.each([
  ["no rows", []],
  ["no target that is a number", [Number.NaN, Number.POSITIVE_INFINITY]],
])("%s: nothing is learned, and that is said", (_, targets) => {
  const rows = targets.map(() => ({ metres: 1 }));
  expect(learnForecast({ columns, rows, targets }, forecastSettings(0, fourInFive))).toBeNull();
});

test("a few absurd targets do not move the answers for the others", () => {
  const spoilt = history.targets.map((target, row) => (row % 500 === 0 ? 1e9 : target));
  const model = learnForecast({ ...history, targets: spoilt }, quick(1_500));
  if (!model) throw new Error("nothing was learned");
  const error = answers(model, fresh.rows).reduce(
    (sum, [, middle], row) => sum + Math.abs((fresh.targets[row] ?? 0) - middle) / 1_500,
    0,
  );
  expect(error).toBeLessThan(learned.error * 1.3);
});
