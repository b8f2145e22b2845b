import { addSeconds, type OrderId } from "@swift-eats/domain/kernel";
import {
  fixAt,
  onTrip,
  type ScratchTown,
  scratchTown,
  seedWork,
  trackingProcess,
  until,
} from "@swift-eats/server/scratch";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { trainZone } from "../eta/train.ts";
import type { Stop } from "../role.ts";
import { eta } from "./eta.ts";
import { outbox } from "./outbox.ts";

let town: ScratchTown;
const stops: Stop[] = [];
beforeAll(async () => {
  town = await scratchTown();
});
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});
afterAll(() => town.discard());

const key = () => ({ "idempotency-key": crypto.randomUUID() });
const sql = () => town.ports.databases.primary();

/** Collected at the counter, so that no courier is needed to end it. */
async function placeCollection(): Promise<{ id: OrderId; pin: string }> {
  const body = await town.order({
    fulfilment: "pickup",
    dropOff: undefined,
    seen: {
      lines: [{ itemId: town.items.bowl, unitAmount: 1_000 }],
      price: { deliveryFeeAmount: 0, serviceFeeAmount: 50, totalAmount: 1_050 },
    },
  });
  const placed = await town.anyone("POST", "/orders", body, key());
  if (placed.status !== 201) throw new Error(JSON.stringify(placed.body));
  return placed.body;
}

const causes = async (id: OrderId) =>
  (await town.ports.predictions.ofOrder(id, 50)).map(({ cause }) => cause);

test("an order is forecast at every turn, told when it moves, and judged when it arrives", async () => {
  for (const [name, role] of Object.entries({ outbox, eta }))
    stops.push(await role(town.ports, { name: `${name}-test` }));
  const kitchen = await town.as("kitchen@test.example");
  const { id, pin } = await placeCollection();
  const promised = await town.ports.orders.get(id);
  await until(async () => (await causes(id)).includes("OrderPlaced"));
  await kitchen("PUT", `/orders/${id}/acceptance`, { prepMinutes: 10 });
  await until(async () => (await causes(id)).includes("OrderAccepted"));
  await kitchen("POST", `/orders/${id}/delays`, { minutes: 15 }, key());
  await until(async () => (await causes(id)).includes("PreparationDelayed"));
  await kitchen("PUT", `/orders/${id}/readiness`);
  await until(async () => (await causes(id)).includes("OrderReady"));
  const ended = await kitchen("PUT", `/orders/${id}/collection`, { pin });
  expect(ended.status).toBe(200);
  const judged = await until(async () => {
    const all = await town.ports.predictions.ofOrder(id, 50);
    return all.every(({ actualSeconds }) => actualSeconds !== null) ? all : null;
  });
  expect(judged.map(({ stage }) => stage)).toEqual(["placed", "accepted", "accepted", "accepted"]);
  const order = await town.ports.orders.get(id);
  for (const { at, actualSeconds } of judged)
    expect(addSeconds(at, actualSeconds ?? 0).getTime()).toBeCloseTo(
      order?.endedAt?.getTime() ?? 0,
      -3.5,
    );
  const mails = await sql()`select kind from notifications where order_id = ${id}`;
  expect(mails.map(({ kind }) => kind)).toContain("eta_changed");
  const patterns = await until(async () => {
    const known = await sql()`select bucket, orders from prep_patterns order by bucket`;
    return known.length === 2 ? known : null;
  });
  expect(patterns.map(({ orders }) => orders)).toEqual([1, 1]);
  // What was promised at checkout stays what it was.
  expect(order?.promisedBy).toEqual(promised?.promisedBy);
});

