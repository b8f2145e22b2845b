import type { LngLat } from "../kernel/index.ts";

export const vehicles = ["bicycle", "scooter", "car", "foot"] as const;
export type Vehicle = (typeof vehicles)[number];

/**
 * Where an answer comes from. `road_network`: ways on an imported road graph. `learned`: the great circle at
 * the pace and detour that the zone's roads showed. `great_circle`: the same with general figures.
 */
export const travelSources = ["road_network", "learned", "great_circle"] as const;
export type TravelSource = (typeof travelSources)[number];

export interface Leg {
  readonly seconds: number;
  readonly metres: number;
  /** Which source answered. */
  readonly source: TravelSource;
}

/** How long a vehicle needs. Answers always and at once; a worse source says so. */
export interface TravelTimes {
  between(from: LngLat, to: LngLat, vehicle: Vehicle): Leg;
  /** Answers from the memory of the process, in about the time of a multiplication: nobody need guard it. */
  readonly inMemory?: true;
}

/** Travel times that change with the hour. `between` answers for the hour that it is. */
export interface HourlyTravelTimes extends TravelTimes {
  /** As it is at that instant of city time; unchanged by what is learned later in the same turn. */
  at(instant: Date): TravelTimes;
}

export interface MatrixRequest {
  readonly sources: readonly LngLat[];
  readonly targets: readonly LngLat[];
  readonly vehicle: Vehicle;
}

/** Row by row, a row for each source. Null: no way leads there. */
export interface RoadMatrix {
  readonly seconds: readonly (number | null)[];
  readonly metres: readonly (number | null)[];
  readonly source: TravelSource;
}

export const turns = [
  "depart",
  "straight",
  "slight_left",
  "left",
  "sharp_left",
  "slight_right",
  "right",
  "sharp_right",
  "turn_back",
  "roundabout",
  "merge",
  "ferry",
  "waypoint",
  "arrive",
] as const;
export type Turn = (typeof turns)[number];

/** One instruction: what to do at `shapeIndex`, and how far it goes on from there. */
export interface RoadStep {
  readonly turn: Turn;
  /** The street after the turn, where it has a name. */
  readonly street: string | null;
  readonly metres: number;
  readonly seconds: number;
  readonly shapeIndex: number;
}

export interface RoadRoute {
  readonly seconds: number;
  readonly metres: number;
  readonly shape: readonly LngLat[];
  readonly steps: readonly RoadStep[];
  readonly source: TravelSource;
}

export interface RouteRequest {
  /** Two or more, in the order in which they are visited. */
  readonly points: readonly LngLat[];
  readonly vehicle: Vehicle;
}

export interface MatchRequest {
  /** Two or more readings, in the order of time. */
  readonly fixes: readonly LngLat[];
  readonly vehicle: Vehicle;
}

export interface RoadMatch {
  /** One for each fix: the place on the road, or null where none is near enough. */
  readonly points: readonly (LngLat | null)[];
  readonly source: TravelSource;
}

/** The road network itself: minutes of work for many questions, so it is asked from outside the moment. */
export interface Roads {
  matrix(request: MatrixRequest): Promise<RoadMatrix>;
  /** Null: no way leads there. */
  route(request: RouteRequest): Promise<RoadRoute | null>;
  match(request: MatchRequest): Promise<RoadMatch>;
}

/** Two points at least for a route or a match, one on each side of a matrix. */
export const routePointsMax = 50;
export const matchFixesMax = 1_000;
export const matrixPairsMax = 40_000;
