import type { Random } from "../random.ts";
import { Cells } from "./cells.ts";
import type { Nature, Park } from "./nature.ts";
import type { Street } from "./network.ts";
import {
  between,
  contains,
  direction,
  distance,
  nearest,
  overlap,
  plus,
  type Ring,
  type Spot,
  scaled,
  segments,
} from "./plane.ts";

export interface Building {
  kind: "house" | "block" | "hall";
  ring: Ring;
}

export interface Door {
  street: string;
  houseNumber: string;
  spot: Spot;
}

interface Manner {
  kind: Building["kind"];
  front: readonly [number, number];
  depth: readonly [number, number];
  gap: readonly [number, number];
  empty: number;
}

const oldTown: Manner = {
  kind: "block",
  front: [9, 19],
  depth: [11, 16],
  gap: [0.2, 1.2],
  empty: 0.03,
};
const inner: Manner = { kind: "block", front: [13, 26], depth: [11, 15], gap: [2, 9], empty: 0.1 };
const suburb: Manner = {
  kind: "house",
  front: [10, 15],
  depth: [9, 13],
  gap: [9, 22],
  empty: 0.24,
};
const docks: Manner = { kind: "hall", front: [30, 62], depth: [22, 38], gap: [8, 20], empty: 0.15 };

function mannerAt([x, y]: Spot): Manner {
  if (x < -1560 && y < 700 && y > -900) return docks;
  const far = Math.hypot(x / 1.16, y);
  if (far < 390) return oldTown;
  return far < 900 ? inner : suburb;
}

const setback = { main: 13, side: 9, path: 0 };

/** Houses along both sides of every street, with a number at each door. */
export function planBuildings(
  streets: readonly Street[],
  ground: { nature: Nature; squares: readonly Park[]; boundary: Ring },
  random: Random,
): { buildings: Building[]; doors: Door[] } {
  const buildings: Building[] = [];
  const doors: Door[] = [];
  const standing = new Cells<Ring>(40);
  const roads = new Cells<{ a: Spot; b: Spot }>(60);
  for (const street of streets) {
    for (const [a, b] of segments(street.line)) roads.add({ a, b }, [a, b]);
  }
  const isFree = (ring: Ring) =>
    ring.every((spot) => contains(ground.boundary, spot)) &&
    ring.every((spot) => !ground.nature.isWet(spot, 5) && !ground.nature.isGreen(spot)) &&
    !ground.squares.some((square) => ring.some((spot) => contains(square.ring, spot))) &&
    ![...standing.near(ring)].some((other) => overlap(ring, other)) &&
    ![...roads.near(ring, 6)].some(({ a, b }) => tooClose(ring, a, b));

  for (const street of streets) {
    if (street.class === "path" || street.name === null) continue;
    for (const side of [1, -1] as const) {
      let number = side === 1 ? 1 : 2;
      for (const [a, b] of segments(street.line)) {
        for (const { ring, kind, spot } of rowOfHouses(
          a,
          b,
          side * setback[street.class],
          random,
        )) {
          if (!isFree(ring)) continue;
          standing.add(ring, ring);
          buildings.push({ kind, ring: random.chance(0.25) ? angled(ring) : ring });
          doors.push({ street: street.name, houseNumber: String(number), spot });
          number += 2;
        }
      }
    }
  }
  return { buildings, doors: renumbered(doors) };
}

interface Plot {
  ring: Ring;
  kind: Building["kind"];
  spot: Spot;
}

function* rowOfHouses(a: Spot, b: Spot, aside: number, random: Random): Generator<Plot> {
  const length = distance(a, b);
  const along = direction(a, b);
  const out: Spot = scaled([-along[1], along[0]], Math.sign(aside));
  let at = 7;
  while (at < length - 12) {
    const manner = mannerAt(between(a, b, at / length));
    const front = Math.min(random.between(...manner.front), length - 5 - at);
    const depth = random.between(...manner.depth);
    if (front >= manner.front[0] * 0.8 && !random.chance(manner.empty)) {
      const wall = Math.abs(aside) + (manner === suburb ? random.between(0, 4) : 0);
      const from = plus(plus(a, scaled(along, at)), scaled(out, wall));
      const to = plus(from, scaled(along, front));
      const back = scaled(out, depth);
      const spot = plus(between(from, to, 0.5), scaled(out, -2));
      yield { ring: [from, to, plus(to, back), plus(from, back)], kind: manner.kind, spot };
    }
    at += front + random.between(...manner.gap);
  }
}

function tooClose(ring: Ring, a: Spot, b: Spot): boolean {
  const sides = [...ring, ...ring.slice(0, 1)];
  return (
    ring.some((spot) => nearest(spot, a, b).metres < 5.5) ||
    segments(sides).some(([from, to]) => nearest(a, from, to).metres < 5.5) ||
    contains(ring, between(a, b, 0.5))
  );
}

/** A corner taken out of the back, as where a yard is. */
function angled(ring: Ring): Ring {
  const [from, to, farTo, farFrom] = ring;
  if (!from || !to || !farTo || !farFrom) return ring;
  const halfTo = between(to, farTo, 0.55);
  const inside = between(between(from, farFrom, 0.55), halfTo, 0.5);
  return [from, to, halfTo, inside, between(farFrom, farTo, 0.5), farFrom];
}

/** A street in several pieces counts on, so that no number is given twice. */
function renumbered(doors: readonly Door[]): Door[] {
  const next = new Map<string, { odd: number; even: number }>();
  return doors.map((door) => {
    const count = next.get(door.street) ?? { odd: 1, even: 2 };
    next.set(door.street, count);
    const parity = Number(door.houseNumber) % 2 === 1 ? "odd" : "even";
    const houseNumber = String(count[parity]);
    count[parity] += 2;
    return { ...door, houseNumber };
  });
}
