export type { ConnectOptions, RedisConnection } from "./connect-redis.ts";
export { connectRedis } from "./connect-redis.ts";
export type { Stop } from "./stop.ts";
