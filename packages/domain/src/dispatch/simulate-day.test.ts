import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addSeconds, secondsBetween } from "../kernel/index.ts";
import { greatCircle, greatCircleTimes } from "../routing/index.ts";
import type { DayDriver, DayOrder, DayRun, DrivenTrip, ZoneDay } from "./day-figures.ts";
import { type DayOptions, simulateDay } from "./simulate-day.ts";
import { at, later, settings, spot } from "./snapshots.suite.ts";

const minutes = (min: number, max: number) =>
  fc.integer({ min: min * 60, max: max * 60 }).map(later);
const place = fc
  .tuple(fc.integer({ min: -3_000, max: 3_000 }), fc.integer({ min: -3_000, max: 3_000 }))
  .map(([east, north]) => spot(east, north));

const orders: fc.Arbitrary<readonly DayOrder[]> = fc
  .array(
    fc.record({
      kitchen: fc.nat({ max: 2 }),
      door: place,
      placedAt: minutes(0, 45),
      acceptSeconds: fc.nat({ max: 300 }),
      prepSeconds: fc.nat({ max: 1_500 }),
      lateSeconds: fc.integer({ min: -300, max: 600 }),
    }),
    { minLength: 3, maxLength: 10 },
  )
  .map((each) =>
    each.map(({ kitchen, door, placedAt, acceptSeconds, prepSeconds, lateSeconds }, index) => {
      const acceptedAt = addSeconds(placedAt, acceptSeconds);
      const readyEstimate = addSeconds(acceptedAt, prepSeconds);
      const readyAt = addSeconds(acceptedAt, Math.max(0, prepSeconds + lateSeconds));
      const restaurant = spot(kitchen * 700, 0);
      const ids = { orderId: `o${index}` as never, restaurantId: `k${kitchen}` as never };
      return { ...ids, restaurant, door, placedAt, acceptedAt, readyEstimate, readyAt };
    }),
  );

