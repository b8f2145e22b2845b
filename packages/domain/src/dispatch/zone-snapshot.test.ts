import { describe, expect, test } from "vitest";
import { addSeconds, offset } from "../kernel/index.ts";
import { greatCircle, greatCircleTimes } from "../routing/index.ts";
import { nextFree } from "./next-free.ts";
import type { OnDuty, WantedOrder } from "./ports.ts";
import { defaultSettings } from "./settings.ts";
import type { Trip } from "./trip.ts";
import { type ZoneFacts, zoneSnapshot } from "./zone-snapshot.ts";

const at = new Date("2026-03-02T12:00:00Z");
const centre = { lng: 8, lat: 54 };
const later = (seconds: number) => addSeconds(at, seconds);

const wanted = (id: string, more: Partial<WantedOrder> = {}): WantedOrder => ({
  orderId: id as never,
  restaurantId: "r" as never,
  restaurant: centre,
  door: offset(centre, 0, 1_000),
  placedAt: later(-600),
  readyEstimate: later(300),
  isReady: false,
  tripId: null,
  attempts: 0,
  openedAt: later(-500),
  notBefore: later(-500),
  deferredUntil: null,
  former: [],
  ...more,
});

const onDuty = (id: string, driver: object = {}, trip: object | null = null): OnDuty =>
  ({
    driver: {
      id,
      vehicle: "bicycle",
      duty: "on",
      dutySince: later(-3_600),
      freeSince: later(-60),
      position: offset(centre, 500, 0),
      positionAt: at,
      shiftEndsAt: null,
      ...driver,
    },
    trip,
  }) as unknown as OnDuty;

const stop = (kind: "pickup" | "dropoff", orderId: string, more: object = {}) => ({
  kind,
  orderId,
  point: kind === "pickup" ? centre : offset(centre, 0, 1_000),
  arrivedAt: null,
  outcome: null,
  ...more,
});

const facts = (more: Partial<ZoneFacts>): ZoneFacts => ({
  at,
  centre,
  wanted: [],
  onDuty: [],
  standings: new Map(),
  wishes: [],
  settings: defaultSettings,
  travel: greatCircleTimes,
  ...more,
});
const look = (more: Partial<ZoneFacts>) => zoneSnapshot(facts(more));

describe("bad facts have an answer, and the others go on", () => {
  test.each([
    ["a driver without a position is left out", { position: null }, "driver_without_position"],
    ["so is one on the null island", { position: { lng: 0, lat: 0 } }, "driver_without_position"],
    ["so is one 400 km away", { position: offset(centre, 401_000, 0) }, "driver_far_away"],
  ] as const)("%s", (_, driver, flaw) => {
    const { snapshot, flawed } = look({ onDuty: [onDuty("bad", driver), onDuty("good")] });
    expect(snapshot.drivers.map(({ driverId }) => driverId)).toEqual(["good"]);
    expect([...flawed]).toEqual([[flaw, 1]]);
  });

  test("clocks an hour or a year apart: nothing is later than can be, or in the future that was before", () => {
    const { snapshot, flawed } = look({
      wanted: [
        wanted("o", { placedAt: later(3_600), openedAt: later(3_600), notBefore: later(9e6) }),
      ],
      onDuty: [
        onDuty("ahead", { freeSince: later(9e6) }),
        onDuty("behind", { freeSince: later(-9e7) }),
      ],
    });
    expect(snapshot.orders[0]).toMatchObject({ placedAt: at, since: at, notBefore: later(600) });
    expect(snapshot.drivers.map(({ freeAt }) => freeAt)).toEqual([later(7_200), later(-43_200)]);
    expect(flawed.get("clock_skew")).toBe(5);
  });

  test("a negative prep time is food that is ready now; an order without a place is left out", () => {
    const { snapshot, flawed } = look({
      wanted: [
        wanted("early", { readyEstimate: later(-5_000) }),
        wanted("nowhere", { door: { lng: Number.NaN, lat: 54 } }),
      ],
    });
    expect(snapshot.orders).toMatchObject([{ orderId: "early", readyEstimate: at }]);
    expect([...flawed.keys()].sort()).toEqual(["negative_prep_time", "order_without_place"]);
  });

  test("a zone without drivers is a snapshot without drivers", () => {
    expect(look({ wanted: [wanted("o")] }).snapshot).toMatchObject({ drivers: [] });
  });
});

