import { bearingDegrees, distanceMetres, type LngLat, offset } from "@swift-eats/domain/kernel";

/** A way through the town, ridden at a steady pace. */
export interface Ride {
  readonly points: readonly LngLat[];
  readonly metres: number;
}

export const rideAlong = (points: readonly LngLat[]): Ride => ({
  points,
  metres: points
    .slice(1)
    .reduce((sum, point, index) => sum + distanceMetres(points[index] ?? point, point), 0),
});

export const straight = (from: LngLat, to: LngLat): Ride => rideAlong([from, to]);

/**
 * Like streets: to the goal with a few bends, so that the way is longer than the crow flies by about
 * what travel times assume (1.3). `side` is 1 or -1.
 */
export function bent(from: LngLat, to: LngLat, side: 1 | -1): Ride {
  const metres = distanceMetres(from, to);
  if (metres < 60) return straight(from, to);
  const bearing = (bearingDegrees(from, to) * Math.PI) / 180;
  const at = (share: number, aside: number) =>
    offset(
      from,
      Math.sin(bearing) * metres * share + Math.cos(bearing) * metres * aside * side,
      Math.cos(bearing) * metres * share - Math.sin(bearing) * metres * aside * side,
    );
  return rideAlong([
    from,
    at(0.04, 0.15),
    at(0.42, 0.17),
    at(0.46, -0.1),
    at(0.9, -0.12),
    at(0.94, 0.01),
    to,
  ]);
}

/** Where one is after so many metres, and which way one looks; the goal once the way is ridden. */
export function along(
  { points }: Ride,
  metres: number,
): { readonly point: LngLat; readonly headingDegrees: number | null } {
  let left = metres;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    const length = distanceMetres(from, to);
    if (left < length) {
      const share = left / length;
      return {
        point: {
          lng: from.lng + (to.lng - from.lng) * share,
          lat: from.lat + (to.lat - from.lat) * share,
        },
        headingDegrees: bearingDegrees(from, to),
      };
    }
    left -= length;
  }
  const goal = points.at(-1) ?? { lng: 0, lat: 0 };
  return { point: goal, headingDegrees: null };
}
