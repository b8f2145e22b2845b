import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addSeconds } from "../kernel/index.ts";
import { check, type Fix, type Flag } from "./fix.ts";

const now = new Date("2026-03-02T12:00:00Z");
const fix = (changes: Partial<Fix> = {}): Fix => ({
  driverId: "d" as never,
  sequence: 1,
  point: { lng: 8, lat: 54 },
  at: now,
  accuracyMetres: 10,
  speed: null,
  headingDegrees: null,
  ...changes,
});
const last = fix({ sequence: 0, at: addSeconds(now, -10) });

describe("a courier's fix", () => {
  test.each<[string, Fix, Flag | null]>([
    ["a good one", fix({ point: { lng: 8.0005, lat: 54 } }), null],
    ["the sensor's zero", fix({ point: { lng: 0, lat: 0 } }), "not_a_place"],
    ["beyond the poles", fix({ point: { lng: 8, lat: 91 } }), "not_a_place"],
    ["not a number", fix({ point: { lng: Number.NaN, lat: 54 } }), "not_a_place"],
    ["a guess by the cell tower", fix({ accuracyMetres: 4_000 }), "inaccurate"],
    ["tomorrow", fix({ at: addSeconds(now, 3_600) }), "from_the_future"],
    ["the day before yesterday", fix({ at: addSeconds(now, -2 * 86_400) }), "too_old"],
    ["older than the last", fix({ at: addSeconds(now, -20) }), "out_of_order"],
    ["the same again", { ...last }, "out_of_order"],
    ["300 km in ten seconds", fix({ point: { lng: 12, lat: 54 } }), "impossible_jump"],
    ["a sign lost", fix({ point: { lng: -8, lat: 54 } }), "impossible_jump"],
  ])("%s", (_, reading, flag) => {
    expect(check(reading, last, now)).toBe(flag);
  });

  test("no sequence of readings ever moves a courier faster than any courier moves", () => {
    const reading = fc.record({
      lng: fc.double({ min: 7, max: 9, noNaN: true }),
      lat: fc.double({ min: 53, max: 55, noNaN: true }),
      after: fc.integer({ min: -30, max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 30 }), (readings) => {
        let known: Fix | null = null;
        let at = addSeconds(now, -3_600);
        for (const [sequence, { lng, lat, after }] of readings.entries()) {
          at = addSeconds(at, after);
          const each = fix({ sequence, point: { lng, lat }, at });
          if (check(each, known, now)) continue;
          if (known) expect(each.at > known.at).toBe(true);
          known = each;
        }
      }),
    );
  });
});
