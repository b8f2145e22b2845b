export { driversRepository, earningsRepository } from "./drivers.ts";
export type { FinishedTrip, TakenTrip } from "./trip-list.ts";
export { finishedTrips, lastTaken } from "./trip-list.ts";
