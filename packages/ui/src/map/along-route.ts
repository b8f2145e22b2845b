import type { LngLat } from "@swift-eats/domain/kernel";
import { glide, headingBetween } from "./glide.ts";

/** A line that is ridden from its beginning to its end. */
export interface RouteCourse {
  readonly points: readonly LngLat[];
  /** Metres from the beginning to each point. */
  readonly metresTo: readonly number[];
}

/** Farther from the line than this a reading is on another way: GPS in streets errs by 5 to 30 m. */
export const onRouteMetresMax = 45;
/** Where a line crosses itself, the crossing that comes next is meant, not the one long after. */
const aheadMetresMax = 1_500;

const metresPerDegree = 111_195;

/** Metres east and north on a flat sheet: good to a thousandth over a city. */
function flat(from: LngLat, to: LngLat): readonly [east: number, north: number] {
  const narrow = Math.cos((from.lat * Math.PI) / 180);
  return [(to.lng - from.lng) * narrow * metresPerDegree, (to.lat - from.lat) * metresPerDegree];
}

/** Null for a line without length. */
export function routeCourse(points: readonly LngLat[]): RouteCourse | null {
  const metresTo: number[] = [];
  let metres = 0;
  points.forEach((point, index) => {
    metres += Math.hypot(...flat(points[index - 1] ?? point, point));
    metresTo.push(metres);
  });
  return metres > 1 ? { points, metresTo } : null;
}

export interface OnRoute {
  /** From the beginning of the line. */
  readonly metres: number;
  /** From the line. */
  readonly awayMetres: number;
}

/**
 * Where on the line a reading is, at or after `fromMetres` (0: anywhere): somebody who rides a line does not go
 * back on it. Null when the reading is not near the line there. O(points).
 */
export function snapToRoute(
  { points, metresTo }: RouteCourse,
  reading: LngLat,
  fromMetres = 0,
): OnRoute | null {
  let best: OnRoute | null = null;
  const untilMetres = fromMetres > 0 ? fromMetres + aheadMetresMax : Number.POSITIVE_INFINITY;
  points.forEach((end, index) => {
    const start = points[index - 1];
    const startMetres = metresTo[index - 1] ?? 0;
    const endMetres = metresTo[index] ?? 0;
    if (!start || endMetres < fromMetres || startMetres > untilMetres) return;
    const [x, y] = flat(start, end);
    const [px, py] = flat(start, reading);
    const squared = x * x + y * y;
    const share = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * x + py * y) / squared));
    const metres = Math.max(fromMetres, startMetres + share * (endMetres - startMetres));
    const awayMetres = Math.hypot(px - x * share, py - y * share);
    if (awayMetres <= onRouteMetresMax && (!best || awayMetres < best.awayMetres - 1))
      best = { metres, awayMetres };
  });
  return best;
}

/** The place so many metres along the line, and where the road leads there. */
export function placeOnRoute(
  { points, metresTo }: RouteCourse,
  metres: number,
): { readonly place: LngLat; readonly headingDegrees: number | null } {
  const index = metresTo.findIndex((to, at) => at > 0 && to >= metres);
  const at = index < 0 ? points.length - 1 : index;
  const [start, end] = [points[at - 1], points[at]];
  const [from, to] = [metresTo[at - 1] ?? 0, metresTo[at] ?? 0];
  if (!start || !end) return { place: points[0] ?? { lng: 0, lat: 0 }, headingDegrees: null };
  return {
    place: glide(start, end, to > from ? (metres - from) / (to - from) : 1),
    headingDegrees: headingBetween(start, end),
  };
}

/** What is still ahead from so many metres on: the line from there to its end. */
export function aheadOnRoute(course: RouteCourse, metres: number): LngLat[] {
  const { place } = placeOnRoute(course, metres);
  return [place, ...course.points.filter((_, index) => (course.metresTo[index] ?? 0) > metres)];
}
