import type { LngLat } from "../kernel/index.ts";

export type Vehicle = "bicycle" | "scooter" | "car" | "foot";

export interface Leg {
  readonly seconds: number;
  readonly metres: number;
  /** Which source answered. */
  readonly source: "road_network" | "great_circle";
}

/** How long a vehicle needs. Answers always; a worse source says so. */
export interface TravelTimes {
  between(from: LngLat, to: LngLat, vehicle: Vehicle): Leg;
}
