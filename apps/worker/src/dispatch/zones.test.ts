import { takeBack } from "@swift-eats/domain/dispatch";
import type { OrderId } from "@swift-eats/domain/kernel";
import {
  freshDay,
  history,
  type ScratchTown,
  scratchTown,
  seedWork,
  until,
  type Work,
} from "@swift-eats/server/scratch";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { dispatchZones } from "./zones.ts";

let town: ScratchTown;
let work: Work;
const running: ReturnType<typeof dispatchZones>[] = [];
beforeAll(async () => {
  town = await scratchTown();
  work = await seedWork(town, { orders: 4 });
});
afterAll(() => town.discard());
beforeEach(async () => {
  await freshDay(town, work);
  await town.ports.leases.release("test-town", "a test");
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
});

const sql = () => town.ports.databases.primary();
const start = () => {
  const zones = dispatchZones(town.ports);
  running.push(zones);
  zones.wake("test-town");
  return zones;
};
const held = async (): Promise<readonly OrderId[]> => {
  const rows = await sql()<{ orderId: OrderId }[]>`
    select s.order_id from trip_stops s where s.is_open and s.kind = 'pickup'`;
  return rows.map(({ orderId }) => orderId);
};
const someOffered = () => until(async () => (await held()).length > 0);

test("two loops on one zone: one decides, and no order is held twice", async () => {
  const [first, second] = [start(), start()];
  await someOffered();
  for (let round = 0; round < 20; round += 1) {
    first.wake("");
    second.wake("test-town");
    const orders = await held();
    expect(new Set(orders).size).toBe(orders.length);
  }
  const [lease] = await sql()`select count(*)::int as holders from dispatch_leases`;
  expect(lease).toEqual({ holders: 1 });
});

test("a holder that died is followed by another, with a higher fence, who goes on with what PostgreSQL knows", async () => {
  const dead = await town.ports.leases.take("test-town", "of a killed process", 1);
  if (!dead) throw new Error("not free");
  start();
  await someOffered();
  const [lease] = await sql()`select fence::int from dispatch_leases where geo_key = 'test-town'`;
  expect(lease?.fence).toBe(dead.fence + 1);
  const [orderId] = await held();
  const order = orderId ? await town.ports.orders.get(orderId) : null;
  if (!order?.tripId) throw new Error("nobody was asked");
  const late = await town.ports.trips.decide(
    order.tripId,
    (run) => takeBack(run, "better_plan", town.ports.clock.now()),
    dead,
  );
  expect(late).toMatchObject({ refusal: { code: "dispatch.lease_lost" } });
});

test("with Redis emptied the zone goes on", async () => {
  const { redis, prefix } = town.ports.connection;
  const keys = await redis.keys(`${prefix}:*`);
  if (keys.length > 0) await redis.del(...keys);
  start();
  await someOffered();
});

test("why is kept for every order, and once for each answer", async () => {
  start();
  await someOffered();
  const { decisions } = town.ports;
  const told = await until(async () => {
    const all = await Promise.all(work.orderIds.map((id) => decisions.ofOrder(id, 50)));
    return all.every((each) => each.length > 0) && all;
  });
  for (const lines of told) {
    const answers = lines.map(({ kind, driverId }) => `${kind} ${driverId}`);
    expect(new Set(answers).size).toBe(answers.length);
  }
  const [orderId] = await held();
  const why = told.flat().find((each) => each.orderId === orderId && each.kind === "offered");
  expect(why).toMatchObject({ geoKey: "test-town", bundle: expect.arrayContaining([orderId]) });
  expect((await history(town, work)).map(({ type }) => type)).toContain("DriverOffered");
});

test("a zone that breaks is tried again, and stops no other", async () => {
  const { ports } = town;
  const mine = await ports.zones.get("test-town");
  if (!mine) throw new Error("no zone");
  await ports.zones.create({ ...mine, geoKey: "broken-town", name: "Broken Town" });
  const [, , third, fourth] = work.orderIds;
  const away = [third, fourth].filter((id) => id !== undefined);
  const [, driverId] = work.driverIds;
  await sql()`update orders set geo_key = 'broken-town' where id in ${sql()(away)}`;
  await sql()`update assignment_requests set geo_key = 'broken-town' where order_id in ${sql()(away)}`;
  await sql()`update drivers set geo_key = 'broken-town' where id = ${driverId ?? null}`;
  const change = { geoKey: "broken-town", untilAt: null, setBy: null, reason: "a test" };
  const at = ports.clock.now();
  await ports.zoneSettings.change({
    ...change,
    fromAt: at,
    changes: { offerSeconds: Number.MAX_VALUE },
  });
  const zones = start();
  zones.wake("broken-town");
  await someOffered();
  expect((await held()).some((id) => away.includes(id))).toBe(false);
  await ports.zoneSettings.change({ ...change, fromAt: at, changes: {} });
  await until(async () => (await held()).some((id) => away.includes(id)));
});
