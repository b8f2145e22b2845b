import type { DispatchSettings, ZoneDay } from "@swift-eats/domain/dispatch";
import { addSeconds, localTime, type OrderId } from "@swift-eats/domain/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";
import { whatIf } from "./what-if.ts";

let town: ScratchTown;
let orderId: OrderId;
const zone = { geoKey: "test-town", timeZone: "Europe/Berlin" };
const today = () => localTime(town.ports.clock.now(), zone.timeZone).date;

beforeAll(async () => {
  town = await scratchTown();
  const driver = await town.as("driver@test.example");
  await driver("PUT", "/courier/duty", { on: true, consent: true });
  const key = { "idempotency-key": crypto.randomUUID() };
  const placed = await town.anyone("POST", "/orders", await town.order(), key);
  orderId = placed.body.id;
  const kitchen = await town.as("kitchen@test.example");
  await kitchen("PUT", `/orders/${orderId}/acceptance`, { prepMinutes: 10 });
  await kitchen("PUT", `/orders/${orderId}/readiness`);
  const operations = await town.as("operations@test.example");
  const { driverId } = (await driver("GET", "/courier")).body;
  const body = { driverId, reason: "somebody must ride" };
  await operations("PUT", `/operations/orders/${orderId}/assignment`, body);
  await operations("POST", "/operations/zones/test-town/dispatch/settings", {
    changes: { ordersPerTripMax: 2 },
    untilAt: null,
    reason: "after the order was placed",
  });
});
afterAll(() => town.discard());

test("a stored day is replayed with the settings of its busy hour, and with those changed", async () => {
  const seen: { day: ZoneDay; settings: DispatchSettings }[] = [];
  const answer = await whatIf(
    town.ports,
    { zone, day: today(), changes: { offerSeconds: 45 } },
    (day, settings) => {
      seen.push({ day, settings });
      const served = day.orders.map((order) => ({
        orderId: order.orderId,
        pickedUpAt: addSeconds(order.readyAt, 60),
        deliveredAt: addSeconds(order.placedAt, 600 + settings.offerSeconds),
      }));
      return { served, payAmount: 400 };
    },
  );
  expect(answer).toMatchObject({
    ok: true,
    value: { orders: 1, couriers: 1, difference: { delivered: 0, minutes: -0.75, payAmount: 0 } },
  });
  const [was, changed] = seen;
  expect(was?.settings).toMatchObject({ ordersPerTripMax: 3, offerSeconds: 90 });
  expect(changed?.settings).toMatchObject({ ordersPerTripMax: 3, offerSeconds: 45 });
  expect(was?.day.orders).toMatchObject([
    { orderId, restaurantId: town.restaurantId, door: town.door },
  ]);
  expect(was?.day.drivers).toMatchObject([{ vehicle: "bicycle" }]);
});

test.each([["2020-01-01"], ["0001-01-01"], ["9999-12-30"]])(
  "%s, a day without orders, is refused and not replayed",
  async (day) => {
    const never = () => {
      throw new Error("nothing to simulate");
    };
    const wish = { zone, day, changes: {} };
    expect(await whatIf(town.ports, wish, never)).toMatchObject({
      ok: false,
      refusal: { code: "dispatch.nothing_to_replay" },
    });
  },
);
