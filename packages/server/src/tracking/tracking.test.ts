import type { FixBody } from "@swift-eats/contract/tracking";
import { connectDatabases } from "@swift-eats/db/connection";
import { positionHistory } from "@swift-eats/db/tracking";
import { addSeconds, type DriverId, offset, type TripId } from "@swift-eats/domain/kernel";
import { connectRedis } from "@swift-eats/redis/connection";
import { livePositions } from "@swift-eats/redis/tracking";
import { createWake } from "@swift-eats/redis/wake";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  freshDay,
  give,
  type ScratchTown,
  scratchTown,
  seedWork,
  until,
  type Work,
} from "../scratch/index.ts";
import type { Ports } from "../wire/index.ts";
import type { PositionNews } from "./index.ts";
import { startTracking, type Tracking } from "./tracking.ts";

let town: ScratchTown;
let work: Work;
let driverId: DriverId;
let started: Tracking[] = [];
beforeAll(async () => {
  town = await scratchTown({ limits: "on" });
  work = await seedWork(town, { orders: 1 });
  const [first] = work.driverIds;
  if (!first) throw new Error("nobody on duty");
  driverId = first;
});
afterAll(() => town.discard());
beforeEach(async () => {
  await Promise.all(started.map((each) => each.stop()));
  started = [];
  await freshDay(town, work);
  await sql()`delete from driver_location_history`;
});

const sql = () => town.ports.databases.primary();

/** As one process of several. */
function process(changes: Partial<Ports> = {}): Tracking & { readonly shown: PositionNews[] } {
  const shown: PositionNews[] = [];
  const tracking = startTracking({ ...town.ports, ...changes });
  tracking.hear((news) => shown.push(...news));
  started.push(tracking);
  return { ...tracking, shown };
}

/** An hour on duty, and on a trip since then. */
async function onTrip(): Promise<TripId> {
  const told = await give(town, { driverId, orderIds: work.orderIds, mode: "direct" });
  if (!told.ok) throw new Error(told.refusal.code);
  const since = addSeconds(town.ports.clock.now(), -3_600);
  await sql()`update drivers set duty_since = ${since}, position = null, position_at = null`;
  await sql()`update trips set accepted_at = ${since}`;
  return told.value.trip.id;
}

const fix = (sequence: number, secondsAgo: number, eastMetres = 0): FixBody => ({
  sequence,
  ...offset({ lng: 8, lat: 54 }, eastMetres, 0),
  at: addSeconds(town.ports.clock.now(), -secondsAgo).toISOString(),
  accuracyMetres: 8,
  speed: 4,
  headingDegrees: 90,
});

const kept = async () =>
  (await sql()`select at from driver_location_history order by id`).map(({ at }) =>
    (at as Date).toISOString(),
  );

