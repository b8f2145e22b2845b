import type { RedisConnection } from "../connection/index.ts";

/** A number for each area of the map, raised when something in it changed. */
export interface AreaStamps {
  /** The stamps of all these areas in one text; null when Redis does not answer. */
  of(areas: readonly string[]): Promise<string | null>;
  /** Whatever was kept under the old stamps is not asked for any more. False when Redis does not answer. */
  raise(areas: readonly string[]): Promise<boolean>;
}

/** Longer than any result is kept, so an expired stamp never brings an old result back. */
const stampSeconds = 2 * 86_400;

export function areaStamps({ redis, prefix }: RedisConnection): AreaStamps {
  const keyOf = (area: string) => `${prefix}:search:area:${area}`;
  return {
    of: (areas) =>
      redis.mget(areas.map(keyOf)).then(
        (stamps) => stamps.map((stamp) => stamp ?? "").join(","),
        () => null,
      ),
    async raise(areas) {
      if (areas.length === 0) return true;
      const pipeline = redis.pipeline();
      for (const area of areas) pipeline.incr(keyOf(area)).expire(keyOf(area), stampSeconds);
      return pipeline.exec().then(
        () => true,
        () => false,
      );
    },
  };
}
