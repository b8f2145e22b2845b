export type { FoodSearch, FoodSearchPorts, Keep, Neighbourhood } from "./food-search.ts";
export { foodSearch } from "./food-search.ts";
export { namesNearby } from "./names-nearby.ts";
export { neighbourhoods } from "./neighbourhoods.ts";
export type { QueryLog } from "./query-log.ts";
export { queryLog, withoutNumbers } from "./query-log.ts";
export type { ZoneLexicons } from "./zone-lexicons.ts";
export { zoneLexicons } from "./zone-lexicons.ts";
