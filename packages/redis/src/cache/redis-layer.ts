import type { RedisConnection } from "../connection/index.ts";
import { dropCache, fillCache } from "../scripts/fill-cache.ts";
import type { CacheOptions, CacheStats } from "./options.ts";

type Known<T> =
  | { readonly hit: true; readonly value: T }
  /** `stamp` tells invalidations apart; null when Redis did not answer. */
  | { readonly hit: false; readonly stamp: string | null };

/** Longer than any load takes. */
const stampSeconds = 600;

/** The layer that processes have in common. It never throws: its absence only costs time. */
export function redisLayer<T>(
  { redis, prefix }: RedisConnection,
  { name, redisSeconds, parse = (json) => json as T }: CacheOptions<T>,
  stats: CacheStats,
) {
  const keysOf = (key: string): [value: string, stamp: string] => [
    `${prefix}:cache:${name}:${key}`,
    `${prefix}:cache:${name}:stamp:${key}`,
  ];

  return {
    async read(key: string): Promise<Known<T>> {
      try {
        const [text, stamp] = await redis.mget(keysOf(key));
        if (typeof text === "string") return { hit: true, value: parse(JSON.parse(text)) };
        return { hit: false, stamp: stamp ?? "" };
      } catch {
        stats.redisFaults += 1;
        return { hit: false, stamp: null };
      }
    },

    /** False when the value was invalidated while it was loaded. */
    async fill(key: string, value: T, stamp: string | null): Promise<boolean> {
      if (stamp === null) return true;
      try {
        const text = JSON.stringify(value ?? null);
        return (await fillCache(redis, keysOf(key), [stamp, text, redisSeconds])) === 1;
      } catch {
        stats.redisFaults += 1;
        return true;
      }
    },

    async drop(key: string): Promise<void> {
      try {
        await dropCache(redis, keysOf(key), [stampSeconds]);
      } catch {
        stats.redisFaults += 1;
      }
    },
  };
}
