import type { Random } from "../random.ts";
import { divide, type Quarter } from "./blocks.ts";
import type { Nature, Park } from "./nature.ts";
import { shrunk } from "./nature.ts";
import { connected, knot, type Street } from "./network.ts";
import { area, centroid, densified, offset, type Ring, type Spot } from "./plane.ts";
import { ringNames, spokeNames, streetNames } from "./street-names.ts";

const ringRadii = [350, 860, 1420, 1980] as const;

export interface StreetPlan {
  streets: Street[];
  squares: Park[];
  /** Middles of the quarters, in the order of `quarterNames`. */
  quarters: Spot[];
}

/** A place by turn and distance, on a sheet that is pulled and twisted so that no ring is a circle. */
function bent(radius: number, turn: number): Spot {
  const swell = 1 + 0.06 * Math.sin(2 * turn + 1.1) + 0.05 * Math.sin(3 * turn + radius / 640);
  const twisted = turn + 0.11 * Math.sin(radius / 520 + turn * 2);
  return [radius * swell * Math.cos(twisted) * 1.16, radius * swell * Math.sin(twisted)];
}

function arc(radius: number, from: number, to: number): Spot[] {
  const steps = Math.max(2, Math.ceil((to - from) / 0.09));
  return Array.from({ length: steps + 1 }, (_, step) =>
    bent(radius, from + ((to - from) * step) / steps),
  );
}

function spoke(turn: number, from: number, to: number): Spot[] {
  const steps = Math.max(2, Math.ceil((to - from) / 90));
  return Array.from({ length: steps + 1 }, (_, step) =>
    bent(from + ((to - from) * step) / steps, turn),
  );
}

function sector(inner: number, outer: number, from: number, to: number): Ring {
  const around = [
    ...arc(outer, from, to),
    ...spoke(to, inner, outer).reverse().slice(1),
    ...arc(inner, from, to).reverse().slice(1),
    ...spoke(from, inner, outer).slice(1, -1),
  ];
  return around.reverse();
}

/** The parts of a line that run where streets may run. */
function kept(line: readonly Spot[], allowed: (spot: Spot) => boolean): Spot[][] {
  const runs: Spot[][] = [[]];
  for (const spot of densified(line, 6)) {
    if (allowed(spot)) runs.at(-1)?.push(spot);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 4).map(straightened);
}

/** Drops the points that lie on the way between their neighbours. */
function straightened(line: Spot[]): Spot[] {
  return line.filter((spot, index) => {
    const before = line[index - 1];
    const after = line[index + 1];
    if (!before || !after) return true;
    return Math.abs(area([before, spot, after])) > 0.4;
  });
}

function spokeTurns(random: Random): number[] {
  return spokeNames.map(
    (_, index) => ((index + random.between(-0.16, 0.16)) / spokeNames.length) * Math.PI * 2,
  );
}

function mainRoads(turns: readonly number[]): Street[] {
  const [inner, , , outer] = ringRadii;
  const rings = ringRadii.slice(0, 3).map((radius, index): Street => {
    const line = turns.flatMap((turn, at) => {
      const next = turns[at + 1] ?? (turns[0] ?? 0) + Math.PI * 2;
      return arc(radius, turn, next).slice(at === 0 ? 0 : 1);
    });
    return { name: ringNames[index] ?? null, class: "main", line };
  });
  const spokes = turns.map(
    (turn, index): Street => ({
      name: spokeNames[index] ?? null,
      class: "main",
      line: spoke(turn, inner, outer + (index % 3 === 2 ? 300 : 3400)),
    }),
  );
  return [...rings, ...spokes];
}

interface Suburbs {
  quarters: Quarter[];
  /** Where the town ends and the fields begin. */
  rims: Spot[][];
}

function quartersOf(turns: readonly number[], random: Random): Suburbs {
  const [wall, inner, outer, edge] = ringRadii;
  const rims: Spot[][] = [];
  const quarters: Quarter[] = [
    { ring: arc(wall, 0, Math.PI * 2).slice(1), blockArea: 5200, disorder: 0.75 },
  ];
  for (const [index, turn] of turns.entries()) {
    const next = turns[index + 1] ?? (turns[0] ?? 0) + Math.PI * 2;
    const disorder = index % 3 === 0 ? 0.06 : 0.32;
    quarters.push({ ring: sector(wall, inner, turn, next), blockArea: 12_500, disorder });
    quarters.push({
      ring: sector(inner, outer, turn, next),
      blockArea: 21_000,
      disorder: index % 2 === 0 ? 0.08 : 0.28,
    });
    if (index % 5 !== 3 && random.chance(0.75)) {
      quarters.push({ ring: sector(outer, edge, turn, next), blockArea: 30_000, disorder: 0.3 });
      rims.push(arc(edge, turn, next));
    }
  }
  return { quarters, rims };
}

