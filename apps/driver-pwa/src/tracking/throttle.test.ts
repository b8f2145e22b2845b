import { expect, test } from "vitest";
import { isDue, isSilent, readingOf } from "./throttle.ts";

test("the first reading is taken at once, the next only after the interval", () => {
  expect(isDue(null, 0, 5)).toBe(true);
  expect(isDue(1_000, 5_900, 5)).toBe(false);
  expect(isDue(1_000, 6_000, 5)).toBe(true);
});

test("a courier who stands still is heard of every fifteen seconds", () => {
  expect(isSilent(null, 99_000)).toBe(false);
  expect(isSilent(1_000, 15_999)).toBe(false);
  expect(isSilent(1_000, 16_000)).toBe(true);
});

test("what a sensor makes up is unknown rather than wrong", () => {
  const coords = { longitude: 8, latitude: 49, accuracy: -1, speed: Number.NaN, heading: 361 };
  expect(readingOf({ coords: coords as unknown as GeolocationCoordinates })).toEqual({
    lng: 8,
    lat: 49,
    accuracyMetres: null,
    speed: null,
    headingDegrees: null,
  });
});
