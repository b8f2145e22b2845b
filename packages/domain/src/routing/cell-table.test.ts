import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LngLat, offset } from "../kernel/index.ts";
import {
  type CellGrid,
  type CellTimes,
  cellOf,
  emptyTimes,
  fill,
  greatCircle,
  greatCircleTimes,
  type HourOfVehicles,
  legsIn,
  paceOf,
  planeOf,
  tableTimes,
  type Vehicle,
  vehicles,
  type ZoneTimes,
} from "./index.ts";

const south = { lng: 8.3, lat: 54.1 };
const side = 350;
const across = 8;

/** A town of 8 × 8 cells, 350 m each, in two areas. */
function grid(): CellGrid {
  const corner = offset(south, side * across, side * across);
  const cells = Array.from({ length: across * across }, (_, index) => ({
    id: String(index),
    area: index % across < across / 2 ? 0 : 1,
    at: offset(south, ((index % across) + 0.5) * side, (Math.floor(index / across) + 0.5) * side),
  }));
  return {
    geoKey: "town",
    version: "1",
    timeZone: "Europe/Berlin",
    cells,
    areas: ["west", "east"],
    west: south.lng,
    south: south.lat,
    degreesEast: (corner.lng - south.lng) / across,
    degreesNorth: (corner.lat - south.lat) / across,
    columns: across,
    rows: across,
    squares: Uint16Array.from(cells, (_, index) => index + 1),
  };
}

const calm = (areas = 2): HourOfVehicles => {
  const same = { byAreas: new Float32Array(areas * areas).fill(1), overall: 1 };
  return { bicycle: same, scooter: same, car: same, foot: same };
};

/** Metres on streets along the axes only; ridden at 5 m/s. */
const manhattan = (from: LngLat, to: LngLat) =>
  Math.abs(to.lng - from.lng) * 111_195 * Math.cos((54.1126 * Math.PI) / 180) +
  Math.abs(to.lat - from.lat) * 111_195;

function zone(times: Partial<Record<Vehicle, CellTimes>>): ZoneTimes {
  const sheet = grid();
  const plane = planeOf(sheet);
  const pace = (vehicle: Vehicle) =>
    paceOf(plane, times[vehicle] ?? emptyTimes(sheet.cells.length), vehicle);
  return {
    grid: sheet,
    plane,
    times,
    paces: {
      bicycle: pace("bicycle"),
      scooter: pace("scooter"),
      car: pace("car"),
      foot: pace("foot"),
    },
  };
}

function filled(): CellTimes {
  const { cells } = grid();
  const times = emptyTimes(cells.length);
  const all = cells.map((_, index) => index);
  const metres = cells.flatMap((a) => cells.map((b) => manhattan(a.at, b.at)));
  fill(times, cells.length, {
    sources: all,
    targets: all,
    matrix: { seconds: metres.map((each) => each / 5), metres, source: "road_network" },
  });
  return times;
}

const inTown = fc
  .tuple(
    fc.double({ min: 0, max: 0.999, noNaN: true }),
    fc.double({ min: 0, max: 0.999, noNaN: true }),
  )
  .map(([east, north]) => offset(south, east * side * across, north * side * across));

describe("a point", () => {
  test("finds its cell, and none outside the town", () => {
    const sheet = grid();
    for (const [index, { at }] of sheet.cells.entries()) expect(cellOf(sheet, at)).toBe(index);
    expect(cellOf(sheet, offset(south, -10, 10))).toBe(-1);
    expect(cellOf(sheet, offset(south, 10, side * across + 10))).toBe(-1);
    expect(cellOf(sheet, { lng: Number.NaN, lat: 54.1 })).toBe(-1);
  });
});

describe("a full table", () => {
  const legs = legsIn(zone({ bicycle: filled() }), calm());

  test("is exact from corner to corner", () => {
    const { cells } = grid();
    for (const a of cells)
      for (const b of cells) {
        if (a === b) continue;
        const leg = legs(a.at, b.at, "bicycle");
        expect(leg?.source).toBe("road_network");
        expect(Math.abs((leg?.seconds ?? 0) - manhattan(a.at, b.at) / 5)).toBeLessThanOrEqual(1);
      }
  });

  test("is within a cell's width of the truth between any two points", () => {
    fc.assert(
      fc.property(inTown, inTown, (from, to) => {
        const leg = legs(from, to, "bicycle");
        expect(Math.abs((leg?.metres ?? 0) - manhattan(from, to))).toBeLessThan(2 * side);
        expect(leg?.seconds).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("takes no time to where one is, and a little to the next door", () => {
    const from = offset(south, 500, 500);
    expect(legs(from, from, "bicycle")?.seconds).toBe(0);
    const near = legs(from, offset(from, 60, 0), "bicycle")?.seconds ?? 0;
    expect(near).toBeGreaterThan(5);
    expect(near).toBeLessThan(40);
  });

  test("has not heard of a start outside the town, and guesses a goal there at the town's pace", () => {
    const outside = offset(south, -300, 100);
    expect(legs(outside, south, "bicycle")).toBeNull();
    expect(legs(offset(south, 10, 10), outside, "bicycle")?.source).toBe("learned");
  });

  test("multiplies by what the hour has taught for the two areas", () => {
    const slow = { byAreas: Float32Array.from([1, 2, 1, 1]), overall: 1 };
    const hour = { ...calm(), bicycle: slow };
    const rush = legsIn(zone({ bicycle: filled() }), hour);
    const [west, east] = [offset(south, 200, 200), offset(south, 2_500, 200)];
    const free = legs(west, east, "bicycle")?.seconds ?? 0;
    expect(rush(west, east, "bicycle")?.seconds).toBeCloseTo(2 * free, -1);
    expect(rush(east, west, "bicycle")).toEqual(legs(east, west, "bicycle"));
  });
});

describe("an empty table", () => {
  test("answers like the great circle, and says so", () => {
    const legs = legsIn(zone({}), calm());
    fc.assert(
      fc.property(inTown, inTown, fc.constantFrom(...vehicles), (from, to, vehicle) => {
        const leg = legs(from, to, vehicle);
        const straight = greatCircle(from, to, vehicle);
        expect(leg?.source).toBe("great_circle");
        expect(Math.abs((leg?.seconds ?? 0) - straight.seconds)).toBeLessThanOrEqual(
          2 + straight.seconds * 0.005,
        );
      }),
    );
  });

  test("with a learned hour it is the great circle at that speed", () => {
    const hour = { ...calm(), foot: { byAreas: new Float32Array(4).fill(1.5), overall: 1.5 } };
    const leg = legsIn(zone({}), hour)(offset(south, 9, 9), offset(south, 1_009, 9), "foot");
    expect(leg?.source).toBe("learned");
    expect(leg?.seconds).toBeCloseTo((1_000 * 1.3 * 1.5) / 1.3, -1);
  });

  test("pairs without a way are guessed, never endless", () => {
    const times = filled();
    times.seconds.fill(0xfffe);
    const leg = legsIn(zone({ bicycle: times }), calm())(
      offset(south, 9, 9),
      offset(south, 1_009, 9),
      "bicycle",
    );
    expect(leg?.source).toBe("great_circle");
    expect(leg?.seconds).toBeLessThan(600);
  });
});

test("where no zone knows the start the great circle answers", () => {
  const times = tableTimes([legsIn(zone({ car: filled() }), calm())], greatCircleTimes);
  const [from, to] = [offset(south, -5_000, 0), offset(south, -4_000, 0)];
  expect(times.between(from, to, "car")).toEqual(greatCircle(from, to, "car"));
});