function waterside(nature: Nature): Street[] {
  const { line, half } = nature.river;
  const along = (side: 1 | -1, extra: number) =>
    offset(line, (at) => side * ((half[at] ?? 30) + extra));
  const town = (spot: Spot) => spot[0] < 2000 && spot[0] > -1760 && !nature.isWet(spot, 4);
  const quays = ([1, -1] as const).flatMap((side) =>
    kept(along(side, 26), town).map(
      (run): Street => ({
        name: side === 1 ? "North Quay" : "South Quay",
        class: "side",
        line: run,
      }),
    ),
  );
  return quays;
}

function parkPaths(nature: Nature): Street[] {
  return nature.parks.flatMap((green) => {
    const walk = shrunk(green.ring, green.kind === "wood" ? 60 : 26);
    const round = [...walk, ...walk.slice(0, 1)];
    const middle = centroid(green.ring);
    const lines = [round, ...[0, 7, 14, 21].map((at) => [green.ring[at] ?? middle, middle])];
    return lines.flatMap((line) =>
      kept(line, (spot) => !nature.isWet(spot, 5)).map(
        (run): Street => ({ name: null, class: "path", line: run }),
      ),
    );
  });
}

/** Draws the streets: rings and spokes first, then the lanes that divide what lies between. */
export function planStreets(nature: Nature, random: Random): StreetPlan {
  const names = streetNames(random.fork("names"));
  const turns = spokeTurns(random.fork("spokes"));
  const squares: Park[] = [];
  const lanes: Street[] = [];
  const chance = random.fork("blocks");
  const allowed = (spot: Spot) => !nature.isWet(spot, 14) && !nature.isGreen(spot);
  const lay = (course: readonly Spot[], name: string) => {
    lanes.push(...kept(course, allowed).map((line): Street => ({ name, class: "side", line })));
  };
  const { quarters: parts, rims } = quartersOf(turns, chance);
  for (const rim of rims) lay(rim, names.wide());
  for (const [index, quarter] of parts.entries()) {
    const { cuts, faces } = divide(quarter, chance);
    for (const cut of cuts) lay(cut, index === 0 ? names.old() : names.narrow());
    squares.push(...pocketParks(faces, index === 0, nature, chance));
  }
  const dry = (spot: Spot) => spot[0] > -1700 || !nature.isWet(spot);
  const mains = mainRoads(turns).flatMap((road) =>
    kept(road.line, (spot) => dry(spot) && !inLake(nature, spot)).map((line) => ({
      ...road,
      line,
    })),
  );
  const all = [...mains, ...waterside(nature), ...lanes, ...parkPaths(nature)];
  const quarters = turns.map((turn, index) => {
    const next = turns[index + 1] ?? (turns[0] ?? 0) + Math.PI * 2;
    return bent(1080, (turn + next) / 2);
  });
  return { streets: connected(knot(all)), squares, quarters };
}

function inLake(nature: Nature, spot: Spot): boolean {
  const nearRiver = nature.river.line.some(
    (at) => Math.hypot(at[0] - spot[0], at[1] - spot[1]) < 160,
  );
  return !nearRiver && nature.isWet(spot, 6);
}

function pocketParks(
  faces: readonly Ring[],
  isOld: boolean,
  nature: Nature,
  random: Random,
): Park[] {
  const dry = faces.filter((face) => face.every((spot) => !nature.isWet(spot, 30)));
  if (isOld) {
    const byMiddle = [...dry].sort(
      (one, two) => Math.hypot(...centroid(one)) - Math.hypot(...centroid(two)),
    );
    const market = byMiddle[0];
    return market ? [{ kind: "square", name: "Market Square", ring: shrunk(market, 4) }] : [];
  }
  return dry
    .filter(() => random.chance(0.035))
    .map((face) => ({ kind: "park", name: null, ring: shrunk(face, 9) }));
}
