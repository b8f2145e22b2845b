export type { Cached } from "./cached.ts";
export { cached } from "./cached.ts";
export type { CacheOptions, CacheStats } from "./options.ts";