describe("who had the order before", () => {
  const former = (reason: string, more: object = {}) =>
    ({
      driverId: "d",
      endedAt: later(-1_000),
      reason,
      wasAsked: true,
      driverEtaSeconds: 100,
      ...more,
    }) as never;
  const order = (each: ReturnType<typeof former>, drivers: readonly OnDuty[] = []) =>
    look({ wanted: [wanted("o", { former: [each] })], onDuty: drivers }).snapshot.orders[0];

  test("a no or no answer raises the pay by a step and counts against the courier; a better plan does neither", () => {
    expect(order(former("declined:pay"))).toMatchObject({ offersMade: 1, declinedBy: ["d"] });
    expect(order(former("expired"))).toMatchObject({ offersMade: 1, declinedBy: ["d"] });
    const better = former("better_plan", { wasAsked: false });
    expect(order(better)).toMatchObject({ offersMade: 0, declinedBy: [] });
    const silent = former("courier_offline", { wasAsked: false });
    expect(order(silent)).toMatchObject({ offersMade: 0, declinedBy: ["d"] });
  });

  test("who said no a moment ago is not asked, later they may be", () => {
    expect(order(former("expired", { endedAt: later(-599) }))?.declinedJustNow).toEqual(["d"]);
    expect(order(former("expired", { endedAt: later(-601) }))?.declinedJustNow).toEqual([]);
  });

  test("who said 'too far' is not asked again from as far, and is asked when nearer", () => {
    const from = (metres: number) => [onDuty("d", { position: offset(centre, metres, 0) })];
    expect(order(former("declined:too_far"), from(2_000))?.declinedJustNow).toEqual(["d"]);
    expect(order(former("declined:too_far"), from(100))?.declinedJustNow).toEqual([]);
  });
});

test("wishes of operations reach the decision", () => {
  const wish = { orderId: "o", setBy: null, reason: "a test", setAt: at };
  const wishes = [
    { ...wish, driverId: "yes", kind: "pin" },
    { ...wish, driverId: "no", kind: "forbid" },
    { ...wish, orderId: "other", driverId: "x", kind: "pin" },
  ] as never;
  expect(look({ wanted: [wanted("o")], wishes }).snapshot.orders[0]).toMatchObject({
    pinnedTo: "yes",
    forbidden: ["no"],
  });
});

describe("couriers on a trip", () => {
  const trip = (status: Trip["status"], stops: object[]) => ({ id: "t", status, stops });

  test("who has not reached the kitchen may still be given more; who was asked holds as asked", () => {
    const stops = [stop("pickup", "o"), stop("dropoff", "o")];
    for (const status of ["assigned", "offered"] as const) {
      const { snapshot } = look({
        wanted: [wanted("o", { tripId: "t" as never })],
        onDuty: [onDuty("d", {}, trip(status, stops))],
      });
      expect(snapshot.orders).toEqual([]);
      expect(snapshot.drivers).toMatchObject([
        {
          freeAt: at,
          trip: { tripId: "t", isAccepted: status === "assigned", orders: [{ orderId: "o" }] },
        },
      ]);
    }
  });

  test("who carries food is free at the last door, when the road and the services say", () => {
    const stops = [stop("pickup", "o", { outcome: "done" }), stop("dropoff", "o")];
    const { snapshot } = look({ onDuty: [onDuty("d", {}, trip("under_way", stops))] });
    const door = offset(centre, 0, 1_000);
    const road = greatCircle(offset(centre, 500, 0), door, "bicycle").seconds;
    expect(snapshot.drivers).toMatchObject([
      { trip: null, position: door, freeAt: later(road + defaultSettings.dropoffServiceSeconds) },
    ]);
  });

  test("who stands at the counter waits for the food first", () => {
    const at0 = { position: centre, at };
    const waiting = {
      stops: [stop("pickup", "o", { arrivedAt: at }), stop("dropoff", "o")],
    } as unknown as Trip;
    const road = {
      vehicle: "bicycle",
      travel: greatCircleTimes,
      settings: { pickupServiceSeconds: 100, dropoffServiceSeconds: 60 },
    } as const;
    const ride = greatCircle(centre, offset(centre, 0, 1_000), "bicycle").seconds;
    const cooking = nextFree(waiting, at0, { ...road, readyAt: () => later(300) });
    expect(cooking.at).toEqual(later(300 + 50 + ride + 60));
    const ready = nextFree(waiting, at0, { ...road, readyAt: () => later(-300) });
    expect(ready.at).toEqual(later(50 + ride + 60));
  });
});

test("how a courier did lately is a share, and nothing is held against who was never asked", () => {
  const standings = new Map([
    ["d", { driverId: "d", earnedAmount: 1_200, asked: 4, refused: 1 }],
  ]) as never;
  const { drivers } = look({ onDuty: [onDuty("d"), onDuty("new")], standings }).snapshot;
  expect(drivers).toMatchObject([
    { earnedAmount: 1_200, declineShare: 0.25, dutySeconds: 3_600 },
    { earnedAmount: 0, declineShare: 0 },
  ]);
});
