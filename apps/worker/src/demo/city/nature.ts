import type { Random } from "../random.ts";
import { Cells } from "./cells.ts";
import {
  area,
  contains,
  distance,
  nearest,
  offset,
  type Ring,
  type Spot,
  segments,
  smoothed,
} from "./plane.ts";

export interface WaterBody {
  kind: "sea" | "river" | "lake" | "harbour";
  name: string;
  ring: Ring;
}

export interface Park {
  kind: "park" | "wood" | "square";
  name: string | null;
  ring: Ring;
}

export interface Nature {
  water: WaterBody[];
  parks: Park[];
  /** The middle line of the river, and its half width at each point. */
  river: { line: Spot[]; half: number[] };
  isWet(spot: Spot, margin?: number): boolean;
  isGreen(spot: Spot): boolean;
}

/** A round thing that nobody drew with a compass. */
export function blob(at: Spot, reach: Spot, random: Random, points = 28): Ring {
  const phase = random.between(0, 6);
  const wave = random.between(0.06, 0.12);
  return Array.from({ length: points }, (_, index) => {
    const turn = (index / points) * Math.PI * 2;
    const swell = 1 + wave * Math.sin(2 * turn + phase) + wave * 0.6 * Math.sin(3 * turn - phase);
    return [at[0] + reach[0] * swell * Math.cos(turn), at[1] + reach[1] * swell * Math.sin(turn)];
  });
}

const riverCourse: Spot[] = [
  [7600, 2300],
  [5200, 1900],
  [3900, 1150],
  [2900, 760],
  [2150, 820],
  [1500, 380],
  [900, -60],
  [350, -420],
  [-250, -470],
  [-800, -260],
  [-1350, -330],
  [-1850, -520],
  [-2700, -560],
];

const coastCourse: Spot[] = [
  [-1500, 12000],
  [-1900, 4200],
  [-2250, 2600],
  [-2080, 1800],
  [-2280, 900],
  [-2120, 250],
  [-2020, -260],
  [-2030, -900],
  [-2280, -1300],
  [-2180, -2000],
  [-2500, -2900],
  [-2350, -4200],
  [-2900, -12000],
];

function planWater(random: Random): { water: WaterBody[]; river: Nature["river"] } {
  const line = smoothed(riverCourse, 3);
  const half = line.map((_, index) => {
    const share = index / (line.length - 1);
    return 22 + 22 * share + (share > 0.82 ? (share - 0.82) * 260 : 0);
  });
  const left = offset(line, (index) => half[index] ?? 30);
  const right = offset(line, (index) => -(half[index] ?? 30));
  const coast = smoothed(coastCourse, 3);
  const basin: Ring = [
    [-2300, -60],
    [-1780, -30],
    [-1760, 90],
    [-2080, 110],
    [-2090, 160],
    [-1770, 180],
    [-1765, 300],
    [-2320, 320],
  ];
  return {
    river: { line, half },
    water: [
      { kind: "sea", name: "Lark Bay", ring: [...coast, [-14000, -12000], [-14000, 12000]] },
      { kind: "river", name: "River Wren", ring: [...left, ...right.reverse()] },
      { kind: "harbour", name: "Old Harbour", ring: basin },
      { kind: "lake", name: "Heron Lake", ring: blob([1290, -1180], [230, 140], random) },
    ],
  };
}

function planParks(random: Random): Park[] {
  const park = (name: string, at: Spot, reach: Spot): Park => ({
    kind: "park",
    name,
    ring: blob(at, reach, random),
  });
  return [
    park("Heron Park", [1230, -1110], [450, 320]),
    park("Beacon Hill", [-520, 1180], [270, 230]),
    park("Rampart Green", [20, 330], [230, 55]),
    park("Wrenside Meadow", [1880, 330], [260, 130]),
    park("Seawall Park", [-1900, 1150], [130, 330]),
    park("Orchard Park", [-820, -1050], [190, 150]),
    park("Kestrel Common", [1320, 1180], [220, 170]),
    { kind: "wood", name: "Tinder Wood", ring: blob([2750, -900], [520, 700], random) },
    { kind: "wood", name: "Northwood", ring: blob([600, 2280], [900, 330], random) },
    { kind: "wood", name: "Hollow Wood", ring: blob([-900, -2250], [800, 330], random) },
    { kind: "wood", name: "Foxcover", ring: blob([2500, 1750], [420, 330], random) },
  ];
}

/** Sea, river, harbour, lake and greens: drawn first, because streets give way to them. */
export function planNature(random: Random): Nature {
  const { water, river } = planWater(random.fork("water"));
  const parks = planParks(random.fork("parks"));
  const isWet = wetness(water, river);
  const greens = parks.map((green) => ({ ...green, box: boxOf(green.ring) }));
  const isGreen = (spot: Spot) =>
    greens.some((green) => isIn(green.box, spot, 0) && contains(green.ring, spot));
  return { water, parks, river, isWet, isGreen };
}

function wetness(water: readonly WaterBody[], river: Nature["river"]): Nature["isWet"] {
  const reach = new Cells<{ a: Spot; b: Spot; half: number }>(120);
  for (const [index, [a, b]] of segments(river.line).entries()) {
    reach.add({ a, b, half: river.half[index] ?? 30 }, [a, b]);
  }
  const still = water
    .filter((body) => body.kind !== "river")
    .map(({ ring }) => {
      const shore = new Cells<[Spot, Spot]>(60);
      for (const side of segments(ring)) if (distance(...side) < 2000) shore.add(side, side);
      return { ring, shore, box: boxOf(ring) };
    });
  return (spot, margin = 0) => {
    for (const { a, b, half } of reach.near([spot], 190)) {
      if (nearest(spot, a, b).metres < half + margin) return true;
    }
    return still.some(({ ring, shore, box }) => {
      if (!isIn(box, spot, margin)) return false;
      if (contains(ring, spot)) return true;
      return [...shore.near([spot], margin)].some(([a, b]) => nearest(spot, a, b).metres < margin);
    });
  };
}

interface Box {
  low: Spot;
  high: Spot;
}

function boxOf(ring: Ring): Box {
  const xs = ring.map((spot) => spot[0]);
  const ys = ring.map((spot) => spot[1]);
  return { low: [Math.min(...xs), Math.min(...ys)], high: [Math.max(...xs), Math.max(...ys)] };
}

function isIn({ low, high }: Box, [x, y]: Spot, margin: number): boolean {
  return x > low[0] - margin && x < high[0] + margin && y > low[1] - margin && y < high[1] + margin;
}

/** A face between streets, drawn in a little from them. */
export function shrunk(ring: Ring, metres: number): Ring {
  const turn = Math.sign(area(ring));
  const last = ring.length;
  return ring.map((spot, index) => {
    const before = ring[(index + last - 1) % last] ?? spot;
    const after = ring[(index + 1) % last] ?? spot;
    const [x, y] = [after[0] - before[0], after[1] - before[1]];
    const length = Math.hypot(x, y) || 1;
    return [spot[0] - (y / length) * metres * turn, spot[1] + (x / length) * metres * turn];
  });
}
