import { afterAll, beforeAll, expect, test } from "vitest";
import { scratchRedis, until } from "../connection/scratch.ts";
import type { Consumption, DeadMessage } from "./index.ts";
import { consume, groupLag, publish, streamKey } from "./index.ts";

interface Seen {
  readonly key: string;
  readonly n: number;
}

let scratch: Awaited<ReturnType<typeof scratchRedis>>;
beforeAll(async () => {
  scratch = await scratchRedis();
});
afterAll(() => scratch.discard());

const message = (topic: string, key: string, n: number) => ({
  topic,
  key,
  json: JSON.stringify({ key, n }),
});

const consumption = (topic: string, more: Partial<Consumption<Seen>>): Consumption<Seen> => ({
  topics: [topic],
  group: "readers",
  consumer: "one",
  parse: (json) => JSON.parse(json) as Seen,
  handle: async () => undefined,
  onDead: async () => undefined,
  claimAfterMs: 200,
  retryMs: [10],
  ...more,
});

test("every message arrives once, in order of its key, and is confirmed", async () => {
  const seen: Seen[] = [];
  const stop = consume(
    scratch,
    consumption("orders", { batch: 7, handle: async (events) => void seen.push(...events) }),
  );
  for (let n = 0; n < 100; n += 10) {
    await publish(
      scratch,
      Array.from({ length: 10 }, (_, i) => message("orders", `k${i % 3}`, n + i)),
    );
  }
  await until(() => seen.length === 100);
  await until(async () => (await groupLag(scratch, "orders", "readers"))?.pending === 0);
  for (const key of ["k0", "k1", "k2"]) {
    const numbers = seen.filter((event) => event.key === key).map(({ n }) => n);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  }
  await stop();
});

test("a failing message holds up its own key only, and the order of the key is kept", async () => {
  const seen: string[] = [];
  let failures = 2;
  const handle = async (events: readonly Seen[]) => {
    if (events.some(({ n }) => n === 1) && failures > 0) {
      if (events.length === 1) failures -= 1;
      throw new Error("not now");
    }
    seen.push(...events.map(({ key, n }) => `${key}${n}`));
  };
  await publish(scratch, [
    message("keys", "a", 1),
    message("keys", "b", 5),
    message("keys", "a", 2),
  ]);
  const stop = consume(scratch, consumption("keys", { handle }));
  await until(() => seen.length === 3);
  expect(seen).toEqual(["b5", "a1", "a2"]);
  await stop();
});

test("a poison message is dead after five deliveries, one that cannot be read at once", async () => {
  const dead: DeadMessage[] = [];
  const seen: number[] = [];
  const stop = consume(
    scratch,
    consumption("poison", {
      handle: async (events) => {
        if (events.some(({ n }) => n === 13)) throw new Error("poison");
        seen.push(...events.map(({ n }) => n));
      },
      onDead: async (one) => void dead.push(one),
    }),
  );
  await publish(scratch, [
    message("poison", "a", 13),
    { topic: "poison", key: "b", json: "{" },
    message("poison", "c", 1),
  ]);
  await until(() => dead.length === 2);
  expect(seen).toEqual([1]);
  expect(dead.map(({ key, deliveries }) => ({ key, deliveries }))).toEqual([
    { key: "b", deliveries: 1 },
    { key: "a", deliveries: 5 },
  ]);
  await until(async () => (await groupLag(scratch, "poison", "readers"))?.pending === 0);
  await stop();
});

test("while the grave is closed a dead message stays open", async () => {
  let tries = 0;
  const stop = consume(
    scratch,
    consumption("grave", {
      parse: () => {
        throw new Error("unreadable");
      },
      onDead: async () => {
        tries += 1;
        if (tries < 8) throw new Error("no database");
      },
    }),
  );
  await publish(scratch, [message("grave", "a", 1)]);
  await until(() => tries === 8);
  await until(async () => (await groupLag(scratch, "grave", "readers"))?.pending === 0);
  await stop();
});

test("what a killed consumer left open is taken over by another", async () => {
  const stream = streamKey(scratch.prefix, "taken");
  await scratch.redis.xgroup("CREATE", stream, "readers", "0", "MKSTREAM");
  await publish(scratch, [message("taken", "a", 1)]);
  await scratch.redis.xreadgroup("GROUP", "readers", "killed", "COUNT", 1, "STREAMS", stream, ">");
  const seen: Seen[] = [];
  const stop = consume(
    scratch,
    consumption("taken", { consumer: "heir", handle: async (events) => void seen.push(...events) }),
  );
  await until(() => seen.length === 1);
  await stop();
});

test("after Redis was emptied the group is made again and nothing new is missed", async () => {
  const seen: number[] = [];
  const stop = consume(
    scratch,
    consumption("emptied", {
      handle: async (events) => void seen.push(...events.map(({ n }) => n)),
    }),
  );
  await publish(scratch, [message("emptied", "a", 1)]);
  await until(() => seen.includes(1));
  await scratch.redis.del(streamKey(scratch.prefix, "emptied"));
  await publish(scratch, [message("emptied", "a", 2), message("emptied", "a", 3)]);
  await until(() => seen.includes(3));
  expect(seen).toEqual([1, 2, 3]);
  await stop();
});

test("a consumer outlives the loss of its connection", async () => {
  const seen: number[] = [];
  const stop = consume(
    scratch,
    consumption("cut", { handle: async (events) => void seen.push(...events.map(({ n }) => n)) }),
  );
  await publish(scratch, [message("cut", "a", 1)]);
  await until(() => seen.includes(1));
  const clients = String(await scratch.redis.call("CLIENT", "LIST"));
  for (const line of clients
    .split("\n")
    .filter((one) => one.includes(`name=${scratch.prefix}:stream`))) {
    await scratch.redis.call("CLIENT", "KILL", "ID", /id=(\d+)/.exec(line)?.[1] ?? "");
  }
  await publish(scratch, [message("cut", "a", 2)]);
  await until(() => seen.includes(2));
  await stop();
});
