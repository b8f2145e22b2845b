import { expect, test } from "vitest";
import { offset } from "../kernel/index.ts";
import { nearness, nowhereNear } from "./nearness.ts";

const stop = { lng: 8, lat: 54 };
type Reading = readonly [metres: number, accuracyMetres?: number | null];
const after = (...readings: readonly Reading[]) =>
  readings.reduce(
    (before, [metres, accuracyMetres = 8]) =>
      nearness(before, { point: offset(stop, metres, 0), accuracyMetres }, stop),
    nowhereNear,
  ).isThere;

test.each<[string, Reading[], boolean]>([
  ["one reading inside may be luck", [[20]], false],
  ["two inside are an arrival", [[50], [40]], true],
  [
    "a device that does not say how sure it is, is believed",
    [
      [50, null],
      [40, null],
    ],
    true,
  ],
  ["two with one outside in between are not", [[50], [80], [40]], false],
  [
    "a guess by the cell tower says nothing",
    [
      [10, 400],
      [10, 400],
      [10, 400],
    ],
    false,
  ],
  ["a guess in between does not undo", [[10], [10, 400], [10]], true],
  ["a step outside the circle is not a departure", [[10], [10], [80]], true],
  ["beyond the wider circle is", [[10], [10], [130]], false],
  ["beyond it by less than the error is not", [[10], [10], [130, 50]], true],
  ["coming back takes two readings again", [[10], [10], [130], [10]], false],
])("%s", (_, readings, isThere) => {
  expect(after(...readings)).toBe(isThere);
});
