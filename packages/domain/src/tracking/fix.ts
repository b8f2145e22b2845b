import {
  type DriverId,
  distanceMetres,
  isPlace,
  type LngLat,
  secondsBetween,
} from "../kernel/index.ts";

/** One reading of a courier's device. */
export interface Fix {
  readonly driverId: DriverId;
  /** Counts up per device and duty; answers name it so that nothing is lost or doubled. */
  readonly sequence: number;
  readonly point: LngLat;
  /** City time at the device. */
  readonly at: Date;
  readonly accuracyMetres: number | null;
  readonly speed: number | null;
  readonly headingDegrees: number | null;
}

export type Flag =
  | "not_a_place"
  | "inaccurate"
  | "from_the_future"
  | "too_old"
  | "out_of_order"
  | "impossible_jump";

export const accuracyMetresMax = 500;
export const futureSecondsMax = 30;
export const ageSecondsMax = 86_400;
/** Faster than any courier: 180 km/h, and room for a reading's error. */
export const speedMax = 50;
const jumpFloorMetres = 200;

type Stage = (fix: Fix, last: Fix | null, now: Date) => Flag | null;

const stages: readonly Stage[] = [
  ({ point }) => (isPlace(point) ? null : "not_a_place"),
  ({ accuracyMetres }) =>
    accuracyMetres !== null && accuracyMetres > accuracyMetresMax ? "inaccurate" : null,
  ({ at }, _, now) => (secondsBetween(now, at) > futureSecondsMax ? "from_the_future" : null),
  ({ at }, _, now) => (secondsBetween(at, now) > ageSecondsMax ? "too_old" : null),
  ({ at }, last) => (last && at <= last.at ? "out_of_order" : null),
  ({ point, at }, last) => {
    if (!last) return null;
    const metres = distanceMetres(last.point, point);
    const seconds = secondsBetween(last.at, at);
    return metres > jumpFloorMetres && metres / seconds > speedMax ? "impossible_jump" : null;
  },
];

/** The first stage that objects, or null: the fix is the courier's new position. City time throughout. */
export function check(fix: Fix, last: Fix | null, now: Date): Flag | null {
  for (const stage of stages) {
    const flag = stage(fix, last, now);
    if (flag) return flag;
  }
  return null;
}
