export type { Cached, CacheOptions, CacheStats } from "./cached.ts";
export { cached } from "./cached.ts";