test("a promise is kept as it was made, though the kitchen had answered before the event was read", async () => {
  const kitchen = await town.as("kitchen@test.example");
  const { id } = await placeCollection();
  const placed = await town.ports.orders.get(id);
  await kitchen("PUT", `/orders/${id}/acceptance`, { prepMinutes: 55 });
  for (const [name, role] of Object.entries({ outbox, eta }))
    stops.push(await role(town.ports, { name: `${name}-late` }));
  const first = await until(async () => (await town.ports.predictions.ofOrder(id, 1))[0]);
  expect(first).toMatchObject({
    stage: "placed",
    at: placed?.placedAt,
    facts: { prepSeconds: placed?.prepSeconds, readySeconds: null },
  });
  expect(first.facts.prepSeconds).not.toBe(55 * 60);
});

test("a kitchen's busy hour and a courier's hundred metres are looked at anew; who is near is told once", async () => {
  for (const [name, role] of Object.entries({ outbox, eta }))
    stops.push(await role(town.ports, { name: `${name}-test` }));
  const kitchen = await town.as("kitchen@test.example");
  const { id } = await placeCollection();
  await kitchen("PUT", `/restaurants/${town.restaurantId}/busy-mode`, {
    extraMinutes: 10,
    minutes: 30,
  });
  await until(async () => (await causes(id)).includes("RestaurantChanged"));

  const work = await seedWork(town, { orders: 1 });
  const [carried, driver] = [work.orderIds[0], work.driverIds[0]];
  if (!carried || !driver) throw new Error("nobody carries anything");
  await onTrip(town, work);
  await sql()`update orders set status = 'picked_up', picked_up_at = ${town.ports.clock.now()} where id = ${carried}`;
  const tracking = trackingProcess(town);
  stops.push(() => tracking.stop());
  const looks = async () =>
    (await causes(carried)).filter((cause) => cause === "CourierMoved").length;
  await tracking.take(driver, [fixAt(town, 1, { secondsAgo: 3, eastMetres: 0 })]);
  await until(async () => (await looks()) === 1);
  await tracking.take(driver, [fixAt(town, 2, { secondsAgo: 0, eastMetres: 150 })]);
  await until(async () => (await looks()) === 2);
  const near = await until(async () => {
    const mails = await sql()`
      select kind from notifications where order_id = ${carried} and kind = 'courier_near'`;
    return mails.length > 0 ? mails : null;
  });
  expect(near).toHaveLength(1);
});

/** Delivered orders of the past, later than planned by how busy the zone was. */
async function plantHistory(orders: number): Promise<void> {
  const { predictions, clock, ids } = town.ports;
  const now = clock.now();
  for (let order = 0; order < orders; order += 1) {
    const at = addSeconds(now, -(orders - order));
    const orderId = ids.next<OrderId>();
    const zoneOrders = (order * 7) % 40;
    await predictions.append({
      geoKey: "test-town",
      orderId,
      restaurantId: town.restaurantId,
      cause: "OrderPlaced",
      stage: "placed",
      source: "cold_start",
      at,
      from: addSeconds(at, 1_200),
      middle: addSeconds(at, 1_200),
      to: addSeconds(at, 2_100),
      planSeconds: 1_200,
      facts: { zoneOrders },
      told: true,
    });
    await predictions.close(orderId, addSeconds(at, 1_200 + zoneOrders * 30));
  }
}

test("two hundred delivered orders teach a zone; what was learned serves, and is tried again only for more", async () => {
  await plantHistory(240);
  expect(await trainZone(town.ports, "test-town")).toBe(1);
  const [model] = await town.ports.etaModels.of("test-town");
  expect(model).toMatchObject({ stage: "placed" });
  expect(model?.model?.rows).toBeGreaterThanOrEqual(240);
  expect(model?.errorSeconds).toBeLessThan(200);
  expect(await trainZone(town.ports, "test-town")).toBe(0);
  const operations = await town.as("operations@test.example");
  const report = await operations("GET", "/operations/promise?stage=placed&days=7");
  expect(report.status).toBe(200);
  expect(report.body.all.orders).toBeGreaterThanOrEqual(240);
  expect(report.body.zones).toMatchObject([{ geoKey: "test-town", name: "Test Town" }]);
  expect(report.body.models).toMatchObject([{ stage: "placed", isDrifting: false }]);
});
