import { afterAll, beforeAll, expect, test } from "vitest";
import { absentRedis, scratchRedis, until } from "../connection/scratch.ts";
import { createWake } from "./index.ts";

let scratch: Awaited<ReturnType<typeof scratchRedis>>;
beforeAll(async () => {
  scratch = await scratchRedis();
});
afterAll(() => scratch.discard());

test("what one process says, every listener of that channel hears, and nobody else", async () => {
  const [speaker, hearer] = [createWake(scratch), createWake(scratch)];
  const heard: unknown[] = [];
  const other: unknown[] = [];
  hearer.listen("outbox", (payload) => heard.push(payload));
  hearer.listen("clock", (payload) => other.push(payload));
  await until(async () => {
    await speaker.notify("outbox", { rate: 10 });
    return heard.length > 0;
  });
  expect(heard[0]).toEqual({ rate: 10 });
  expect(other).toEqual([]);
  await hearer.close();
});

test("a listener whose connection was cut is told of the gap and hears again", async () => {
  const wake = createWake(scratch);
  let gaps = 0;
  const heard: unknown[] = [];
  wake.listen(
    "cut",
    (payload) => heard.push(payload),
    () => (gaps += 1),
  );
  await until(async () => {
    await wake.notify("cut", 1);
    return heard.length > 0;
  });
  const clients = String(await scratch.redis.call("CLIENT", "LIST"));
  const ids = clients
    .split("\n")
    .filter((line) => line.includes(`name=${scratch.prefix}:wake`))
    .map((line) => /id=(\d+)/.exec(line)?.[1] ?? "");
  for (const id of ids) await scratch.redis.call("CLIENT", "KILL", "ID", id);
  await until(() => gaps > 0);
  heard.length = 0;
  await until(async () => {
    await wake.notify("cut", 2);
    return heard.length > 0;
  });
  await wake.close();
});

test("without Redis, notify says no quickly instead of throwing", async () => {
  const absent = absentRedis();
  expect(await createWake(absent).notify("outbox", null)).toBe(false);
  await absent.close();
});
