export type { AreaStamps } from "./area-stamps.ts";
export { areaStamps } from "./area-stamps.ts";
export type { KeptResults } from "./kept-results.ts";
export { keptResults } from "./kept-results.ts";
