import { afterAll, beforeAll, expect, test } from "vitest";
import { absentRedis, scratchRedis, until } from "../connection/scratch.ts";
import type { DeadJob, Queue } from "./index.ts";
import { consume, deadlines, defineQueue, enqueue, enqueueMany, queueCounts } from "./index.ts";

let scratch: Awaited<ReturnType<typeof scratchRedis>>;
beforeAll(async () => {
  scratch = await scratchRedis();
});
afterAll(() => scratch.discard());

interface Note {
  readonly id: string;
  readonly text: string;
}

const notes = (name: string, more: Partial<Queue<Note>> = {}) =>
  defineQueue<Note>({
    name,
    attempts: 3,
    backoff: { firstMs: 5, jitter: 0.5 },
    timeoutMs: 1_000,
    key: ({ id }) => id,
    keep: { doneSeconds: 60, failedSeconds: 60 },
    parse(payload) {
      const note = payload as Note;
      if (typeof note.text !== "string") throw new Error("no text");
      return note;
    },
    ...more,
  });

const never = async () => {
  throw new Error("nothing should die here");
};

test("two jobs of one key are one", async () => {
  const queue = notes("once");
  for (let n = 0; n < 5; n += 1) await enqueue(scratch, queue, { id: "a:b", text: `${n}` });
  await enqueueMany(scratch, queue, [
    { payload: { id: "a:b", text: "x" } },
    { payload: { id: "c", text: "y" } },
  ]);
  const seen: string[] = [];
  const stop = consume(scratch, queue, {
    concurrency: 4,
    handle: async ({ text }) => void seen.push(text),
    onDead: never,
  });
  await until(() => seen.length === 2);
  await stop();
  expect(seen.toSorted()).toEqual(["0", "y"]);
});

test("a delayed job added again moves to its new time", async () => {
  const queue = notes("moved");
  await enqueue(scratch, queue, { id: "a", text: "late" }, { delayMs: 3_600_000 });
  expect((await queueCounts(scratch, queue)).delayed).toBe(1);
  const seen: string[] = [];
  const stop = consume(scratch, queue, {
    concurrency: 1,
    handle: async ({ text }) => void seen.push(text),
    onDead: never,
  });
  await enqueue(scratch, queue, { id: "a", text: "soon" }, { delayMs: 20 });
  await until(() => seen.length === 1);
  expect(seen).toEqual(["soon"]);
  expect((await queueCounts(scratch, queue)).delayed).toBe(0);
  await stop();
});

test("a job is tried again, then goes to the dead letters, and lives again when enqueued again", async () => {
  const queue = notes("dying");
  const dead: DeadJob[] = [];
  const attempts: number[] = [];
  let broken = true;
  const stop = consume(scratch, queue, {
    concurrency: 1,
    handle: async (_, { attempt }) => {
      attempts.push(attempt);
      if (broken) throw new Error("no mail server");
    },
    onDead: async (job) => void dead.push(job),
  });
  await enqueue(scratch, queue, { id: "a", text: "hello" });
  await until(() => dead.length === 1);
  expect(attempts).toEqual([1, 2, 3]);
  expect(dead[0]).toMatchObject({
    queue: "dying",
    key: "a",
    payload: { text: "hello" },
    attempts: 3,
  });
  await until(async () => (await queueCounts(scratch, queue)).failed === 1);
  broken = false;
  await enqueue(scratch, queue, { id: "a", text: "hello" });
  await until(() => attempts.length === 4);
  await stop();
  expect(dead).toHaveLength(1);
});

test("a job that cannot be read is dead at once", async () => {
  const queue = notes("unreadable");
  const dead: DeadJob[] = [];
  const stop = consume(scratch, queue, {
    concurrency: 1,
    handle: never,
    onDead: async (job) => void dead.push(job),
  });
  await enqueue(scratch, queue, { id: "a" } as Note);
  await until(() => dead.length === 1);
  expect(dead[0]?.attempts).toBe(1);
  await stop();
});

test("a handler that takes too long has failed and is told to stop", async () => {
  const queue = notes("slow", { attempts: 1, timeoutMs: 30 });
  const dead: DeadJob[] = [];
  let told = false;
  const stop = consume(scratch, queue, {
    concurrency: 1,
    handle: (_, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => {
          told = true;
          resolve();
        });
      }),
    onDead: async (job) => void dead.push(job),
  });
  await enqueue(scratch, queue, { id: "a", text: "x" });
  await until(() => dead.length === 1);
  expect(told).toBe(true);
  await stop();
});

test("deadlines come back with their city time, and a moved one is a job of its own", async () => {
  const at = new Date("2026-05-01T12:00:00Z");
  await enqueue(scratch, deadlines, { kind: "offer", id: "o1", at }, { delayMs: 10 });
  await enqueue(
    scratch,
    deadlines,
    { kind: "offer", id: "o1", at: new Date(at.getTime() + 1) },
    { delayMs: 10 },
  );
  const seen: Date[] = [];
  const stop = consume(scratch, deadlines, {
    concurrency: 2,
    handle: async (deadline) => void seen.push(deadline.at),
    onDead: never,
  });
  await until(() => seen.length === 2);
  expect(seen).toContainEqual(at);
  await enqueue(scratch, deadlines, { kind: "offer", id: "o1", at });
  await until(() => seen.length === 3);
  await stop();
});

test("without Redis, enqueue throws quickly", async () => {
  const absent = absentRedis();
  const start = performance.now();
  await expect(enqueue(absent, notes("absent"), { id: "a", text: "x" })).rejects.toThrow();
  expect(performance.now() - start).toBeLessThan(3_000);
  await absent.close();
});
