import fc from "fast-check";
import { expect, test } from "vitest";
import { bestSplit } from "./best-split.ts";
import { binned } from "./bins.ts";
import { count, emptyHistogram } from "./histogram.ts";
import type { Matrix } from "./table.ts";

const caution = { leafRowsMin: 2, doubt: 1, categoryDoubt: 1 };

function found(values: readonly number[], pulls: readonly number[], isCategory: boolean) {
  const matrix: Matrix = {
    rows: values.length,
    width: 1,
    values: Float64Array.from(values),
    isCategory: [isCategory],
  };
  const table = binned(matrix);
  const histogram = emptyHistogram(table);
  const columns = Int32Array.of(0);
  count(histogram, {
    binned: table,
    pulls: Float64Array.from(pulls),
    rows: Int32Array.from(values.keys()),
    columns,
    ordered: new Float64Array(values.length),
  });
  const pull = pulls.reduce((sum, each) => sum + each, 0);
  return bestSplit({ binned: table, histogram, columns }, { pull, rows: values.length }, caution);
}

const worth = (pulls: readonly number[]) =>
  pulls.reduce((sum, each) => sum + each, 0) ** 2 / (pulls.length + 1);

/** The gain of sending exactly these rows left; nothing when a side would be too small. */
function gain(pulls: readonly number[], isLeft: (row: number) => boolean): number {
  const left = pulls.filter((_, row) => isLeft(row));
  const right = pulls.filter((_, row) => !isLeft(row));
  return left.length < 2 || right.length < 2 ? 0 : worth(left) + worth(right) - worth(pulls);
}

const sample = fc.array(
  fc.record({
    value: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(Number.NaN)),
    pull: fc.integer({ min: -9, max: 9 }),
  }),
  { minLength: 4, maxLength: 20 },
);

test("the split of a number is the best of all edges, missing rows tried on both sides", () => {
  fc.assert(
    fc.property(sample, (rows) => {
      const values = rows.map(({ value }) => value);
      const pulls = rows.map(({ pull }) => pull);
      let best = 0;
      for (const edge of [0, 1, 2, 3, 4, 5])
        for (const missingLeft of [true, false])
          best = Math.max(
            best,
            gain(pulls, (row) => {
              const value = values[row] ?? Number.NaN;
              return Number.isNaN(value) ? missingLeft : value <= edge;
            }),
          );
      expect(found(values, pulls, false)?.gain ?? 0).toBeCloseTo(best, 6);
    }),
    { seed: 11 },
  );
});

test("the set of a category splits as no single category against the rest could do better", () => {
  fc.assert(
    fc.property(sample, (rows) => {
      const values = rows.map(({ value }) => value);
      const pulls = rows.map(({ pull }) => pull);
      const split = found(values, pulls, true);
      const extremes = [0, 1, 2, 3, 4, 5]
        .map((code) => {
          const own = pulls.filter((_, row) => values[row] === code);
          return { code, mean: own.reduce((sum, each) => sum + each, 0) / (own.length + 1), own };
        })
        .filter(({ own }) => own.length > 0)
        .sort((a, b) => a.mean - b.mean);
      const lowest = extremes[0]?.code;
      const isLow = (row: number) => values[row] === lowest;
      const missing = pulls.filter((_, row) => Number.isNaN(values[row]));
      if (missing.length === 0)
        expect(split?.gain ?? 0).toBeGreaterThanOrEqual(gain(pulls, isLow) - 1e-9);
      if (split) {
        const isLeft = (row: number) => {
          const value = values[row] ?? Number.NaN;
          return Number.isNaN(value) ? split.missingLeft : split.set.includes(value + 1);
        };
        expect(gain(pulls, isLeft)).toBeCloseTo(split.gain, 6);
      }
    }),
    { seed: 12 },
  );
});

test("a column of more values than bins is cut into parts of about the same size", () => {
  const values = Float64Array.from({ length: 10_000 }, (_, row) => row ** 2);
  const { bins, edges } = binned({ rows: 10_000, width: 1, values, isCategory: [false] });
  expect(edges[0]?.length).toBeLessThanOrEqual(254);
  const sizes = new Map<number, number>();
  for (const bin of bins) sizes.set(bin, (sizes.get(bin) ?? 0) + 1);
  expect(Math.max(...sizes.values())).toBeLessThanOrEqual(80);
});
