import type { Random } from "../random.ts";
import {
  area,
  between,
  centroid,
  closed,
  cross,
  direction,
  dot,
  minus,
  type Ring,
  type Spot,
  segments,
} from "./plane.ts";

export interface Quarter {
  ring: Ring;
  /** Square metres at which a block is small enough. */
  blockArea: number;
  /** 0 for a grid, 1 for a medieval tangle. */
  disorder: number;
}

export interface Blocks {
  cuts: [Spot, Spot][];
  faces: Ring[];
}

interface Box {
  middle: Spot;
  along: Spot;
  length: number;
  width: number;
}

/** The tightest rectangle around a shape that is parallel to one of its sides. */
function boxAround(ring: Ring): Box {
  let best: Box = { middle: centroid(ring), along: [1, 0], length: 0, width: Infinity };
  for (const [a, b] of segments(closed(ring))) {
    const side = direction(a, b);
    const up: Spot = [-side[1], side[0]];
    const xs = ring.map((spot) => dot(spot, side));
    const ys = ring.map((spot) => dot(spot, up));
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [low, high] = [Math.min(...ys), Math.max(...ys)];
    const [width, height] = [right - left, high - low];
    if (best.width !== Infinity && width * height >= best.length * best.width) continue;
    const x = (left + right) / 2;
    const y = (low + high) / 2;
    const middle: Spot = [side[0] * x + up[0] * y, side[1] * x + up[1] * y];
    best =
      width > height
        ? { middle, along: side, length: width, width: height }
        : { middle, along: up, length: height, width };
  }
  return best;
}

interface Split {
  cut: [Spot, Spot];
  parts: [Ring, Ring];
}

/** Cuts a shape along a line; null when the line meets it more than twice. */
export function split(ring: Ring, through: Spot, along: Spot): Split | null {
  const left: Spot[] = [];
  const right: Spot[] = [];
  const met: Spot[] = [];
  for (const [a, b] of segments(closed(ring))) {
    const sideA = cross(along, minus(a, through));
    const sideB = cross(along, minus(b, through));
    (sideA >= 0 ? left : right).push(a);
    if (sideA >= 0 === sideB >= 0) continue;
    const spot = between(a, b, sideA / (sideA - sideB));
    met.push(spot);
    left.push(spot);
    right.push(spot);
  }
  const [from, to] = met;
  if (met.length !== 2 || !from || !to) return null;
  return { cut: [from, to], parts: [left, right] };
}

/** Divides a quarter by streets, always across its longer side, until blocks are small. */
export function divide(quarter: Quarter, random: Random): Blocks {
  const blocks: Blocks = { cuts: [], faces: [] };
  const cutUp = (ring: Ring, depth: number) => {
    const box = boxAround(ring);
    const small = Math.abs(area(ring)) < quarter.blockArea * random.between(0.8, 1.5);
    if (small || box.length < 70 || depth > 12) {
      blocks.faces.push(ring);
      return;
    }
    const aside = random.between(-0.5, 0.5) * (0.16 + 0.24 * quarter.disorder) * box.length;
    const through: Spot = [
      box.middle[0] + box.along[0] * aside,
      box.middle[1] + box.along[1] * aside,
    ];
    const lean = random.between(-1, 1) * 0.5 * quarter.disorder;
    const turn = Math.atan2(box.along[1], box.along[0]) + Math.PI / 2 + lean;
    const made = split(ring, through, [Math.cos(turn), Math.sin(turn)]);
    if (!made || made.parts.some((part) => Math.abs(area(part)) < quarter.blockArea * 0.22)) {
      blocks.faces.push(ring);
      return;
    }
    blocks.cuts.push(made.cut);
    for (const part of made.parts) cutUp(part, depth + 1);
  };
  cutUp(quarter.ring, 0);
  return blocks;
}
