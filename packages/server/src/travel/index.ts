export type { CityTravel, FinishedLeg } from "./city-travel.ts";
export { cityTravel } from "./city-travel.ts";
export { fillTables } from "./fill-tables.ts";
