import { distanceMetres, type LngLat } from "../kernel/index.ts";
import type { Leg, TravelTimes, Vehicle } from "./ports.ts";

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

export const greatCircleTimes: TravelTimes = { between: greatCircle };
