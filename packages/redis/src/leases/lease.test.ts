import { afterAll, beforeAll, expect, test } from "vitest";
import { scratchRedis, until } from "../connection/scratch.ts";
import { release, renew, tryLease } from "./index.ts";

let scratch: Awaited<ReturnType<typeof scratchRedis>>;
beforeAll(async () => {
  scratch = await scratchRedis();
});
afterAll(() => scratch.discard());

test("of many who ask for one lease, exactly one gets it", async () => {
  const asked = Array.from({ length: 50 }, (_, holder) =>
    tryLease(scratch, { name: "race", holder: `h${holder}`, ttlMs: 5_000 }),
  );
  expect((await Promise.all(asked)).filter((lease) => lease !== null)).toHaveLength(1);
});

test("a later holder has a larger token, also after Redis was emptied", async () => {
  const first = await tryLease(scratch, { name: "fence", holder: "a", ttlMs: 5_000 });
  if (!first) throw new Error("not taken");
  expect(await tryLease(scratch, { name: "fence", holder: "b", ttlMs: 5_000 })).toBeNull();
  expect(await release(scratch, first)).toBe(true);
  const second = await tryLease(scratch, { name: "fence", holder: "b", ttlMs: 5_000 });
  expect(second?.token).toBeGreaterThan(first.token);
  await until(async () => Number((await scratch.redis.time())[0]) * 1_000 > (second?.token ?? 0));
  await scratch.empty();
  const third = await tryLease(scratch, { name: "fence", holder: "c", ttlMs: 5_000 });
  expect(third?.token).toBeGreaterThan(second?.token ?? 0);
});

test("a lease that ran out cannot be renewed or released by its old holder", async () => {
  const old = await tryLease(scratch, { name: "short", holder: "a", ttlMs: 20 });
  if (!old) throw new Error("not taken");
  await until(
    async () => (await tryLease(scratch, { name: "short", holder: "b", ttlMs: 5_000 })) !== null,
  );
  expect(await renew(scratch, old, 5_000)).toBe(false);
  expect(await release(scratch, old)).toBe(false);
});
