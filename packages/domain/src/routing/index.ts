export { detour, greatCircle, greatCircleTimes, speed } from "./great-circle.ts";
export type { Leg, TravelTimes, Vehicle } from "./ports.ts";
