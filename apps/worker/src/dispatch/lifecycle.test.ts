import { assignmentFailed } from "@swift-eats/contract/dispatch";
import { addSeconds, type DriverId, type OrderId } from "@swift-eats/domain/kernel";
import {
  freshDay,
  give,
  type ScratchTown,
  scratchTown,
  seedWork,
  until,
  type Work,
} from "@swift-eats/server/scratch";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { endShifts, takeBackSilent } from "./watch-couriers.ts";
import { dispatchZones } from "./zones.ts";

let town: ScratchTown;
let work: Work;
let orderId: OrderId;
let driverId: DriverId;
beforeAll(async () => {
  town = await scratchTown();
  work = await seedWork(town, { orders: 1 });
  const [order] = work.orderIds;
  const [driver] = work.driverIds;
  if (!order || !driver) throw new Error("nothing to work with");
  [orderId, driverId] = [order, driver];
});
afterAll(() => town.discard());
beforeEach(() => freshDay(town, work));

const sql = () => town.ports.databases.primary();

async function told(): Promise<void> {
  const bound = await give(town, { driverId, orderIds: [orderId], mode: "direct" });
  if (!bound.ok) throw new Error(bound.refusal.code);
}

test("a courier without a sign loses the trip before pick-up; a sign in Redis is a sign", async () => {
  const { ports } = town;
  await told();
  expect(await takeBackSilent(ports)).toBe(0);
  const longAgo = addSeconds(ports.clock.now(), -120 * ports.clock.rate());
  await sql()`update trips set accepted_at = ${longAgo}`;
  await sql()`update drivers set position_at = ${longAgo}`;
  await ports.positions.put([
    {
      driverId,
      geoKey: "test-town",
      lng: 8,
      lat: 54,
      heading: null,
      speedMetresPerSecond: null,
      at: ports.clock.now(),
      receivedAt: ports.clock.wall(),
      orderIds: [],
      status: "assigned",
    },
  ]);
  expect(await takeBackSilent(ports)).toBe(0);
  await ports.positions.remove(driverId);
  expect(await takeBackSilent(ports)).toBe(1);
  expect(await ports.orders.get(orderId)).toMatchObject({ status: "ready", tripId: null });
  const [line] = (await ports.orders.history(orderId)).filter(
    ({ type }) => type === "DriverReleased",
  );
  expect(line).toMatchObject({ reason: "courier_offline", actor: { role: "system" } });
});

test("who was at the counter when last heard of may have the bag: the trip stays theirs for twenty minutes", async () => {
  const { ports } = town;
  await told();
  const silentFor = async (wallSeconds: number) => {
    const at = addSeconds(ports.clock.now(), -wallSeconds * ports.clock.rate());
    await sql()`update trips set accepted_at = ${at}, status = 'at_restaurant'`;
    await sql()`update drivers set position_at = ${at}`;
    return takeBackSilent(ports);
  };
  expect(await silentFor(660)).toBe(0);
  expect(await silentFor(1_260)).toBe(1);
  const courier = await town.as("driver@test.example");
  const [stop] = await sql()`
    select s.id, s.trip_id from trip_stops s where s.kind = 'pickup' order by s.trip_id desc limit 1`;
  const at = ports.clock.now().toISOString();
  const late = await courier("POST", `/trips/${stop?.tripId}/pickups`, {
    stopId: stop?.id,
    code: "AAAA",
    at,
  });
  expect(late).toMatchObject({ status: 409, body: { code: "dispatch.trip_not_open" } });
});

test("past the end of the shift a courier goes home, once nothing is in hand", async () => {
  const { ports } = town;
  await told();
  await sql()`update drivers set shift_ends_at = ${addSeconds(ports.clock.now(), -1)} where id = ${driverId}`;
  expect(await endShifts(ports)).toBe(0);
  await sql()`delete from trips`;
  await sql()`update drivers set trip_id = null where id = ${driverId}`;
  expect(await endShifts(ports)).toBe(1);
  expect(await ports.drivers.get(driverId)).toMatchObject({ duty: "off", shiftEndsAt: null });
});

test("an order nobody can bring is given up with its cause, and starts over when it is replayed", async () => {
  const { ports } = town;
  await ports.leases.release("test-town", "a test");
  await sql()`update drivers set duty = 'off'`;
  const longAgo = addSeconds(ports.clock.now(), -3 * 3_600);
  await sql()`update orders set ready_estimate = ${longAgo}, placed_at = ${longAgo} where id = ${orderId}`;
  await sql()`update assignment_requests set opened_at = ${longAgo}, not_before = ${longAgo}`;
  const zones = dispatchZones(ports);
  zones.wake("test-town");
  const letter = await until(async () => {
    const { items } = await ports.deadLetters.list("open", { after: null, limit: 10 });
    return items.find((each) => each.orderId === orderId);
  });
  await zones.stop();
  expect(letter.cause).toContain("no_courier_on_duty");
  const [message] = await sql()`
    select event_id, event_type, occurred_at, topic, key, geo_key, version, body from outbox
    where event_type = 'AssignmentFailed' order by event_id desc limit 1`;
  const failed = { ...message, occurredAt: message?.occurredAt.toISOString() };
  expect(assignmentFailed.parse(failed).body).toMatchObject({
    orderId,
    reason: "no_courier_on_duty",
    retryAfterSeconds: 0,
  });
  expect(await ports.requests.wanted("test-town")).toEqual([]);
  const operations = await town.as("operations@test.example");
  const replayed = await operations("POST", `/operations/dead-letters/${letter.id}/replays`);
  expect(replayed.status).toBe(200);
  const [again] = await ports.requests.wanted("test-town");
  expect(again).toMatchObject({ orderId, attempts: 0 });
});
