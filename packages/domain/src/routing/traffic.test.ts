import { describe, expect, test } from "vitest";
import {
  type CellGrid,
  doorToDoor,
  everyArea,
  everyHour,
  hourFactors,
  hourOfWeek,
  ratioOf,
  scopes,
  type TrafficPattern,
} from "./index.ts";

const grid = { areas: ["west", "east"] } as unknown as CellGrid;
const pattern = (changes: Partial<TrafficPattern>): TrafficPattern => ({
  vehicle: "car",
  originCell: everyArea,
  destinationCell: everyArea,
  hourOfWeek: 17,
  factor: 1,
  legs: 1,
  ...changes,
});
const rush = { vehicle: "car", hour: 17, root: 1 } as const;

test("the hour of the week is the zone's own: midnight in Berlin is Sunday evening in London", () => {
  const at = new Date("2026-11-22T23:30:00Z");
  expect(hourOfWeek(at, "Europe/Berlin")).toBe(0);
  expect(hourOfWeek(at, "Europe/London")).toBe(167);
});

describe("what hours have taught", () => {
  test("is nothing at first", () => {
    const { overall, byAreas } = hourFactors(grid, [], rush);
    expect([overall, ...byAreas]).toEqual([1, 1, 1, 1, 1]);
  });

  test("one slow leg says little, a hundred say it all", () => {
    const one = hourFactors(grid, [pattern({ factor: 2 })], rush).overall;
    const many = hourFactors(grid, [pattern({ factor: 2, legs: 100 })], rush).overall;
    expect(one).toBeGreaterThan(1);
    expect(one).toBeLessThan(1.1);
    expect(many).toBeGreaterThan(1.75);
    expect(many).toBeLessThan(2);
  });

  test("a pair of areas leans on the zone's hour, the hour on all hours", () => {
    const all = pattern({ hourOfWeek: everyHour, factor: 1.5, legs: 200 });
    const pair = pattern({ originCell: "west", destinationCell: "east", factor: 3, legs: 15 });
    const { byAreas, overall } = hourFactors(grid, [all, pair], rush);
    expect(overall).toBeCloseTo(1.46, 1);
    expect(byAreas[0]).toBeCloseTo(overall, 5);
    expect(byAreas[1]).toBeCloseTo(Math.sqrt(3 * overall), 2);
  });

  test("other hours, other vehicles and areas of another grid change nothing", () => {
    const strangers = [
      pattern({ hourOfWeek: 18, factor: 3, legs: 200 }),
      pattern({ vehicle: "foot", factor: 3, legs: 200 }),
      pattern({ originCell: "moon", destinationCell: "east", factor: 3, legs: 200 }),
    ];
    expect(hourFactors(grid, strangers, rush)).toEqual(hourFactors(grid, [], rush));
  });
});

describe("before any leg is known", () => {
  const free = { secondsPerMetre: 0.1, detour: 1.3, isLearned: true };

  test("nobody is believed to be faster than the city's general speeds", () => {
    // 13 m/s on free roads, 6.9 from door to door.
    expect(doorToDoor(free, "car")).toBeCloseTo(13 / 6.9, 5);
    expect(doorToDoor({ ...free, secondsPerMetre: 1 }, "car")).toBe(1);
    expect(doorToDoor({ ...free, isLearned: false }, "car")).toBe(1);
  });

  test("that is what the first legs lean on", () => {
    expect(hourFactors(grid, [], { ...rush, root: 1.8 }).overall).toBe(1.8);
    const one = hourFactors(grid, [pattern({ factor: 1.1 })], { ...rush, root: 1.8 }).overall;
    expect(one).toBeGreaterThan(1.7);
    expect(one).toBeLessThan(1.8);
  });
});

describe("a finished leg", () => {
  test("tells how much longer it took than on free roads", () => {
    expect(ratioOf(600, 900)).toBe(1.5);
  });

  test.each([
    [60, 90, "too short"],
    [600, 100, "faster than anybody rides"],
    [600, 6_000, "somebody had lunch"],
    [Number.NaN, 600, "no number"],
  ])("of %d s that took %d s tells nothing: %s", (free, actual) => {
    expect(ratioOf(free, actual)).toBeNull();
  });

  test("counts for its pair, for the zone's hour and for the zone", () => {
    const sample = {
      vehicle: "car",
      originCell: "west",
      destinationCell: "east",
      hourOfWeek: 17,
      ratio: 1.2,
      weight: 1,
    } as const;
    expect(scopes(sample).map(({ originCell, hourOfWeek: hour }) => [originCell, hour])).toEqual([
      ["west", 17],
      [everyArea, 17],
      [everyArea, everyHour],
    ]);
  });
});
