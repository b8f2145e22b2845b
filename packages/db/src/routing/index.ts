export { trafficPatterns } from "./traffic-patterns.ts";
export { travelTables } from "./travel-tables.ts";
