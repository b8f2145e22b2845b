export { driversRepository, earningsRepository } from "./drivers.ts";
export type { FinishedTrip } from "./trip-list.ts";
export { finishedTrips } from "./trip-list.ts";