const batchesOf = (all: readonly FixBody[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

test("an answer says that the fixes are durable; sent again to whatever process, they change nothing", async () => {
  await onTrip();
  const [one, other] = [process(), process()];
  const fixes = [1, 2, 3].map((sequence) => fix(sequence, 40 - sequence * 10, sequence));
  expect(await one.take(driverId, fixes)).toMatchObject({ ok: true, value: { upTo: 3 } });
  expect(await kept()).toEqual(fixes.map(({ at }) => at));
  const again = [...fixes, fix(4, 4, 4)];
  for (const each of [one, other, other])
    expect(await each.take(driverId, again)).toMatchObject({ ok: true, value: { upTo: 4 } });
  expect(await kept()).toEqual(again.map(({ at }) => at));
});

test("two processes that write the same fixes at the same time write them once", async () => {
  await onTrip();
  const fixes = Array.from({ length: 50 }, (_, index) => fix(index, 100 - index * 2, index));
  await Promise.all([1, 2, 3].map(() => process().take(driverId, fixes)));
  expect(await kept()).toEqual(fixes.map(({ at }) => at));
});

test("fault 14: PostgreSQL away: positions are shown, none is acknowledged, and what comes again is kept once", async () => {
  await onTrip();
  const absent = connectDatabases({ url: "postgres://app@127.0.0.1:1/none", poolMax: 1 });
  let history = positionHistory({ databases: absent });
  const broken = process({
    positionHistory: {
      append: (fixes) => history.append(fixes),
      ofTrip: (id, limit) => history.ofTrip(id, limit),
    },
  });
  const fixes = [fix(1, 8), fix(2, 4, 10)];
  await expect(broken.take(driverId, fixes)).rejects.toThrow();
  expect(await kept()).toEqual([]);
  await until(async () => broken.shown.length === 1);
  history = positionHistory(town.ports);
  expect(await broken.take(driverId, fixes)).toMatchObject({ ok: true, value: { upTo: 2 } });
  expect(await kept()).toEqual(fixes.map(({ at }) => at));
  expect(broken.shown).toHaveLength(1);
  await absent.close();
});

test("fault 15: Redis away: fixes are taken in, kept, and shown to this process's own clients", async () => {
  await onTrip();
  const absent = connectRedis("redis://127.0.0.1:1", { prefix: "absent", commandTimeoutMs: 300 });
  const alone = process({
    connection: absent,
    positions: livePositions(absent),
    wake: createWake(absent),
  });
  expect(await alone.take(driverId, [fix(1, 2)])).toMatchObject({ ok: true, value: { upTo: 1 } });
  expect(await kept()).toHaveLength(1);
  await until(async () => alone.shown.length === 1);
  await absent.close();
});

test("fault 20: a phone offline for ten minutes sends 600 positions and three changes: all in order, none invented", async () => {
  const tripId = await onTrip();
  const courier = await town.as("driver@test.example");
  const [{ pickupCode }] =
    (await sql()`select pickup_code from orders where trip_id = ${tripId}`) as [
      { pickupCode: string },
    ];
  const stops =
    await sql()`select id, kind from trip_stops where trip_id = ${tripId} order by sequence`;
  const [pickup, dropoff] = stops.map(({ id }) => id as string);
  const at = (secondsAgo: number) => addSeconds(town.ports.clock.now(), -secondsAgo).toISOString();
  const fixes = Array.from({ length: 600 }, (_, index) => fix(index, 600 - index, index * 3));
  const tracking = process();
  const said = [
    await courier("POST", `/trips/${tripId}/arrivals`, { stopId: pickup, at: at(500) }),
    await courier("POST", `/trips/${tripId}/pickups`, {
      stopId: pickup,
      code: pickupCode,
      at: at(400),
    }),
    await courier("POST", `/trips/${tripId}/deliveries`, {
      stopId: dropoff,
      proof: { photo: "0123456789abcdef.webp" },
      at: at(1),
    }),
  ];
  expect(said.map(({ status }) => status)).toEqual([200, 200, 200]);
  // The trip is over when its positions come.
  for (const batch of batchesOf(fixes, 200))
    expect(await tracking.take(driverId, batch)).toMatchObject({
      ok: true,
      value: { upTo: batch.at(-1)?.sequence, accepted: batch.length, flagged: [] },
    });
  const before = fixes.slice(0, -2).map((each) => each.at);
  expect((await kept()).slice(0, before.length)).toEqual(before);
  expect(await kept()).toHaveLength(new Set(await kept()).size);
  expect(tracking.shown).toEqual([]);
  const types = await sql()`
    select type from order_events where order_id = ${work.orderIds[0] ?? ""} and type <> 'OfferSent' order by id`;
  expect(types.map(({ type }) => type).slice(-3)).toEqual([
    "DriverAtRestaurant",
    "OrderPickedUp",
    "OrderDelivered",
  ]);
});

test("fault 33: what broken sensors send is flagged and never shown or kept; good ones among it are", async () => {
  await onTrip();
  const good = [fix(1, 60), fix(9, 30, 60), fix(19, 6, 120)];
  const bad: [object, string][] = [
    [{ lng: 0, lat: 0 }, "not_a_place"],
    [{ lng: 54, lat: 8 }, "out_of_area"],
    [{ lng: 8, lat: -54 }, "out_of_area"],
    [{ lng: -8, lat: 54 }, "out_of_area"],
    [{ lng: 200, lat: 54 }, "not_a_place"],
    [{ lng: "NaN " }, "not_a_place"],
    [{ lat: null }, "not_a_place"],
    [offset({ lng: 8, lat: 54 }, 100_000, 0), "impossible_jump"],
    [offset({ lng: 8, lat: 54 }, 0, 300_000), "out_of_area"],
    [offset({ lng: 8, lat: 54 }, -3_400, 0), "impossible_jump"],
    [{ at: addSeconds(town.ports.clock.now(), 3_600).toISOString() }, "from_the_future"],
    [{ at: addSeconds(town.ports.clock.now(), -90_000).toISOString() }, "too_old"],
    [{ at: addSeconds(town.ports.clock.now(), -45).toISOString() }, "out_of_order"],
    [{ accuracyMetres: 9_000 }, "inaccurate"],
  ];
  const courier = await town.as("driver@test.example");
  const sent = [
    good[0],
    good[1],
    ...bad.map(([changes], index) => ({ ...fix(10 + index, 20), ...changes })),
    { ...good[2], sequence: 40 },
    // The same again, and one that was delayed on the way.
    good[1],
    fix(5, 45, 30),
  ];
  const answer = await courier("POST", "/courier/fixes", { fixes: sent });
  expect(answer.status).toBe(200);
  expect(answer.body.flagged).toEqual(
    bad.map(([, flag], index) => ({ sequence: 10 + index, flag })),
  );
  expect((await kept()).length).toBe(4);
});

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

test("fault 49: positions are forgotten after ninety days of the city's clock, and not before", async () => {
  const tripId = await onTrip();
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
  const tripId = await onTrip();
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
