import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addSeconds, distanceMetres, type LngLat, offset } from "../kernel/index.ts";
import type { Fix } from "./fix.ts";
import { type Judgement, judge, noTrack, type Track } from "./judge.ts";

const now = new Date("2026-03-02T12:00:00Z");
const centre = { lng: 8, lat: 54 };
const ground = { now, dutySince: addSeconds(now, -7_200), centre, spacingSeconds: 0.9 };
const fix = (changes: Partial<Fix> = {}): Fix => ({
  driverId: "d" as never,
  sequence: 11,
  point: centre,
  at: now,
  accuracyMetres: 10,
  speed: null,
  headingDegrees: null,
  ...changes,
});
const last = fix({ sequence: 10, at: addSeconds(now, -10) });
const track: Track = { last, doubts: [] };

const judged = (fixes: readonly Fix[], from: Track = noTrack) => {
  let at = from;
  return fixes.map((each) => {
    const { judgement, track: next } = judge(each, at, ground);
    at = next;
    return judgement;
  });
};

describe("a courier's fix", () => {
  test.each<[string, Fix, Judgement]>([
    ["a good one", fix({ point: { lng: 8.0005, lat: 54 } }), "position"],
    ["the sensor's zero", fix({ point: { lng: 0, lat: 0 } }), "not_a_place"],
    ["beyond the poles", fix({ point: { lng: 8, lat: 91 } }), "not_a_place"],
    ["not a number", fix({ point: { lng: Number.NaN, lat: 54 } }), "not_a_place"],
    ["infinity", fix({ point: { lng: 8, lat: Number.NEGATIVE_INFINITY } }), "not_a_place"],
    ["a guess by the cell tower", fix({ accuracyMetres: 4_000 }), "inaccurate"],
    ["tomorrow", fix({ at: addSeconds(now, 3_600) }), "from_the_future"],
    ["the day before yesterday", fix({ at: addSeconds(now, -2 * 86_400) }), "too_old"],
    ["from before the duty began", fix({ at: addSeconds(now, -7_300) }), "off_duty"],
    ["longitude and latitude swapped", fix({ point: { lng: 54, lat: 8 } }), "out_of_area"],
    ["a sign lost", fix({ point: { lng: -8, lat: 54 } }), "out_of_area"],
    ["newer by number, older by time", fix({ at: addSeconds(now, -20) }), "out_of_order"],
    ["half a second after the last", fix({ at: addSeconds(now, -9.5) }), "too_soon"],
    ["100 km in ten seconds", fix({ point: offset(centre, 100_000, 0) }), "impossible_jump"],
    ["400 km/h", fix({ point: offset(centre, 1_111, 0) }), "impossible_jump"],
    ["the same again", last, "late"],
    ["delayed on the way", fix({ sequence: 9, at: addSeconds(now, -15) }), "late"],
    [
      "delayed, and from nowhere near",
      fix({ sequence: 9, at: addSeconds(now, -15), point: offset(centre, 50_000, 0) }),
      "impossible_jump",
    ],
  ])("%s", (_, reading, judgement) => {
    expect(judge(reading, track, ground).judgement).toBe(judgement);
  });

  test("the first reading of a duty has nothing but the zone to be compared with", () => {
    expect(judge(fix(), noTrack, ground).judgement).toBe("position");
    expect(judge(fix({ point: { lng: 54, lat: 8 } }), noTrack, ground).judgement).toBe(
      "out_of_area",
    );
  });

  test("one wrong reading that was believed does not lock a courier out", () => {
    const wrong = fix({ sequence: 1, at: addSeconds(now, -60), point: offset(centre, 90_000, 0) });
    const right = [2, 3, 4, 5].map((sequence) =>
      fix({
        sequence,
        at: addSeconds(now, -60 + sequence * 5),
        point: offset(centre, sequence, 0),
      }),
    );
    expect(judged([wrong, ...right])).toEqual([
      "position",
      "impossible_jump",
      "impossible_jump",
      "position",
      "position",
    ]);
  });

  test("wrong readings that do not agree with each other are never believed", () => {
    const wild = [1, 2, 3, 4, 5, 6].map((sequence) =>
      fix({
        sequence: 20 + sequence,
        at: addSeconds(now, -9 + sequence),
        point: offset(centre, sequence % 2 ? 40_000 : -40_000, sequence * 9_000),
      }),
    );
    expect(new Set(judged(wild, track))).toEqual(new Set(["impossible_jump"]));
  });

  test("no readings, however mixed, move a courier faster than any courier moves, or back in time", () => {
    const reading = fc.record({
      east: fc.integer({ min: -400_000, max: 400_000 }),
      near: fc.boolean(),
      after: fc.integer({ min: -30, max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 40 }), (readings) => {
        let at: Track = noTrack;
        let time = addSeconds(now, -3_600);
        for (const [sequence, { east, near, after }] of readings.entries()) {
          time = addSeconds(time, after);
          const point: LngLat = offset(centre, near ? east / 1_000 : east, 0);
          const before = at;
          const { judgement, track: next } = judge(fix({ sequence, point, at: time }), at, ground);
          at = next;
          if (judgement !== "position" || !before.last || before.doubts.length > 0) continue;
          const seconds = (time.getTime() - before.last.at.getTime()) / 1_000;
          expect(seconds).toBeGreaterThan(0);
          const metres = distanceMetres(before.last.point, point);
          expect(metres <= 200 || metres <= seconds * 50).toBe(true);
        }
      }),
    );
  });
});
