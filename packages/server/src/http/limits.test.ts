import { afterAll, beforeAll, expect, test } from "vitest";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";

let town: ScratchTown;
beforeAll(async () => {
  town = await scratchTown({ limits: "on" });
});
afterAll(() => town.discard());

const order = async (headers: Record<string, string>) =>
  town.anyone("POST", "/orders", await town.order(), {
    "idempotency-key": crypto.randomUUID(),
    ...headers,
  });

test("a guest's seventh order in a minute is told when to come back, and other guests go on", async () => {
  const address = { "x-forwarded-for": "192.0.2.7" };
  const first = await order(address);
  expect(first.status).toBe(201);
  const cookie = (first.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const replies = [];
  for (let count = 0; count < 8; count += 1) replies.push(await order({ ...address, cookie }));
  const refused = replies.find(({ status }) => status === 429);
  expect(refused?.body.code).toBe("wire.too_many_requests");
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(6);
  expect((await order(address)).status).toBe(201);
});

test("an address that asks and asks is stopped, whoever it says it is", async () => {
  const address = { "x-forwarded-for": "192.0.2.8" };
  const statuses = new Set<number>();
  for (let count = 0; count < 70; count += 1)
    statuses.add(
      (
        await town.anyone(
          "POST",
          "/orders",
          {},
          { ...address, "idempotency-key": crypto.randomUUID() },
        )
      ).status,
    );
  expect(statuses).toEqual(new Set([422, 429]));
});

test("without Redis this process counts by itself: still limited, still answering", async () => {
  const address = { "x-forwarded-for": "192.0.2.9" };
  await town.ports.connection.close();
  const statuses: number[] = [];
  for (let count = 0; count < 70; count += 1)
    statuses.push(
      (
        await town.anyone(
          "POST",
          "/orders",
          {},
          { ...address, "idempotency-key": crypto.randomUUID() },
        )
      ).status,
    );
  expect(statuses[0]).toBe(422);
  expect(statuses).toContain(429);
  const menu = await town.anyone(
    "GET",
    `/restaurants/${town.restaurantId}/menu`,
    undefined,
    address,
  );
  expect(menu.status).toBe(200);
});
