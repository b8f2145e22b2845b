import { offset } from "@swift-eats/domain/kernel";
import { expect, test } from "vitest";
import { isDue, isSilent, readingOf, type Taken } from "./throttle.ts";

const centre = { lng: 8.7, lat: 49.4 };
const taken = (at: number, eastMetres = 0, accuracyMetres: number | null = 5): Taken => ({
  at,
  reading: { ...offset(centre, eastMetres, 0), accuracyMetres, speed: null, headingDegrees: null },
});

test("the first reading is taken at once, the next only after the interval", () => {
  expect(isDue(null, taken(0), 5)).toBe(true);
  expect(isDue(taken(1_000), taken(5_900, 40), 5)).toBe(false);
  expect(isDue(taken(1_000), taken(6_000, 40), 5)).toBe(true);
});

test("one who stands still sends nothing but a sign of life", () => {
  expect(isDue(taken(1_000), taken(60_000, 9), 5)).toBe(false);
  expect(isDue(taken(1_000), taken(60_000, 11), 5)).toBe(true);
});

test("a poor signal's wandering is not a way", () => {
  expect(isDue(taken(1_000), taken(60_000, 20, 60), 5)).toBe(false);
  expect(isDue(taken(1_000), taken(60_000, 26, 4_000), 5)).toBe(true);
});

test("a courier who stands still is heard of every fifteen seconds", () => {
  expect(isSilent(null, 99_000)).toBe(false);
  expect(isSilent(taken(1_000), 15_999)).toBe(false);
  expect(isSilent(taken(1_000), 16_000)).toBe(true);
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
