import { expect, test } from "vitest";
import { drift } from "./drift.ts";
import { draws } from "./learner/draws.ts";

/** Absolute errors of mean `mean`, spread as errors are. */
function errors(count: number, mean: number, seed: number): number[] {
  const random = draws(seed);
  return Array.from({ length: count }, () => -Math.log(1 - random()) * mean);
}

test.each([1, 2, 3, 4, 5])("2,000 orders as in training are no drift (run %i)", (seed) => {
  expect(drift(errors(2_000, 4, seed), 4).isDrifting).toBe(false);
});

test("errors that grow by half are seen within 250 orders, whenever they begin", () => {
  const before = errors(1_000, 4, 6);
  expect(drift([...before, ...errors(250, 6, 7)], 4).isDrifting).toBe(true);
});

test("errors that shrink are no alarm", () => {
  expect(drift(errors(500, 2, 8), 4)).toEqual({ climb: 0, isDrifting: false });
});

test("one absurd order is no drift", () => {
  expect(drift([...errors(100, 4, 9), 1e9], 4).isDrifting).toBe(false);
});
