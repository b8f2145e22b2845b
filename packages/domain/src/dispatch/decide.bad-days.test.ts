import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { greatCircle, greatCircleTimes, type TravelTimes } from "../routing/index.ts";
import { decide } from "./decide.ts";
import { broken } from "./plan-rules.suite.ts";
import type { WaitingOrder, WorkingDriver } from "./snapshot.ts";
import {
  answers,
  centre,
  idle,
  later,
  settings,
  spot,
  waiting,
  worlds,
  zone,
} from "./snapshots.suite.ts";

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** The plan for such a zone, after it was held against every rule. */
function plan(
  orders: readonly WaitingOrder[],
  drivers: readonly WorkingDriver[],
  travel: TravelTimes = greatCircleTimes,
) {
  const world = { snapshot: zone(orders, drivers), settings: settings() };
  const made = decide(world.snapshot, world.settings, travel);
  expect(broken(made, world, travel)).toEqual({});
  return made;
}

describe("places", () => {
  test("a courier 400 km away is not asked and does not keep others from being asked", () => {
    const lost = idle("lost", { position: spot(400_000, 0) });
    expect(plan([waiting("o")], [lost]).unserved).toEqual([
      { orderId: "o", reason: "all_too_far" },
    ]);
    for (const drivers of [
      [lost, idle("d")],
      [idle("d"), lost],
    ])
      expect(plan([waiting("o")], drivers).offers).toMatchObject([{ driverId: "d" }]);
  });

  test("an order whose kitchen is 400 km away waits; the others are carried", () => {
    const lost = waiting("lost", { restaurantId: "k" as never, restaurant: spot(0, 400_000) });
    const { offers, unserved } = plan([lost, waiting("o")], [idle("d")]);
    expect(offers).toMatchObject([{ orderIds: ["o"] }]);
    expect(unserved).toEqual([{ orderId: "lost", reason: "all_too_far" }]);
  });

  test("everybody and everything at one spot", () => {
    const orders = many(40, (index) => waiting(`o${index}`, { door: centre }));
    const drivers = many(20, (index) => idle(`d${index}`, { position: centre }));
    const { offers, unserved } = plan(orders, drivers);
    expect(offers).toHaveLength(20);
    expect(unserved).toEqual([]);
  });

  test("the same order of the same door a hundred times, and one courier", () => {
    const { offers, deferrals, unserved } = plan(
      many(100, (index) => waiting(`o${index}`)),
      [idle("d")],
    );
    expect(offers).toMatchObject([{ driverId: "d" }]);
    expect(offers[0]?.orderIds).toHaveLength(3);
    // Two trips more are planned; who is beyond them is told that nobody is free soon.
    expect(deferrals).toHaveLength(6);
    expect(new Set(unserved.map(({ reason }) => reason))).toEqual(new Set(["none_free_soon"]));
  });

  test("a thousand orders of one kitchen at once", () => {
    const orders = many(1_000, (index) =>
      waiting(`o${index}`, {
        door: spot((index % 50) * 60, Math.floor(index / 50) * 90),
        readyEstimate: later((index % 60) * 30),
      }),
    );
    const drivers = many(60, (index) => idle(`d${index}`, { position: spot(index * 9, -400) }));
    const { offers, deferrals, unserved } = plan(orders, drivers);
    expect(offers.length).toBeGreaterThan(20);
    expect(
      answers({ offers, deferrals, unserved, revisions: [], withdrawals: [], memory: new Map() }),
    ).toHaveLength(1_000);
  });
});

describe("numbers that do not match", () => {
  test("nothing to do is nothing done", () => {
    const nothing = { offers: [], revisions: [], withdrawals: [], deferrals: [], unserved: [] };
    expect(plan([], [])).toMatchObject(nothing);
    expect(
      plan(
        [],
        many(50, (index) => idle(`d${index}`)),
      ),
    ).toMatchObject(nothing);
  });

  test("orders without couriers all hear why", () => {
    const orders = many(50, (index) => waiting(`o${index}`));
    const { unserved } = plan(orders, []);
    expect(unserved).toHaveLength(50);
    expect(new Set(unserved.map(({ reason }) => reason))).toEqual(new Set(["no_courier_on_duty"]));
  });
});