const drivers: fc.Arbitrary<readonly DayDriver[]> = fc
  .array(
    fc.record({
      vehicle: fc.constantFrom("bicycle" as const, "car" as const, "foot" as const),
      position: place,
      from: minutes(-30, 30),
      shiftSeconds: fc.integer({ min: 600, max: 5_400 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((each) =>
    each.map(({ shiftSeconds, ...driver }, index) => ({
      ...driver,
      driverId: `d${index}` as never,
      until: addSeconds(driver.from, shiftSeconds),
    })),
  );

const days: fc.Arbitrary<ZoneDay> = fc.record({ orders, drivers });
const rules = fc
  .record({
    revise: fc.constantFrom("none" as const, "add" as const),
    ordersPerTripMax: fc.integer({ min: 1, max: 3 }),
    arriveEarlySeconds: fc.constantFrom(0, 60),
  })
  .map(settings);
const few = { numRuns: 10 };

/** Runs random days and looks at each. */
const eachDay = (look: (day: ZoneDay, run: DayRun) => void, options: DayOptions = {}) =>
  fc.assert(
    fc.property(days, rules, (day, chosen) =>
      look(day, simulateDay(day, chosen, greatCircleTimes, options)),
    ),
    few,
  );

const tripsOf = ({ trips }: DayRun, driverId: string): readonly DrivenTrip[] =>
  trips.filter((trip) => trip.driverId === driverId);
const carriedBy = ({ orders: all }: ZoneDay, { drops }: DrivenTrip): readonly DayOrder[] =>
  drops.flatMap(({ orderId }) => all.filter((order) => order.orderId === orderId));

describe("on any day", () => {
  test("an order is served at most once, and not before anybody knew of it", () => {
    eachDay((day, { served, trips }) => {
      expect(new Set(served.map(({ orderId }) => orderId)).size).toBe(served.length);
      expect(served).toHaveLength(trips.flatMap(({ drops }) => drops).length);
      for (const trip of trips)
        for (const { acceptedAt } of carriedBy(day, trip)) {
          expect(trip.pickedUpAt >= acceptedAt).toBe(true);
          expect(trip.assignedAt >= acceptedAt).toBe(true);
        }
    });
  });

  test("what is picked up is ready, and somebody has been at the counter for half a service", () => {
    const half = settings().pickupServiceSeconds / 2;
    eachDay((day, run) => {
      for (const { driverId, vehicle, position } of day.drivers) {
        let here = position;
        for (const trip of tripsOf(run, driverId)) {
          const mine = carriedBy(day, trip);
          const [kitchen] = mine;
          if (!kitchen) throw new Error("a trip for nothing");
          const { seconds } = greatCircle(here, kitchen.restaurant, vehicle);
          expect(secondsBetween(trip.leftAt, trip.pickedUpAt)).toBeGreaterThanOrEqual(
            seconds + half,
          );
          for (const { readyAt } of mine) expect(trip.pickedUpAt >= readyAt).toBe(true);
          here = mine.at(-1)?.door ?? here;
        }
      }
    });
  });

  test("a courier is in one place: served doors, then the next trip, never before the shift", () => {
    const half = settings().dropoffServiceSeconds / 2;
    eachDay((day, run) => {
      for (const { driverId, vehicle, from } of day.drivers) {
        let free = from;
        for (const trip of tripsOf(run, driverId)) {
          expect(trip.leftAt >= free).toBe(true);
          let here = carriedBy(day, trip)[0]?.restaurant ?? spot(0, 0);
          free = addSeconds(trip.pickedUpAt, settings().pickupServiceSeconds / 2);
          for (const [index, { at: dropped }] of trip.drops.entries()) {
            const door = carriedBy(day, trip)[index]?.door ?? here;
            const { seconds } = greatCircle(here, door, vehicle);
            expect(secondsBetween(free, dropped)).toBe(seconds + half);
            free = addSeconds(dropped, half);
            here = door;
          }
        }
      }
    });
  });

  test("nobody picks up after the end of the shift", () => {
    eachDay((day, run) => {
      for (const { driverId, until } of day.drivers)
        for (const { pickedUpAt } of tripsOf(run, driverId)) expect(pickedUpAt <= until).toBe(true);
    });
  });

  test("a wrong estimate makes couriers wait, not food appear", () => {
    const estimate = ({ readyEstimate }: DayOrder) => readyEstimate;
    eachDay(
      (day, { trips }) => {
        for (const trip of trips)
          for (const { readyAt } of carriedBy(day, trip))
            expect(trip.pickedUpAt >= readyAt).toBe(true);
      },
      { estimate },
    );
  });

  test("the same day goes the same way", () => {
    fc.assert(
      fc.property(days, rules, (day, chosen) => {
        const once = simulateDay(day, chosen, greatCircleTimes);
        expect(simulateDay(structuredClone(day), chosen, greatCircleTimes)).toEqual(once);
      }),
      few,
    );
  });
});

const order = (id: string, more: Partial<DayOrder> = {}): DayOrder => ({
  orderId: id as never,
  restaurantId: "k" as never,
  restaurant: spot(0, 0),
  door: spot(0, 1_000),
  placedAt: at,
  acceptedAt: later(60),
  readyEstimate: later(660),
  readyAt: later(660),
  ...more,
});
const driver = (id: string, more: Partial<DayDriver> = {}): DayDriver => ({
  driverId: id as never,
  vehicle: "bicycle",
  position: spot(420, 0),
  from: at,
  until: later(7_200),
  ...more,
});
const run = (day: ZoneDay, options: DayOptions = {}) =>
  simulateDay(day, settings(), greatCircleTimes, options);

test("a day of one order goes as one would reckon", () => {
  const { served, trips } = run({ orders: [order("o")], drivers: [driver("d")] });
  // 420 m with the detour are 130 s: who leaves the minute before 470 s waits a little.
  expect(trips).toMatchObject([{ driverId: "d", leftAt: later(480), pickedUpAt: later(670) }]);
  expect(served).toMatchObject([{ orderId: "o", deliveredAt: later(670 + 60 + 310 + 60) }]);
});

describe("who is asked and does not want", () => {
  const day = {
    orders: [order("o")],
    drivers: [driver("near"), driver("far", { position: spot(900, 0) })],
  };

  test("frees the order for somebody else at once when it is a no", () => {
    const { trips } = run(day, { answer: (id) => (String(id) === "near" ? "no" : "yes") });
    expect(trips).toMatchObject([{ driverId: "far" }]);
    const [free] = run({ ...day, drivers: day.drivers.slice(1) }).trips;
    const late = secondsBetween(free?.pickedUpAt ?? at, trips[0]?.pickedUpAt ?? at);
    expect(late).toBeLessThanOrEqual(240);
  });

  test("holds it until the offer is over when there is silence", () => {
    const asked: string[] = [];
    const { trips } = run(day, {
      answer(id) {
        asked.push(String(id));
        return asked.length === 1 ? "silent" : "yes";
      },
    });
    expect(asked).toEqual(["near", "far"]);
    expect(secondsBetween(later(480), trips[0]?.leftAt ?? at)).toBeGreaterThanOrEqual(
      settings().offerSeconds,
    );
  });

  test("leaves a day without deliveries when it is everybody, always", () => {
    for (const answer of ["no", "silent"] as const) {
      const { served, trips, payAmount } = run(day, { answer: () => answer });
      expect([served, trips, payAmount]).toEqual([[], [], 0]);
    }
  });
});

test("a day without orders or without couriers is an empty day", () => {
  const empty = { served: [], payAmount: 0, trips: [] };
  expect(run({ orders: [], drivers: [driver("d")] })).toEqual(empty);
  expect(run({ orders: [order("o")], drivers: [] })).toEqual(empty);
});
