import fc from "fast-check";
import { expect, test } from "vitest";
import { draws } from "./draws.ts";
import { huber, pinball, quantileOf } from "./loss.ts";

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 });
const level = fc.double({ min: 0, max: 1, noNaN: true });

test("a quantile is what sorting finds", () => {
  fc.assert(
    fc.property(values, level, (list, at) => {
      const sorted = [...list].sort((a, b) => a - b);
      const place = at * (sorted.length - 1);
      const low = sorted[Math.floor(place)] ?? 0;
      const high = sorted[Math.ceil(place)] ?? 0;
      const expected = low + (high - low) * (place - Math.floor(place));
      expect(quantileOf(Float64Array.from(list), at)).toBeCloseTo(expected, 9);
    }),
    { seed: 3 },
  );
});

test.each([0.1, 0.5, 0.9])(
  "the step of a leaf leaves a share of %d below it, and steps aside cost more",
  (at) => {
    const random = draws(9);
    const residuals = Float64Array.from({ length: 4_000 }, () => random() ** 2 * 30);
    const { leaf, cost } = pinball(at);
    const own = leaf(residuals.slice());
    expect(residuals.filter((each) => each <= own).length / 4_000).toBeCloseTo(at, 2);
    const total = (step: number) => residuals.reduce((sum, each) => sum + cost(each - step), 0);
    expect(total(own)).toBeLessThan(total(own - 0.5));
    expect(total(own)).toBeLessThan(total(own + 0.5));
  },
);

test("an outlier pulls no harder than a large error", () => {
  const { pull } = huber(5);
  expect([3, -3, 7, 1e9].map(pull)).toEqual([3, -3, 5, 5]);
});
