import { addSeconds, type DriverId } from "@swift-eats/domain/kernel";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  fixAt,
  freshDay,
  give,
  keptFixes,
  onTrip,
  type ScratchTown,
  scratchTown,
  seedWork,
  trackingProcesses,
  until,
  type Work,
} from "../scratch/index.ts";
import { factsMsMax } from "./index.ts";

let town: ScratchTown;
let work: Work;
let driverId: DriverId;
const processes = trackingProcesses(() => town);
beforeAll(async () => {
  town = await scratchTown({ limits: "on" });
  work = await seedWork(town, { orders: 1 });
  const [first] = work.driverIds;
  if (!first) throw new Error("nobody on duty");
  driverId = first;
});
afterAll(() => town.discard());
beforeEach(async () => {
  await processes.stopAll();
  await freshDay(town, work);
  await sql()`delete from driver_location_history`;
});

const sql = () => town.ports.databases.primary();

/** As one process of several. */
const process = processes.start;

const fix = (sequence: number, secondsAgo: number, eastMetres = 0) =>
  fixAt(town, sequence, { secondsAgo, eastMetres });
const kept = () => keptFixes(town);

test("fault 48: off duty nothing is taken in; what was made off duty is not taken in later", async () => {
  const tracking = process();
  const courier = await town.as("driver2@test.example");
  const [, other] = work.driverIds;
  if (!other) throw new Error("nobody else");
  await sql()`update drivers set position = null, position_at = null`;
  await tracking.take(other, [fix(1, 0)]);
  await until(async () => (await town.ports.positions.get([other])).size === 1);
  await courier("PUT", "/courier/duty", { on: false, consent: true });
  await until(async () => (await town.ports.positions.get([other])).size === 0);
  const refusal = { ok: false, refusal: { code: "tracking.off_duty" } };
  expect(await tracking.take(other, [fix(2, 0)])).toMatchObject(refusal);
  expect(await process().take(other, [fix(3, 0)])).toMatchObject(refusal);
  await courier("PUT", "/courier/duty", { on: true, consent: true });
  const late = await process().take(other, [fix(4, 30), fix(5, 0)]);
  expect(late).toMatchObject({ value: { flagged: [{ sequence: 4, flag: "off_duty" }] } });
  expect(await kept()).toEqual([]);
});

test("fault 48: a customer is shown the courier from pick-up to the door, and the kitchen until pick-up", async () => {
  const told = await give(town, { driverId, orderIds: work.orderIds, mode: "direct" });
  if (!told.ok) throw new Error(told.refusal.code);
  const { id: tripId, stops } = told.value.trip;
  const [orderId] = work.orderIds;
  const courier = await town.as("driver@test.example");
  const order = await town.ports.orders.get(orderId as never);
  // Knows the courier before anything happens: what it knew must not outlive the change.
  const tracking = process({ env: { ...town.ports.env, LIMITS: "off" } });
  let sequence = 0;
  /** Who hears of the next fix, once it has gone out. */
  const audience = async () => {
    sequence += 1;
    const before = tracking.shown.length;
    const next = fix(sequence, 0, sequence);
    await tracking.take(driverId, [next]);
    await until(async () => {
      const live = await town.ports.positions.get([driverId]);
      return live.get(driverId)?.at.toISOString() === next.at;
    });
    const [news] = tracking.shown.slice(before);
    return (
      news && {
        customers: news.customerOrderIds,
        kitchens: news.kitchenOrders.map((one) => one.orderId),
      }
    );
  };
  expect(await audience()).toEqual({ customers: [], kitchens: [orderId] });
  const [pickup, dropoff] = stops;
  await courier("POST", `/trips/${tripId}/pickups`, {
    stopId: pickup?.id,
    code: order?.pickupCode,
  });
  expect(await audience()).toEqual({ customers: [orderId], kitchens: [] });
  await courier("POST", `/trips/${tripId}/deliveries`, {
    stopId: dropoff?.id,
    proof: { pin: order?.pin },
  });
  expect(await audience()).toBeUndefined();
});

test("fault 48: a change that nobody said is obeyed when what is known is too old to be used", async () => {
  await onTrip(town, work);
  await sql()`update trips set status = 'under_way'`;
  await sql()`update trip_stops set outcome = 'done' where kind = 'pickup'`;
  const { clock, env } = town.ports;
  let aheadMs = 0;
  const wall = () => new Date(Date.now() + aheadMs);
  const tracking = process({ clock: { ...clock, wall }, env: { ...env, LIMITS: "off" } });
  await tracking.take(driverId, [fix(1, 0)]);
  await until(async () => tracking.shown.length === 1);
  await sql()`update trip_stops set outcome = 'done' where kind = 'dropoff'`;
  aheadMs = factsMsMax;
  await tracking.take(driverId, [fix(2, 0, 10)]);
  await until(async () => {
    const live = await town.ports.positions.get([driverId]);
    return live.get(driverId)?.orderIds.length === 0;
  });
  expect(tracking.shown).toHaveLength(1);
});

test("fault 49: positions are forgotten after ninety days of the city's clock, and not before", async () => {
  const tripId = await onTrip(town, work);
  const { clock, upkeep, positionHistory: history } = town.ports;
  await upkeep.ensurePartitions(clock.now());
  await process().take(driverId, [fix(1, 0)]);
  const days = (count: number) => addSeconds(clock.now(), count * 86_400);
  expect(await upkeep.forgetPositions(days(89))).toEqual([]);
  expect(await history.ofTrip(tripId, 10)).toHaveLength(1);
  await upkeep.forgetPositions(days(92));
  expect(await history.ofTrip(tripId, 10)).toEqual([]);
});

test("operations read a trip's way, and each reading is in the audit", async () => {
  const tripId = await onTrip(town, work);
  await process().take(driverId, [fix(1, 10), fix(2, 5, 20)]);
  const operations = await town.as("operations@test.example");
  const answer = await operations("GET", `/operations/trips/${tripId}/track`);
  expect(answer.body.items).toHaveLength(2);
  for (const who of ["driver@test.example", "customer@test.example", "kitchen@test.example"])
    expect((await (await town.as(who))("GET", `/operations/trips/${tripId}/track`)).status).toBe(
      403,
    );
  const looks =
    await sql()`select 1 from audit_log where action = 'read track' and subject = ${tripId}`;
  expect(looks).toHaveLength(1);
});
