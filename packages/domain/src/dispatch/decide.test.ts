import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addSeconds, offset } from "../kernel/index.ts";
import { greatCircle } from "../routing/index.ts";
import {
  type DispatchSettings,
  decide,
  type FreeDriver,
  retryAfterSeconds,
  type WaitingOrder,
} from "./decide.ts";

const at = new Date("2026-03-02T12:00:00Z");
const centre = { lng: 8, lat: 54 };
const settings: DispatchSettings = {
  arriveEarlySeconds: 0,
  pickupMetresMax: 10_000,
  payPerTripAmount: 300,
  payPerKmAmount: 100,
};

const order = (
  id: string,
  east: number,
  readyIn: number,
  more: Partial<WaitingOrder> = {},
): WaitingOrder => ({
  orderId: id as never,
  restaurant: offset(centre, east, 0),
  door: offset(centre, east, 1_000),
  readyEstimate: addSeconds(at, readyIn),
  since: at,
  notBefore: at,
  declinedBy: [],
  declinedJustNow: [],
  ...more,
});
const driver = (id: string, east: number): FreeDriver => ({
  driverId: id as never,
  position: offset(centre, east, 0),
  vehicle: "bicycle",
  freeSince: at,
});

const world = fc.record({
  orders: fc.array(
    fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: -600, max: 2_400 })),
    { maxLength: 12 },
  ),
  drivers: fc.array(fc.integer({ min: -5_000, max: 5_000 }), { maxLength: 12 }),
});
const build = (given: { orders: (readonly [number, number])[]; drivers: number[] }) => ({
  at,
  orders: given.orders.map(([east, ready], index) => order(`o${index}`, east, ready)),
  drivers: given.drivers.map((east, index) => driver(`d${index}`, east)),
});

describe("deciding who is asked", () => {
  test("nobody is asked twice, no order twice, and every order is somewhere", () => {
    fc.assert(
      fc.property(world, (given) => {
        const snapshot = build(given);
        const { offers, deferrals, unserved } = decide(snapshot, settings);
        expect(new Set(offers.map(({ driverId }) => driverId)).size).toBe(offers.length);
        const named = [
          ...offers.map(({ orderId }) => orderId),
          ...deferrals.map(({ orderId }) => orderId),
          ...unserved,
        ];
        expect(named.sort()).toEqual(snapshot.orders.map(({ orderId }) => orderId).sort());
      }),
    );
  });

  test("an order is deferred exactly while its courier would wait", () => {
    fc.assert(
      fc.property(world, (given) => {
        const snapshot = build(given);
        const { offers, deferrals } = decide(snapshot, settings);
        for (const { orderId, driverEtaSeconds } of offers) {
          const ready =
            snapshot.orders.find((each) => each.orderId === orderId)?.readyEstimate ?? at;
          expect(addSeconds(at, driverEtaSeconds) >= ready).toBe(true);
        }
        for (const { until } of deferrals) expect(until > at).toBe(true);
      }),
    );
  });

  test("the order of arrival of the input changes nothing", () => {
    fc.assert(
      fc.property(world, (given) => {
        const snapshot = build(given);
        const turned = {
          ...snapshot,
          orders: [...snapshot.orders].reverse(),
          drivers: [...snapshot.drivers].reverse(),
        };
        const sorted = (plan: ReturnType<typeof decide>) =>
          plan.offers.map(({ orderId, driverId }) => `${orderId}-${driverId}`).sort();
        expect(sorted(decide(turned, settings))).toEqual(sorted(decide(snapshot, settings)));
      }),
    );
  });

  test("one order alone gets the courier who is there first, as brute force says", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5_000, max: 5_000 }), { minLength: 1, maxLength: 12 }),
        (easts) => {
          const drivers = easts.map((east, index) => driver(`d${index}`, east));
          const wanted = order("o", 0, -60);
          const best = Math.min(
            ...drivers.map(
              ({ position }) => greatCircle(position, wanted.restaurant, "bicycle").seconds,
            ),
          );
          const { offers } = decide({ at, orders: [wanted], drivers }, settings);
          expect(offers[0]?.driverEtaSeconds).toBe(best);
        },
      ),
    );
  });

  test("the least slack is served first when there is one courier for two", () => {
    const { offers } = decide(
      { at, orders: [order("calm", 100, 0), order("late", 100, -900)], drivers: [driver("d", 0)] },
      settings,
    );
    expect(offers).toMatchObject([{ orderId: "late" }]);
  });

  test("who said no is asked again only when nobody else is left", () => {
    const wanted = order("o", 0, 0, { declinedBy: ["near" as never] });
    const far = decide(
      { at, orders: [wanted], drivers: [driver("near", 10), driver("far", 2_000)] },
      settings,
    );
    expect(far.offers).toMatchObject([{ driverId: "far" }]);
    expect(
      decide({ at, orders: [wanted], drivers: [driver("near", 10)] }, settings).offers,
    ).toMatchObject([{ driverId: "near" }]);
  });

  test("who said no a moment ago is not asked, even when nobody else is left", () => {
    const wanted = order("o", 0, 0, {
      declinedBy: ["near" as never],
      declinedJustNow: ["near" as never],
    });
    const plan = decide({ at, orders: [wanted], drivers: [driver("near", 10)] }, settings);
    expect(plan).toMatchObject({ offers: [], unserved: ["o"] });
  });

  test("retries back off, with jitter, and never beyond ninety seconds", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, random) => {
          const wait = retryAfterSeconds(attempts, random);
          expect(wait).toBeGreaterThanOrEqual(2);
          expect(wait).toBeLessThanOrEqual(90);
        },
      ),
    );
  });
});
