import { randomBytes } from "node:crypto";
import type { RedisConnection } from "./connect-redis.ts";
import { connectRedis } from "./connect-redis.ts";

/** For tests: the real Redis of TEST_REDIS_URL under a prefix of its own, emptied by `discard`. */
export async function scratchRedis(): Promise<
  RedisConnection & { empty(): Promise<void>; discard(): Promise<void> }
> {
  const prefix = `test-${randomBytes(6).toString("hex")}`;
  const connection = connectRedis(process.env.TEST_REDIS_URL ?? "", {
    prefix,
    commandTimeoutMs: 5_000,
  });
  await connection.ready(5_000);
  const empty = async () => {
    const keys = await connection.redis.keys(`${prefix}*`);
    if (keys.length > 0) await connection.redis.del(...keys);
  };
  return {
    ...connection,
    empty,
    async discard() {
      await empty();
      await connection.close();
    },
  };
}

/** A connection to a port where nothing listens. */
export const absentRedis = (): RedisConnection =>
  connectRedis("redis://127.0.0.1:1", { prefix: "absent", commandTimeoutMs: 300 });

/** Waits for a condition; there are no sleeps in tests. */
export async function until(condition: () => boolean | Promise<boolean>, withinMs = 10_000) {
  const end = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Not true within ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
