import type { DriverId, LngLat } from "../kernel/index.ts";

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

/** Why a reading is not used: never shown, never kept, counted. */
export type Flag =
  | "not_a_place"
  | "inaccurate"
  | "from_the_future"
  | "too_old"
  | "off_duty"
  | "out_of_area"
  | "out_of_order"
  | "too_soon"
  | "impossible_jump";

export const accuracyMetresMax = 500;
export const futureSecondsMax = 30;
export const ageSecondsMax = 86_400;
/** Faster than any courier: 180 km/h, and room for a reading's error. */
export const speedMax = 50;
export const jumpFloorMetres = 200;
/** A courier this far from the middle of the zone is not in it: swapped or sign-lost coordinates. */
export const areaMetresMax = 150_000;
/** City seconds between two readings of which both tell something; devices read once a second at most. */
export const spacingSecondsMin = 0.9;
