import { distanceMetres, type LngLat } from "../kernel/index.ts";
import type { Leg, RoadRoute, RoadStep, Roads, TravelTimes, Vehicle } from "./ports.ts";

/** Streets are longer than the crow flies. Source: detour factors of 1.2-1.4 in European towns. */
export const detour = 1.3;

/** Door-to-door city speeds, metres per second. */
export const speed: Readonly<Record<Vehicle, number>> = {
  foot: 1.3,
  bicycle: 4.2,
  scooter: 6.5,
  car: 6.9,
};

/** Great circle × detour ÷ speed: the source that is always there. */
export function greatCircle(from: LngLat, to: LngLat, vehicle: Vehicle): Leg {
  const metres = Math.round(distanceMetres(from, to) * detour);
  return { seconds: Math.round(metres / speed[vehicle]), metres, source: "great_circle" };
}

export const greatCircleTimes: TravelTimes = { between: greatCircle, inMemory: true };

function straightRoute(points: readonly LngLat[], vehicle: Vehicle): RoadRoute {
  const legs = points.slice(1).map((to, index) => greatCircle(points[index] ?? to, to, vehicle));
  const last = points.length - 1;
  const steps = points.map(
    (_, index): RoadStep => ({
      turn: index === 0 ? "depart" : index === last ? "arrive" : "waypoint",
      street: null,
      metres: legs[index]?.metres ?? 0,
      seconds: legs[index]?.seconds ?? 0,
      shapeIndex: index,
    }),
  );
  return {
    seconds: legs.reduce((sum, { seconds }) => sum + seconds, 0),
    metres: legs.reduce((sum, { metres }) => sum + metres, 0),
    shape: points,
    steps,
    source: "great_circle",
  };
}

/** Roads as the crow flies: a straight line is better than no line. */
export const greatCircleRoads: Roads = {
  async matrix({ sources, targets, vehicle }) {
    const legs = sources.flatMap((from) => targets.map((to) => greatCircle(from, to, vehicle)));
    return {
      seconds: legs.map(({ seconds }) => seconds),
      metres: legs.map(({ metres }) => metres),
      source: "great_circle",
    };
  },
  route: async ({ points, vehicle }) => straightRoute(points, vehicle),
  match: async ({ fixes }) => ({ points: fixes, source: "great_circle" }),
};
