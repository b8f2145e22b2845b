import type { Job, Place, Problem, Route } from "./problem.ts";
import { isTooFar } from "./route.ts";

const cellMetres = 1_000;
/** Couriers that are looked at for one kitchen; the next are hardly better. */
const couriersMin = 32;
/** Of one cell no more than this are known: in a crowd on one spot one is as good as the next. */
const heldMax = 256;
/** Doors near a kitchen, whose couriers could come next. */
const doorsMax = 4;

export interface Near {
  /** Couriers by when they could be at the kitchen, soonest first. */
  readonly couriers: (kitchen: Place) => readonly Candidate[];
  /** Orders whose doors are near the kitchen. */
  readonly doors: (kitchen: Place) => readonly Job[];
  /** Orders of the kitchen, those that are ready first. */
  readonly ofKitchen: (kitchen: Place) => readonly Job[];
  /** Jobs in an order in which neighbours in space are neighbours in the list. */
  readonly sorted: readonly Job[];
}

export interface Candidate {
  readonly route: Route;
  /** Seconds from now until there, were nothing else planned. */
  readonly there: number;
}

/** Who is near what, by cells: the work grows with how many are near, not with the city. */
export function nearOf(problem: Problem): Near {
  const { jobs, carried, routes } = problem;
  const known = [...jobs, ...carried];
  const byFree = cells(
    [...routes].sort((a, b) => a.free - b.free),
    ({ place }) => place,
  );
  const byDoor = cells(known, ({ door }) => door);
  const byKitchen = new Map<Place, Job[]>();
  for (const job of known) {
    const others = byKitchen.get(job.kitchen);
    if (others) others.push(job);
    else byKitchen.set(job.kitchen, [job]);
  }
  for (const ofOne of byKitchen.values()) ofOne.sort((a, b) => a.ready - b.ready);
  const couriers = memo((kitchen: Place) =>
    couriersNear(problem, byFree(kitchen, couriersMin), kitchen),
  );
  return {
    couriers,
    doors: memo((kitchen: Place) => byDoor(kitchen, doorsMax).slice(0, 2 * doorsMax)),
    ofKitchen: (kitchen) => byKitchen.get(kitchen) ?? [],
    sorted: sortedBySpace(jobs),
  };
}

function memo<T>(find: (kitchen: Place) => T): (kitchen: Place) => T {
  const known = new Map<Place, T>();
  return (kitchen) => {
    const found = known.get(kitchen);
    if (found !== undefined) return found;
    const made = find(kitchen);
    known.set(kitchen, made);
    return made;
  };
}

function couriersNear(
  problem: Problem,
  found: readonly Route[],
  kitchen: Place,
): readonly Candidate[] {
  const { seconds } = problem;
  const near: Candidate[] = [];
  for (const route of found) {
    if (isTooFar(problem, route.place, kitchen)) continue;
    near.push({ route, there: route.free + seconds(route.place, kitchen, route.vehicle) });
  }
  return near.sort((a, b) => a.there - b.there);
}

const cellOf = (metres: number): number => Math.floor(metres / cellMetres);
const cellKey = (east: number, north: number): number => east * 65_536 + north;

/** Rings of cells around a place until enough are found, and one ring more: a corner may hide a nearer one. */
function cells<T>(items: readonly T[], placeOf: (item: T) => Place) {
  const held = new Map<number, T[]>();
  let reach = 0;
  for (const item of items) {
    const { east, north } = placeOf(item);
    const key = cellKey(cellOf(east), cellOf(north));
    const known = held.get(key);
    if (!known) held.set(key, [item]);
    else if (known.length < heldMax) known.push(item);
    reach = Math.max(reach, Math.abs(cellOf(east)), Math.abs(cellOf(north)));
  }
  return (around: Place, wanted: number): readonly T[] => {
    const found: T[] = [];
    const x = cellOf(around.east);
    const y = cellOf(around.north);
    const ringsMax = Math.min(ringLimit, reach + Math.max(Math.abs(x), Math.abs(y)));
    if (items.length <= wanted) return items;
    let last = ringsMax;
    for (let ring = 0; ring <= last; ring += 1) {
      eachOfRing(x, y, ring, (key) => {
        const here = held.get(key);
        if (here) found.push(...here);
      });
      if (found.length >= wanted && last === ringsMax)
        last = Math.min(ringsMax, ring + 1 + (ring >> 1));
    }
    return found;
  };
}

/** 60 km: beyond, nobody is near. */
const ringLimit = 60;

function eachOfRing(x: number, y: number, ring: number, visit: (key: number) => void): void {
  if (ring === 0) visit(cellKey(x, y));
  for (let step = -ring; ring > 0 && step <= ring; step += 1) {
    visit(cellKey(x + step, y - ring));
    visit(cellKey(x + step, y + ring));
  }
  for (let step = -ring + 1; step < ring; step += 1) {
    visit(cellKey(x - ring, y + step));
    visit(cellKey(x + ring, y + step));
  }
}

const sortedBySpace = (jobs: readonly Job[]): readonly Job[] =>
  jobs
    .map((job) => ({ job, code: morton(job.kitchen) }))
    .sort((a, b) => a.code - b.code)
    .map(({ job }) => job);

/** Interleaves the bits of a 250 m cell: near in the plane is mostly near in the order. */
function morton({ east, north }: Place): number {
  const x = Math.floor(east / 250) + 4_096;
  const y = Math.floor(north / 250) + 4_096;
  let code = 0;
  for (let bit = 0; bit < 13; bit += 1)
    code += ((x >> bit) & 1) * 4 ** bit + ((y >> bit) & 1) * 2 * 4 ** bit;
  return code;
}
