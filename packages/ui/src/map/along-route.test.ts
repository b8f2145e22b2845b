import { distanceMetres, offset } from "@swift-eats/domain/kernel";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aheadOnRoute, placeOnRoute, routeCourse, snapToRoute } from "./along-route.ts";

const start = { lng: 8.3, lat: 54.1 };
/** East 300 m, then north 400 m, then back west 300 m: a loop that ends above its beginning. */
const corners = [start, offset(start, 300, 0), offset(start, 300, 400), offset(start, 0, 400)];
const course = routeCourse(corners);
if (!course) throw new Error("the line has a length");

describe("a course", () => {
  it("is as long as its streets", () => {
    expect(course.metresTo.map(Math.round)).toEqual([0, 300, 700, 1000]);
  });

  it("without length is none", () => {
    expect(routeCourse([])).toBeNull();
    expect(routeCourse([start, start])).toBeNull();
  });
});

describe("a reading beside the road", () => {
  it("is put on it", () => {
    const found = snapToRoute(course, offset(start, 120, 14));
    expect(found?.metres).toBeCloseTo(120, 0);
    expect(found?.awayMetres).toBeCloseTo(14, 0);
  });

  it("is found on a long way, wherever it is", () => {
    const long = routeCourse([start, offset(start, 9_000, 0)]);
    if (!long) throw new Error("the line has a length");
    expect(snapToRoute(long, offset(start, 7_000, 5))?.metres).toBeCloseTo(7_000, -2);
    expect(snapToRoute(long, offset(start, 7_000, 5), 6_900)?.metres).toBeCloseTo(7_000, -2);
  });

  it("far from it is on another way", () => {
    expect(snapToRoute(course, offset(start, 120, 120))).toBeNull();
  });

  it("behind what was shown stands still instead of jumping back", () => {
    expect(snapToRoute(course, offset(start, 120, 4), 150)?.metres).toBe(150);
  });

  it("where the line passes twice is the pass that comes next", () => {
    const there = offset(start, 100, 0);
    const twice = routeCourse([start, offset(start, 300, 0), start, offset(start, -300, 0)]);
    if (!twice) throw new Error("the line has a length");
    expect(snapToRoute(twice, there)?.metres).toBeCloseTo(100, 0);
    expect(snapToRoute(twice, there, 320)?.metres).toBeCloseTo(500, 0);
  });
});

describe("a place on the road", () => {
  it("looks where the road leads", () => {
    expect(placeOnRoute(course, 100).headingDegrees).toBeCloseTo(90, 0);
    expect(placeOnRoute(course, 500).headingDegrees).toBeCloseTo(0, 0);
    expect(placeOnRoute(course, 900).headingDegrees).toBeCloseTo(270, 0);
  });

  it("is never beyond the ends", () => {
    expect(distanceMetres(placeOnRoute(course, -5).place, start)).toBeLessThan(0.1);
    expect(distanceMetres(placeOnRoute(course, 5_000).place, offset(start, 0, 400))).toBeLessThan(
      0.1,
    );
  });

  it("leaves what is ahead, and no more", () => {
    const ahead = aheadOnRoute(course, 500);
    expect(ahead).toHaveLength(3);
    expect(routeCourse(ahead)?.metresTo.at(-1)).toBeCloseTo(500, 0);
  });
});

it("over a noisy ride the shown place stays on the line and never goes back", () => {
  const noise = fc.double({ min: -25, max: 25, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(noise, noise), { minLength: 40, maxLength: 40 }), (noises) => {
      let shown = 0;
      noises.forEach(([east, north], index) => {
        const actual = placeOnRoute(course, index * 25).place;
        const found = snapToRoute(course, offset(actual, east, north), shown);
        if (!found) return;
        expect(found.metres).toBeGreaterThanOrEqual(shown);
        shown = found.metres;
        const { place } = placeOnRoute(course, shown);
        expect(snapToRoute(course, place)?.awayMetres).toBeLessThan(0.5);
      });
      expect(shown).toBeGreaterThan(850);
    }),
    { numRuns: 200 },
  );
});
