import type { FixBody } from "@swift-eats/contract/tracking";
import { connectDatabases } from "@swift-eats/db/connection";
import { positionHistory } from "@swift-eats/db/tracking";
import { addSeconds, type DriverId, offset } from "@swift-eats/domain/kernel";
import { connectRedis } from "@swift-eats/redis/connection";
import { livePositions } from "@swift-eats/redis/tracking";
import { createWake } from "@swift-eats/redis/wake";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  fixAt,
  freshDay,
  keptFixes,
  onTrip,
  type ScratchTown,
  scratchTown,
  seedWork,
  trackingProcesses,
  until,
  type Work,
} from "../scratch/index.ts";

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

const batchesOf = (all: readonly FixBody[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

test("an answer says that the fixes are durable; sent again to whatever process, they change nothing", async () => {
  await onTrip(town, work);
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
  await onTrip(town, work);
  const fixes = Array.from({ length: 50 }, (_, index) => fix(index, 100 - index * 2, index));
  await Promise.all([1, 2, 3].map(() => process().take(driverId, fixes)));
  expect(await kept()).toEqual(fixes.map(({ at }) => at));
});

test("fault 14: PostgreSQL away: positions are shown, none is acknowledged, and what comes again is kept once", async () => {
  await onTrip(town, work);
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
  await onTrip(town, work);
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
  const tripId = await onTrip(town, work);
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
  await onTrip(town, work);
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
