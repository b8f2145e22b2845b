import { assignmentRequested, driverAssigned } from "@swift-eats/contract/dispatch";
import { acceptOffer, type Run, takeBack } from "@swift-eats/domain/dispatch";
import { addSeconds, type OrderId, type Result } from "@swift-eats/domain/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  freshDay,
  give,
  history,
  type ScratchTown,
  scratchTown,
  seedWork,
  type Work,
} from "../scratch/index.ts";

let town: ScratchTown;
let work: Work;
let orderId: OrderId;
beforeAll(async () => {
  town = await scratchTown();
  work = await seedWork(town, { orders: 1 });
  const [order] = work.orderIds;
  if (!order) throw new Error("no order");
  orderId = order;
});
afterAll(() => town.discard());
beforeEach(() => freshDay(town, work));

const sql = () => town.ports.databases.primary();
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const given = () => ({ orderIds: [orderId], driverId: work.driverIds[0], lease: work.lease });

async function taken(): Promise<Run> {
  const { trip } = must(await give(town, given()));
  return must(await town.ports.trips.decide(trip.id, (run) => acceptOffer(run, town.ports.clock)));
}

test("in direct mode the courier is told: the trip is born assigned, with its message", async () => {
  const eventId = town.ports.ids.next();
  await sql()`update assignment_requests set event_id = ${eventId} where order_id = ${orderId}`;
  const run = must(await give(town, { ...given(), mode: "direct" }));
  expect(run.trip).toMatchObject({ status: "assigned", mode: "direct" });
  expect((await history(town, work)).map(({ type }) => type)).toEqual(["DriverAssigned"]);
  const message = await newest("driver_assignment.events.test-town");
  expect(driverAssigned.parse(message).body).toEqual({
    correlationId: eventId,
    orderId,
    geoKey: "test-town",
    driverId: run.driver.id,
    driverETAtoRestaurant: 60,
    etaRestaurantToCustomer: run.orders[0]?.travelSeconds,
    assignmentScore: -600,
  });
});

test("a freed order asks with a higher version; older and repeated requests change nothing", async () => {
  const run = await taken();
  const freed = must(
    await town.ports.trips.decide(run.trip.id, (each) =>
      takeBack(each, "courier_offline", town.ports.clock.now()),
    ),
  );
  const message = assignmentRequested.parse(await newest("driver_assignment.requests.test-town"));
  expect(message).toMatchObject({ version: freed.orders[0]?.version, body: { orderId } });
  const { requests, clock, ids } = town.ports;
  const request = { orderId, geoKey: "test-town", at: clock.now() };
  const later = { ...request, version: message.version, eventId: ids.next() as never };
  await requests.open(later);
  await requests.open({ ...later, eventId: ids.next() as never });
  await requests.open({ ...later, version: message.version - 1, eventId: ids.next() as never });
  const [row] = await sql()`
    select version, event_id from assignment_requests where order_id = ${orderId}`;
  expect(row).toEqual({ version: message.version, eventId: later.eventId });
});

describe("couriers who do not come", () => {
  test("silent for a minute after the yes: the trip is named, one with signs is not", async () => {
    const run = await taken();
    const now = town.ports.clock.now();
    expect(
      await town.ports.trips.silent({ before: addSeconds(now, -60), atKitchen: now }, 10),
    ).toEqual([]);
    expect(
      await town.ports.trips.silent({ before: addSeconds(now, 60), atKitchen: now }, 10),
    ).toEqual([{ id: run.trip.id, driverId: run.driver.id }]);
  });

  test.each([
    ["standing still", 8.05, 8.05, true],
    ["coming nearer", 8.05, 8.04, false],
    ["at the door of the kitchen", 8.0001, 8.0001, false],
  ])("%s while food waits", async (_, before, after, isStalled) => {
    const { id, driver } = await taken().then(({ trip, driver: of }) => ({
      id: trip.id,
      driver: of,
    }));
    const at = addSeconds(town.ports.clock.now(), 660);
    const fix = (lng: number, secondsAgo: number) => ({
      driverId: driver.id,
      tripId: id,
      geoKey: "test-town",
      sequence: 1,
      point: { lng, lat: 54 },
      at: addSeconds(at, -secondsAgo),
      accuracyMetres: null,
      speed: null,
      headingDegrees: null,
    });
    await town.ports.positionHistory.append([fix(before, 650), fix(after, 30)]);
    expect(await town.ports.trips.stalled(at, 10)).toEqual(isStalled ? [id] : []);
  });
});

async function newest(topic: string) {
  const [row] = await sql()`
    select event_id, event_type, occurred_at, topic, key, geo_key, version, body from outbox
    where topic = ${topic} order by event_id desc limit 1`;
  return { ...row, occurredAt: row?.occurredAt.toISOString() };
}
