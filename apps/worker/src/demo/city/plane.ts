/** Geometry on a flat sheet, in metres from the middle of the town: x east, y north. */
export type Spot = readonly [x: number, y: number];
export type Ring = readonly Spot[];

export const plus = (a: Spot, b: Spot): Spot => [a[0] + b[0], a[1] + b[1]];
export const minus = (a: Spot, b: Spot): Spot => [a[0] - b[0], a[1] - b[1]];
export const scaled = (a: Spot, by: number): Spot => [a[0] * by, a[1] * by];
export const cross = (a: Spot, b: Spot): number => a[0] * b[1] - a[1] * b[0];
export const dot = (a: Spot, b: Spot): number => a[0] * b[0] + a[1] * b[1];
export const distance = (a: Spot, b: Spot): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
export const between = (a: Spot, b: Spot, share: number): Spot => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

export function direction(a: Spot, b: Spot): Spot {
  const length = distance(a, b) || 1;
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

/** The consecutive pairs of a line. */
export function segments(line: readonly Spot[]): [Spot, Spot][] {
  return line.slice(1).map((end, index) => [line[index] ?? end, end]);
}

export const closed = (ring: Ring): Spot[] => (ring[0] ? [...ring, ring[0]] : []);

export function area(ring: Ring): number {
  return segments(closed(ring)).reduce((sum, [a, b]) => sum + cross(a, b), 0) / 2;
}

export function centroid(ring: Ring): Spot {
  const sum = ring.reduce(plus, [0, 0] as Spot);
  return scaled(sum, 1 / Math.max(1, ring.length));
}

export function contains(ring: Ring, [x, y]: Spot): boolean {
  let inside = false;
  for (const [a, b] of segments(closed(ring))) {
    if (a[1] > y === b[1] > y) continue;
    if (x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** The nearest place on a segment, as a share of it, and how far away that is. */
export function nearest(spot: Spot, a: Spot, b: Spot): { share: number; metres: number } {
  const along = minus(b, a);
  const length = dot(along, along);
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, dot(minus(spot, a), along) / length));
  return { share, metres: distance(spot, between(a, b, share)) };
}

export function lineLength(line: readonly Spot[]): number {
  return segments(line).reduce((sum, [a, b]) => sum + distance(a, b), 0);
}

/** The same line with a point at least every so many metres. */
export function densified(line: readonly Spot[], every: number): Spot[] {
  const points: Spot[] = line[0] ? [line[0]] : [];
  for (const [a, b] of segments(line)) {
    const steps = Math.max(1, Math.ceil(distance(a, b) / every));
    for (let step = 1; step <= steps; step += 1) points.push(between(a, b, step / steps));
  }
  return points;
}

/** A line through a few places, rounded at the corners (Chaikin). */
export function smoothed(line: readonly Spot[], rounds = 3): Spot[] {
  let points = [...line];
  for (let round = 0; round < rounds; round += 1) {
    const first = points[0];
    const last = points.at(-1);
    if (!first || !last) return points;
    const inner = segments(points).flatMap(([a, b]) => [between(a, b, 0.25), between(a, b, 0.75)]);
    points = [first, ...inner, last];
  }
  return points;
}

/** A line moved sideways; the distance may change along it. */
export function offset(line: readonly Spot[], metres: (index: number) => number): Spot[] {
  return line.map((spot, index) => {
    const before = line[Math.max(0, index - 1)] ?? spot;
    const after = line[Math.min(line.length - 1, index + 1)] ?? spot;
    const [dx, dy] = direction(before, after);
    return plus(spot, scaled([-dy, dx], metres(index)));
  });
}

/** Whether two convex shapes overlap (separating axes). */
export function overlap(one: Ring, two: Ring): boolean {
  for (const [a, b] of [...segments(closed(one)), ...segments(closed(two))]) {
    const axis: Spot = [b[1] - a[1], a[0] - b[0]];
    const first = one.map((spot) => dot(spot, axis));
    const second = two.map((spot) => dot(spot, axis));
    if (Math.max(...first) <= Math.min(...second) || Math.max(...second) <= Math.min(...first)) {
      return false;
    }
  }
  return true;
}
