import type { LngLat } from "../kernel/index.ts";
import { type CellGrid, cellOf } from "./cell-grid.ts";
import { detour, speed } from "./great-circle.ts";
import type { Leg, RoadMatrix, TravelTimes, Vehicle } from "./ports.ts";

/** Not asked yet. Everything up to `noWay` is a number of seconds or metres. */
export const unknown = 0xffff;
/** Asked, and no way leads there. */
export const noWay = 0xfffe;

/** Free travel from cell to cell, row by row: 4 bytes a pair and vehicle. */
export interface CellTimes {
  readonly seconds: Uint16Array;
  readonly metres: Uint16Array;
}

export function emptyTimes(cells: number): CellTimes {
  const pairs = cells * cells;
  return {
    seconds: new Uint16Array(pairs).fill(unknown),
    metres: new Uint16Array(pairs).fill(unknown),
  };
}

/** Writes a matrix from `sources` to `targets`, both indices of cells, into the table. */
export function fill(
  { seconds, metres }: CellTimes,
  cells: number,
  found: { sources: readonly number[]; targets: readonly number[]; matrix: RoadMatrix },
): void {
  const bounded = (value: number | null | undefined) =>
    value === null || value === undefined ? noWay : Math.min(noWay, Math.round(value));
  found.sources.forEach((source, row) => {
    found.targets.forEach((target, column) => {
      const at = row * found.targets.length + column;
      seconds[source * cells + target] = bounded(found.matrix.seconds[at]);
      metres[source * cells + target] = bounded(found.matrix.metres[at]);
    });
  });
}

/** What the roads of a zone are like for a vehicle: used beside the table and where it knows nothing. */
export interface Pace {
  /** Seconds for a metre as the crow flies. */
  readonly secondsPerMetre: number;
  readonly detour: number;
  readonly isLearned: boolean;
}

/** Fewer known pairs than this say nothing about a zone. */
const pairsMin = 30;
/** Nearer pairs are mostly the way round a block. */
const crowMetresMin = 400;

const general = (vehicle: Vehicle): Pace => ({
  secondsPerMetre: detour / speed[vehicle],
  detour,
  isLearned: false,
});

/** Sums over all known pairs, so that long ways count for more. */
export function paceOf(plane: Plane, { seconds, metres }: CellTimes, vehicle: Vehicle): Pace {
  let pairs = 0;
  let crow = 0;
  let took = 0;
  let rode = 0;
  for (let from = 0; from < plane.count; from += 1)
    for (let to = 0; to < plane.count; to += 1) {
      const at = from * plane.count + to;
      const known = seconds[at] as number;
      if (known >= noWay) continue;
      const straight = crowBetween(plane, from, to);
      if (straight < crowMetresMin) continue;
      pairs += 1;
      crow += straight;
      took += known;
      rode += metres[at] as number;
    }
  if (pairs < pairsMin) return general(vehicle);
  return { secondsPerMetre: took / crow, detour: rode / crow, isLearned: true };
}

/** The cells on a flat sheet in metres: exact to a thousandth over a city. */
export interface Plane {
  readonly count: number;
  readonly metresPerDegreeEast: number;
  readonly east: Float64Array;
  readonly north: Float64Array;
}

const metresPerDegree = 111_195;

export function planeOf({ cells, south, degreesNorth, rows }: CellGrid): Plane {
  const middle = south + (degreesNorth * rows) / 2;
  const metresPerDegreeEast = metresPerDegree * Math.cos((middle * Math.PI) / 180);
  return {
    count: cells.length,
    metresPerDegreeEast,
    east: Float64Array.from(cells, ({ at }) => at.lng * metresPerDegreeEast),
    north: Float64Array.from(cells, ({ at }) => at.lat * metresPerDegree),
  };
}

function crowBetween({ east, north }: Plane, from: number, to: number): number {
  const x = (east[to] as number) - (east[from] as number);
  const y = (north[to] as number) - (north[from] as number);
  return Math.sqrt(x * x + y * y);
}

/** How much longer than on free roads a leg takes at an hour, from area to area, row by row. */
export interface HourFactors {
  readonly byAreas: Float32Array;
  readonly overall: number;
}

export interface ZoneTimes {
  readonly grid: CellGrid;
  readonly plane: Plane;
  readonly times: Readonly<Partial<Record<Vehicle, CellTimes>>>;
  readonly paces: Readonly<Record<Vehicle, Pace>>;
}

/** Nobody rides a way in less than this share of what the pace gives for the straight line. */
const shareMin = 0.5;

export type HourOfVehicles = Readonly<Record<Vehicle, HourFactors>>;
type LegOrNot = (from: LngLat, to: LngLat, vehicle: Vehicle) => Leg | null;

/**
 * Legs between points of a zone at an hour; null when the zone's grid does not know where the leg begins.
 *
 * Cell to cell from the table, plus what the straight line between the points is longer or shorter than
 * between the cells' corners, at the zone's pace: exact at the corners, smooth between them, and right inside
 * one cell too. O(1), about 0.1 µs, allocates the answer only.
 */
export function legsIn({ grid, plane, times, paces }: ZoneTimes, hour: HourOfVehicles): LegOrNot {
  const areas = grid.areas.length;
  const areaOf = Uint16Array.from(grid.cells, ({ area }) => area);
  return (from, to, vehicle) => {
    const source = cellOf(grid, from);
    if (source < 0) return null;
    const x = (to.lng - from.lng) * plane.metresPerDegreeEast;
    const y = (to.lat - from.lat) * metresPerDegree;
    const crow = Math.sqrt(x * x + y * y);
    const pace = paces[vehicle];
    const { byAreas, overall } = hour[vehicle];
    const free = crow * pace.secondsPerMetre;
    const target = cellOf(grid, to);
    const table = times[vehicle];
    const at = source * plane.count + target;
    const known = target < 0 || table === undefined ? unknown : (table.seconds[at] as number);
    if (known >= noWay || table === undefined)
      return {
        seconds: Math.round(free * overall),
        metres: Math.round(crow * pace.detour),
        source: pace.isLearned || overall !== 1 ? "learned" : "great_circle",
      };
    const more = crow - crowBetween(plane, source, target);
    const seconds = Math.max(known + more * pace.secondsPerMetre, free * shareMin);
    const factor = byAreas[(areaOf[source] as number) * areas + (areaOf[target] as number)];
    return {
      seconds: Math.round(seconds * (factor as number)),
      metres: Math.round(Math.max((table.metres[at] as number) + more * pace.detour, crow)),
      source: "road_network",
    };
  };
}

/** The first zone that knows where the leg begins answers; without one, `otherwise`. */
export function tableTimes(zones: readonly LegOrNot[], otherwise: TravelTimes): TravelTimes {
  return {
    inMemory: true,
    between(from, to, vehicle) {
      for (const legIn of zones) {
        const leg = legIn(from, to, vehicle);
        if (leg) return leg;
      }
      return otherwise.between(from, to, vehicle);
    },
  };
}
