import { afterAll, beforeAll, expect, test } from "vitest";
import type { RedisConnection } from "../connection/index.ts";
import { absentRedis, scratchRedis, until } from "../connection/scratch.ts";
import { createWake } from "../wake/index.ts";
import type { CacheOptions } from "./index.ts";
import { cached } from "./index.ts";
import { recent } from "./recent.ts";

let scratch: Awaited<ReturnType<typeof scratchRedis>>;
beforeAll(async () => {
  scratch = await scratchRedis();
});
afterAll(() => scratch.discard());

/** A process of its own: its own memory and subscription. */
function processWith<T>(
  connection: RedisConnection,
  options: Pick<CacheOptions<T>, "name" | "load"> & Partial<CacheOptions<T>>,
) {
  const wake = createWake(connection);
  const cache = cached<T>({ connection, wake }, { freshSeconds: 60, redisSeconds: 60, ...options });
  return { ...cache, close: () => wake.close() };
}

test("a hundred callers cause one load; a second process finds it in Redis", async () => {
  let loads = 0;
  const load = async (key: string) => {
    loads += 1;
    return { key, n: loads };
  };
  const [one, two] = [
    processWith(scratch, { name: "flight", load }),
    processWith(scratch, { name: "flight", load }),
  ];
  const answers = await Promise.all(Array.from({ length: 100 }, () => one.get("menu")));
  expect(new Set(answers.map(({ n }) => n))).toEqual(new Set([1]));
  expect(await two.get("menu")).toEqual({ key: "menu", n: 1 });
  await one.get("menu");
  expect(one.stats).toMatchObject({ processHits: 1, loads: 1, redisHits: 0 });
  expect(two.stats).toMatchObject({ redisHits: 1, loads: 0 });
  await Promise.all([one.close(), two.close()]);
});

test("an invalidation reaches every process", async () => {
  let truth = 1;
  const load = async () => truth;
  const [one, two] = [
    processWith(scratch, { name: "spread", load }),
    processWith(scratch, { name: "spread", load }),
  ];
  expect([await one.get("a"), await two.get("a")]).toEqual([1, 1]);
  truth = 2;
  await until(async () => {
    await one.invalidate("a"); // Repeated because the other's subscription may not stand yet.
    return (await two.get("a")) === 2;
  });
  expect(await one.get("a")).toBe(2);
  await Promise.all([one.close(), two.close()]);
});

test("a value loaded before an invalidation is not kept after it", async () => {
  let truth = 1;
  let release: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  let loading = false;
  const reader = processWith(scratch, {
    name: "race",
    load: async () => {
      const seen = truth;
      loading = true;
      await slow;
      return seen;
    },
  });
  const writer = processWith(scratch, { name: "race", load: async () => truth });
  const early = reader.get("a");
  await until(() => loading);
  truth = 2;
  await writer.invalidate("a");
  release();
  expect(await early).toBe(1);
  expect(await reader.get("a")).toBe(2);
  expect(await writer.get("a")).toBe(2);
  await Promise.all([reader.close(), writer.close()]);
});

test("a stale value is given at once while it is renewed behind", async () => {
  let truth = 1;
  const one = processWith(scratch, { name: "stale", freshSeconds: 0.05, load: async () => truth });
  await one.get("a");
  truth = 2;
  await scratch.redis.del(`${scratch.prefix}:cache:stale:a`);
  await until(async () => (await one.get("a")) === 2);
  expect(one.stats.loads).toBe(2);
  await one.close();
});

test("without Redis it loads, keeps in the process, and stays quick", async () => {
  const absent = absentRedis();
  const one = processWith(absent, { name: "absent", load: async (key) => key });
  const start = performance.now();
  expect(await one.get("a")).toBe("a");
  expect(await one.get("a")).toBe("a");
  await one.invalidate("a");
  expect(await one.get("a")).toBe("a");
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(one.stats).toMatchObject({ loads: 2, processHits: 1 });
  expect(one.stats.redisFaults).toBeGreaterThan(0);
  await one.close();
  await absent.close();
});

test("a failed load is not kept", async () => {
  let broken = true;
  const one = processWith(scratch, {
    name: "broken",
    load: async () => {
      if (broken) throw new Error("no database");
      return "ok";
    },
  });
  await expect(one.get("a")).rejects.toThrow("no database");
  broken = false;
  expect(await one.get("a")).toBe("ok");
  await one.close();
});

test("the process layer is bounded and forgets what was used longest ago", () => {
  const entries = recent<number>(2);
  entries.set("a", 1);
  entries.set("b", 2);
  entries.get("a");
  entries.set("c", 3);
  expect([entries.get("a"), entries.get("b"), entries.get("c"), entries.size]).toEqual([
    1,
    undefined,
    3,
    2,
  ]);
});
