import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  atRate,
  cityTime,
  distanceMetres,
  idFloor,
  idTime,
  isId,
  isInside,
  offset,
  rateMax,
  uuidv7,
} from "./index.ts";

const ms = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2100, 0, 1) });
const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe("ids", () => {
  test("carry their instant, are well formed and sort by time", () => {
    fc.assert(
      fc.property(ms, ms, bytes, bytes, (a, b, one, other) => {
        const [first, second] = [uuidv7(a, one), uuidv7(b, other)];
        expect(isId(first)).toBe(true);
        expect(idTime(first).getTime()).toBe(a);
        if (a < b) expect(first < second).toBe(true);
        expect(idFloor(new Date(a)) <= first).toBe(true);
      }),
    );
  });
});

describe("city time", () => {
  test("never runs backwards when its rate is changed, at whatever instants", () => {
    const change = fc.tuple(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 1, max: rateMax }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        let wall = 1_000_000;
        let clock = { wallEpoch: new Date(wall), cityEpoch: new Date(5_000_000), rate: 1 };
        let seen = cityTime(clock, new Date(wall)).getTime();
        for (const [wait, rate] of changes) {
          wall += wait;
          clock = atRate(clock, rate, new Date(wall));
          const now = cityTime(clock, new Date(wall)).getTime();
          expect(now).toBeGreaterThanOrEqual(seen);
          expect(now - seen).toBeGreaterThanOrEqual(wait);
          seen = now;
        }
      }),
    );
  });
});

describe("distances", () => {
  test("a point some metres away is that far away", () => {
    const metres = fc.integer({ min: -20_000, max: 20_000 });
    fc.assert(
      fc.property(metres, metres, (east, north) => {
        const from = { lng: 8.3, lat: 54.1 };
        const there = distanceMetres(from, offset(from, east, north));
        expect(Math.abs(there - Math.hypot(east, north))).toBeLessThan(
          0.01 * Math.hypot(east, north) + 1,
        );
      }),
    );
  });
});

test("a hole in a polygon is outside, and so is what surrounds it all", () => {
  const square = (half: number): [number, number][] => [
    [8 - half, 54 - half],
    [8 + half, 54 - half],
    [8 + half, 54 + half],
    [8 - half, 54 + half],
    [8 - half, 54 - half],
  ];
  const ring = { type: "Polygon", coordinates: [square(0.1), square(0.02)] } as const;
  const seen = [8, 8.05, 8.2].map((lng) => isInside({ lng, lat: 54 }, ring));
  expect(seen).toEqual([false, true, false]);
});
