import type { RedisConnection } from "../connection/index.ts";
import type { Wake } from "../wake/index.ts";
import type { CacheOptions, CacheStats } from "./options.ts";
import { recent } from "./recent.ts";
import { redisLayer } from "./redis-layer.ts";

export interface Cached<T> {
  get(key: string): Promise<T>;
  /** In every process. Call it after the change is committed. */
  invalidate(key: string): Promise<void>;
  readonly stats: Readonly<CacheStats>;
  close(): Promise<void>;
}

interface Held<T> {
  readonly value: T;
  readonly heldAtMs: number;
}

/**
 * Reads through the process, then Redis, then `load`, with one load at a time for each key.
 * A value loaded before an invalidation is never kept after it. Without Redis it still answers.
 */
export function cached<T>(
  { connection, wake }: { readonly connection: RedisConnection; readonly wake: Wake },
  options: CacheOptions<T>,
): Cached<T> {
  const { name, freshSeconds, entriesMax = 2_000, load } = options;
  const held = recent<Held<T>>(entriesMax);
  const underway = new Map<string, Promise<T>>();
  const stats: CacheStats = {
    processHits: 0,
    staleHits: 0,
    redisHits: 0,
    loads: 0,
    redisFaults: 0,
  };
  const layer = redisLayer(connection, options, stats);
  const channel = `cache:${name}`;

  const drop = (key: string) => {
    held.delete(key);
    underway.delete(key); // Its answer may be from before the change: nobody new may join it.
  };
  const stop = wake.listen(
    channel,
    (key) => (typeof key === "string" ? drop(key) : undefined),
    () => {
      held.clear(); // Invalidations may have been missed.
      underway.clear();
    },
  );

  const fetch = async (key: string): Promise<{ value: T; keep: boolean }> => {
    const known = await layer.read(key);
    if (known.hit) {
      stats.redisHits += 1;
      return { value: known.value, keep: true };
    }
    stats.loads += 1;
    const value = await load(key);
    return { value, keep: await layer.fill(key, value, known.stamp) };
  };

  const renew = (key: string): Promise<T> => {
    const already = underway.get(key);
    if (already) return already;
    const mine: Promise<T> = fetch(key)
      .then(({ value, keep }) => {
        const stillWanted = underway.get(key) === mine;
        if (keep && stillWanted) held.set(key, { value, heldAtMs: performance.now() });
        return value;
      })
      .finally(() => {
        if (underway.get(key) === mine) underway.delete(key);
      });
    underway.set(key, mine);
    return mine;
  };

  return {
    stats,
    async get(key) {
      const known = held.get(key);
      if (!known) return renew(key);
      const age = performance.now() - known.heldAtMs;
      if (age > freshSeconds * 2_000) return renew(key);
      stats.processHits += 1;
      if (age > freshSeconds * 1_000) {
        stats.staleHits += 1;
        renew(key).catch(() => undefined); // The next caller after the stale time sees the fault.
      }
      return known.value;
    },
    async invalidate(key) {
      drop(key);
      await layer.drop(key);
      await wake.notify(channel, key);
    },
    close: stop,
  };
}
