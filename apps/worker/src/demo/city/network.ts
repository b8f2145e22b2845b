import { Cells } from "./cells.ts";
import {
  between,
  cross,
  distance,
  lineLength,
  minus,
  nearest,
  type Spot,
  segments,
} from "./plane.ts";

export type StreetClass = "main" | "side" | "path";

export interface Street {
  name: string | null;
  class: StreetClass;
  line: Spot[];
}

interface Piece {
  a: Spot;
  b: Spot;
  street: number;
  /** Shares of the piece at which another street touches it. */
  touches: number[];
}

const snapMetres = 2.5;

function piecesOf(streets: readonly Street[]): Piece[] {
  return streets.flatMap((street, index) =>
    segments(street.line).map(([a, b]) => ({ a, b, street: index, touches: [] })),
  );
}

function meet(one: Piece, two: Piece): void {
  for (const end of [two.a, two.b]) {
    const touch = nearest(end, one.a, one.b);
    if (touch.metres < snapMetres) one.touches.push(touch.share);
  }
  for (const end of [one.a, one.b]) {
    const touch = nearest(end, two.a, two.b);
    if (touch.metres < snapMetres) two.touches.push(touch.share);
  }
  const along = minus(one.b, one.a);
  const other = minus(two.b, two.a);
  const turn = cross(along, other);
  if (Math.abs(turn) < 1e-9) return;
  const start = minus(two.a, one.a);
  const share = cross(start, other) / turn;
  const otherShare = cross(start, along) / turn;
  if (share < 0 || share > 1 || otherShare < 0 || otherShare > 1) return;
  one.touches.push(share);
  two.touches.push(otherShare);
}

/** Gives streets a common point wherever they meet, so that they can be walked as a graph. */
export function knot(streets: readonly Street[]): Street[] {
  const pieces = piecesOf(streets);
  const cells = new Cells<Piece>(60);
  for (const piece of pieces) {
    for (const other of cells.near([piece.a, piece.b], snapMetres)) {
      if (other.street !== piece.street) meet(piece, other);
    }
    cells.add(piece, [piece.a, piece.b]);
  }
  const corner = cornerRegister();
  const lines = streets.map((): Spot[] => []);
  for (const piece of pieces) {
    const line = lines[piece.street];
    if (!line) continue;
    for (const share of [0, ...piece.touches.sort((x, y) => x - y), 1]) {
      const spot = corner(between(piece.a, piece.b, share));
      if (line.at(-1) !== spot) line.push(spot);
    }
  }
  return trimmed(streets.map((street, index) => ({ ...street, line: lines[index] ?? [] }))).filter(
    (street) => street.line.length > 1 && lineLength(street.line) > 12,
  );
}

const stubMetres = 24;

/** Cuts off the few metres by which a lane runs past its last crossing. */
function trimmed(streets: readonly Street[]): Street[] {
  const meets = new Map<Spot, number>();
  for (const { line } of streets) {
    for (const spot of line) meets.set(spot, (meets.get(spot) ?? 0) + 1);
  }
  const isCrossing = (spot: Spot) => (meets.get(spot) ?? 0) > 1;
  const shortened = (line: Spot[]): Spot[] => {
    const first = line[0];
    const crossing = line.findIndex(isCrossing);
    if (!first || crossing <= 0 || isCrossing(first)) return line;
    return lineLength(line.slice(0, crossing + 1)) < stubMetres ? line.slice(crossing) : line;
  };
  return streets.map((street) => {
    if (street.class === "main") return street;
    return { ...street, line: shortened(shortened(street.line).reverse()).reverse() };
  });
}

/** One and the same point for all points that are almost the same. */
function cornerRegister(): (spot: Spot) => Spot {
  const cells = new Cells<Spot>(snapMetres * 2);
  return (spot) => {
    for (const known of cells.near([spot], snapMetres)) {
      if (distance(known, spot) < snapMetres) return known;
    }
    cells.add(spot, [spot]);
    return spot;
  };
}

/** The streets that can be reached from each other; islands are left out. */
export function connected(streets: readonly Street[]): Street[] {
  const parent = new Map<Spot, Spot>();
  const root = (spot: Spot): Spot => {
    let at = spot;
    for (let up = parent.get(at); up && up !== at; up = parent.get(at)) at = up;
    parent.set(spot, at);
    return at;
  };
  for (const street of streets) {
    for (const [a, b] of segments(street.line)) parent.set(root(a), root(b));
  }
  const sizes = new Map<Spot, number>();
  for (const street of streets) {
    const first = street.line[0];
    if (first) sizes.set(root(first), (sizes.get(root(first)) ?? 0) + street.line.length);
  }
  const [largest] = [...sizes].sort((one, two) => two[1] - one[1])[0] ?? [];
  return streets.filter((street) => street.line[0] && root(street.line[0]) === largest);
}
