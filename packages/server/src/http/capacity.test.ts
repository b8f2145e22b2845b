import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";

type Caller = Awaited<ReturnType<ScratchTown["as"]>>;

let town: ScratchTown;
let kitchen: Caller;
beforeAll(async () => {
  town = await scratchTown();
  kitchen = await town.as("kitchen@test.example");
});
afterAll(() => town.discard());

const path = (what: string) => `/restaurants/${town.restaurantId}/${what}`;
const key = () => ({ "idempotency-key": crypto.randomUUID() });
const place = async () => town.anyone("POST", "/orders", await town.order(), key());
const none = { windowMinutes: 60, ordersMax: null, amountMax: null, makeMinutesMax: null };
const seen = async () => (await kitchen("GET", path("load"))).body.throttle?.until ?? null;
const throttle = async (limits: object, seenUntil?: string | null) =>
  kitchen("PUT", path("throttle"), {
    limits: { ...none, ...limits },
    minutes: 480,
    seenUntil: seenUntil === undefined ? await seen() : seenUntil,
  });
const quote = async () =>
  (
    await town.anyone("POST", "/quotes", {
      restaurantId: town.restaurantId,
      lines: [{ itemId: town.items.bowl, quantity: 1 }],
      fulfilment: "pickup",
    })
  ).body;
const minutesUntil = ({ promise }: { promise: { to: string } }) =>
  (Date.parse(promise.to) - town.ports.clock.now().getTime()) / 60_000;

describe("a kitchen's capacity", () => {
  test("a hundred orders at once fill a window to its limit and not beyond, for orders, value and make-minutes", async () => {
    const limits = [{ ordersMax: 7 }, { amountMax: 1_249 * 9 }, { makeMinutesMax: 37 }];
    for (const [index, most] of [7, 9, 11].entries()) {
      const buyers = index === 0 ? 100 : 20;
      await town.ports.databases.primary()`update orders set status = 'cancelled', ended_at = created_at`;
      expect((await throttle(limits[index] ?? {})).status).toBe(200);
      const answers = await Promise.all(Array.from({ length: buyers }, place));
      const taken = answers.filter(({ status }) => status === 201);
      const refused = answers.filter(({ body }) => body.code === "kitchen.window_full");
      expect([taken.length, refused.length]).toEqual([most, buyers - most]);
      expect(refused[0]?.body.from).toEqual(expect.any(String));
    }
  });

  test("of two who limit at once one is told, and what he had not seen stays", async () => {
    await kitchen("DELETE", path("throttle"));
    const [one, other] = await Promise.all([
      throttle({ ordersMax: 3 }, null),
      throttle({ amountMax: 9_000 }, null),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const [held, lost] = one.status === 200 ? [one, other] : [other, one];
    expect(lost.body.code).toBe("kitchen.throttle_changed");
    expect((await kitchen("GET", path("load"))).body.throttle).toEqual(held.body.throttle);
    expect((await throttle({ ordersMax: 4 }, held.body.throttle.until)).status).toBe(200);
    await kitchen("DELETE", path("throttle"));
  });

  test("a full window is said in the quote, free again when an order is cancelled, and over when ended", async () => {
    await town.ports.databases.primary()`update orders set status = 'cancelled', ended_at = created_at`;
    await throttle({ ordersMax: 1 });
    expect((await quote()).problems).toEqual([]);
    const placed = await place();
    expect((await quote()).problems).toMatchObject([{ code: "kitchen.window_full" }]);
    const [now] = (await kitchen("GET", path("load"))).body.windows;
    expect(now).toMatchObject({ orders: 1, amount: 1_249, full: true });
    await kitchen("PUT", `/orders/${placed.body.id}/rejection`, { reason: "too_busy" });
    expect((await quote()).problems).toEqual([]);
    await place();
    expect((await kitchen("DELETE", path("throttle"))).body.throttle).toBe(null);
    expect((await place()).status).toBe(201);
  });

  test("what is still to be made moves the quote, shared by those who make it", async () => {
    await town.ports.databases.primary()`update orders set status = 'cancelled', ended_at = created_at`;
    const calm = minutesUntil(await quote());
    for (let index = 0; index < 6; index += 1) await place();
    expect(minutesUntil(await quote())).toBeCloseTo(calm, 0);
    // Six bowls of ten minutes, a third of them hands-on: twenty minutes of work.
    const one = await kitchen("PUT", path("capacity"), { makers: 1 });
    expect(one.body).toMatchObject({ makers: 1, openOrders: 6, queueMinutes: 20 });
    expect(minutesUntil(await quote()) - calm).toBeCloseTo(20, 0);
    const four = await kitchen("PUT", path("capacity"), { makers: 4 });
    expect(four.body.queueMinutes).toBe(5);
  });

  test.each([
    ["no limit at all", { limits: none, minutes: 60, seenUntil: null }, "kitchen.nothing_limited"],
    ["no end", { limits: { ...none, ordersMax: 1 }, minutes: 0 }, "wire.invalid"],
    ["half an order", { limits: { ...none, ordersMax: 0.5 }, minutes: 60 }, "wire.invalid"],
    ["a value below zero", { limits: { ...none, amountMax: -1 }, minutes: 60 }, "wire.invalid"],
  ])("a throttle with %s is refused", async (_, body, code) => {
    expect(await kitchen("PUT", path("throttle"), body)).toMatchObject({
      status: 422,
      body: { code },
    });
  });
});