describe("clocks an hour or a year apart", () => {
  const year = 365 * 86_400;
  test.each([
    ["a courier who was free long ago", { freeAt: later(-year) }],
    ["a courier whose duty has no length", { dutySeconds: 0, earnedAmount: 9_999 }],
  ])("%s is asked like any other", (_, driver) => {
    expect(plan([waiting("o")], [idle("d", driver)]).offers).toMatchObject([{ driverId: "d" }]);
  });

  test("a courier who is free in a year is not counted on", () => {
    const { offers, deferrals } = plan([waiting("o")], [idle("d", { freeAt: later(year) })]);
    expect([offers, deferrals]).toEqual([[], []]);
  });

  test.each([
    ["ready before it was placed", { readyEstimate: later(-3_600), placedAt: later(0) }],
    ["placed in the future", { placedAt: later(3_600), since: later(3_600) }],
    ["placed a year ago", { placedAt: later(-year), since: later(-year) }],
  ])("food that was %s is fetched now", (_, order) => {
    expect(plan([waiting("o", order)], [idle("d")]).offers).toMatchObject([{ driverId: "d" }]);
  });

  test("food that is ready in a year is not waited for at the counter", () => {
    const order = waiting("o", { readyEstimate: later(year) });
    expect(plan([order], [idle("d")]).offers).toEqual([]);
    expect(plan([order, waiting("now")], [idle("d")]).offers).toMatchObject([
      { orderIds: ["now"] },
    ]);
  });
});

describe("travel times", () => {
  const oneKitchen = { revise: "none", nearRestaurantMetres: 0 } as const;
  const leg = (seconds: number): TravelTimes => ({
    between: () => ({ seconds, metres: seconds, source: "road_network" }),
  });

  test("of nothing at all still give each courier one trip", () => {
    const { offers } = plan([waiting("a"), waiting("b")], [idle("d"), idle("e")], leg(0));
    expect(offers.flatMap(({ orderIds }) => orderIds).sort()).toEqual(["a", "b"]);
  });

  test("that say there is no way leave the order where it is", () => {
    const { offers, unserved } = plan([waiting("o")], [idle("d")], leg(Number.POSITIVE_INFINITY));
    expect(offers).toEqual([]);
    expect(unserved).toHaveLength(1);
  });

  test("that make no sense together still make a plan", () => {
    fc.assert(
      fc.property(
        worlds({ orders: 8, drivers: 4, kitchens: 3 }, oneKitchen),
        fc.nat(),
        (world, salt) => {
          const travel: TravelTimes = {
            between(from, to) {
              const mixed = Math.abs(
                Math.sin(from.lng * 7e5 + to.lat * 3e5 + to.lng * 11e5 + salt),
              );
              return { seconds: Math.floor(mixed * 3_000), metres: 1_000, source: "road_network" };
            },
          };
          expect(broken(decide(world.snapshot, world.settings, travel), world, travel)).toEqual({});
        },
      ),
      { numRuns: 60 },
    );
  });

  test("that break are the caller's to replace: a decision is made of them or not at all", () => {
    const away: TravelTimes = {
      between() {
        throw new Error("the router is away");
      },
    };
    expect(() => plan([waiting("o")], [idle("d")], away)).toThrow("the router is away");
    expect(plan([], [idle("d")], away).offers).toEqual([]);
  });

  test("are asked for once for each way in a zone of that size", () => {
    const asked = new Map<string, number>();
    const travel: TravelTimes = {
      between(from, to, vehicle) {
        const way = `${from.lng} ${from.lat} ${to.lng} ${to.lat} ${vehicle}`;
        asked.set(way, (asked.get(way) ?? 0) + 1);
        return greatCircle(from, to, vehicle);
      },
    };
    const orders = many(12, (index) => waiting(`o${index}`, { door: spot(index * 100, 900) }));
    decide(
      zone(
        orders,
        many(6, (index) => idle(`d${index}`, { position: spot(index * 80, 0) })),
      ),
      settings(),
      travel,
    );
    // Times are remembered; metres are asked for again by what is offered.
    expect(Math.max(...asked.values())).toBeLessThanOrEqual(4);
  });
});
