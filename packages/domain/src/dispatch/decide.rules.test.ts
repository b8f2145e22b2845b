import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "./decide.ts";
import { broken, total } from "./plan-rules.suite.ts";
import type { WaitingOrder, WorkingDriver } from "./snapshot.ts";
import {
  answers,
  at,
  idle,
  later,
  onTheWay,
  settings,
  spot,
  waiting,
  worlds,
  zone,
} from "./snapshots.suite.ts";

const small = { orders: 4, drivers: 3, kitchens: 3 };
const large = { orders: 12, drivers: 8, kitchens: 4 };

describe("any plan of any zone keeps to every rule", () => {
  test.each([
    ["none", 0],
    ["add", 0],
    ["exchange", 0],
    ["add", 350],
  ] as const)(
    "when a trip under way may change by %s, kitchens within %i m share",
    (revise, near) => {
      const more = { revise, nearRestaurantMetres: near };
      const keepsTheRules = (sizes: typeof small, numRuns: number) =>
        fc.assert(
          fc.property(worlds(sizes, more), (world) => {
            expect(broken(decide(world.snapshot, world.settings), world)).toEqual({});
          }),
          { numRuns },
        );
      keepsTheRules(small, 120);
      keepsTheRules(large, 25);
    },
  );

  test("one plan for one zone, however often it is asked", () => {
    fc.assert(
      fc.property(worlds(large), ({ snapshot, settings: rules }) => {
        expect(decide(structuredClone(snapshot), rules)).toEqual(decide(snapshot, rules));
      }),
      { numRuns: 40 },
    );
  });

  test("nothing that was handed in is changed", () => {
    fc.assert(
      fc.property(worlds(small), ({ snapshot, settings: rules }) => {
        const before = structuredClone(snapshot);
        decide(snapshot, rules);
        expect(snapshot).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  test("for one order nobody who could be asked is better than who is", () => {
    const one = { ...large, orders: 1, kitchens: 1 };
    fc.assert(
      fc.property(worlds(one, { revise: "none" }), ({ snapshot, settings: rules }) => {
        for (const { terms, runnersUp } of decide(snapshot, rules).offers)
          for (const other of runnersUp.filter(({ worseBySeconds }) => worseBySeconds < 1e6))
            expect(total(other.terms)).toBeGreaterThanOrEqual(total(terms) - 3);
      }),
      { numRuns: 100 },
    );
  });
});

/** Who is asked for the only order. */
const asked = (order: WaitingOrder, drivers: readonly WorkingDriver[], more = {}) =>
  decide(zone([order], drivers), settings(more)).offers.map(({ driverId }) => driverId);

describe("who is asked", () => {
  const near = idle("near");
  const far = idle("far", { position: spot(2_000, 0) });

  test("the nearest, unless they may not have it or just said no", () => {
    expect(asked(waiting("o"), [far, near])).toEqual(["near"]);
    expect(asked(waiting("o", { forbidden: [near.driverId] }), [far, near])).toEqual(["far"]);
    expect(asked(waiting("o", { declinedJustNow: [near.driverId] }), [near])).toEqual([]);
    expect(asked(waiting("o", { pinnedTo: far.driverId }), [far, near])).toEqual(["far"]);
  });

  test("who said no before, only when nobody else is there", () => {
    const order = waiting("o", { declinedBy: [near.driverId] });
    expect(asked(order, [near, far])).toEqual(["far"]);
    expect(asked(order, [near])).toEqual(["near"]);
  });

  test.each([
    ["declines less", { declineShare: 1 }],
    ["earned less", { earnedAmount: 5_000 }],
  ])("of two at one spot the one who %s", (_, worse) => {
    const pair = (a: object, b: object) => [idle("a", a), idle("b", b)];
    expect(asked(waiting("o"), pair(worse, {}))).toEqual(["b"]);
    expect(asked(waiting("o"), pair({}, worse))).toEqual(["a"]);
  });

  test("nobody whose shift is over before the food is in the bag", () => {
    const order = waiting("o", { readyEstimate: later(900) });
    expect(
      decide(zone([order], [idle("d", { shiftEndsAt: later(899) })]), settings()),
    ).toMatchObject({ offers: [], deferrals: [], unserved: [{ orderId: "o" }] });
    const { deferrals } = decide(
      zone([order], [idle("d", { shiftEndsAt: later(900) })]),
      settings(),
    );
    expect(deferrals).toMatchObject([{ driverId: "d", reason: "food_not_ready" }]);
  });

  test("nobody from farther than the zone allows, unless operations want them", () => {
    const more = { pickupMetresMax: 1_500 };
    expect(asked(waiting("o"), [far], more)).toEqual([]);
    expect(asked(waiting("o", { pinnedTo: far.driverId }), [far], more)).toEqual(["far"]);
    const pinned = waiting("p", { pinnedTo: far.driverId });
    const other = waiting("o", { restaurantId: "other" as never, restaurant: spot(20, 0) });
    const { offers } = decide(zone([pinned, other], [far]), settings(more));
    expect(offers.map(({ orderIds }) => orderIds)).toEqual([["p"]]);
  });
});

test("past its age an order goes before what is younger and nearer", () => {
  const old = (age: number) =>
    waiting("old", {
      restaurantId: "far" as never,
      restaurant: spot(4_000, 0),
      placedAt: later(-age),
    });
  const first = (age: number) =>
    decide(zone([waiting("young"), old(age)], [idle("d")]), settings({ tripsAheadMax: 1 })).offers;
  expect(first(3_601)).toMatchObject([{ orderIds: ["old"] }]);
  expect(first(3_599)).toMatchObject([{ orderIds: ["young"] }]);
});

describe("a courier on the way to the kitchen", () => {
  const carried = waiting("carried");
  const two = [carried, waiting("other", { door: spot(0, -3_000) })];
  const more = waiting("more", { door: spot(10, 1_000) });
  const plan = (revise: "none" | "add" | "exchange", driver: WorkingDriver, order = more) =>
    decide(zone([order], [driver]), settings({ revise }));

  test("fetches what is ready there too, only if the zone adds and they have said yes", () => {
    expect(plan("add", onTheWay(idle("d"), two)).revisions).toMatchObject([
      { driverId: "d", tripId: "trip-d" },
    ]);
    expect(plan("none", onTheWay(idle("d"), two)).revisions).toEqual([]);
    expect(plan("add", onTheWay(idle("d"), two, false)).revisions).toEqual([]);
  });

  test.each([
    ["is forbidden", { forbidden: ["d"] }],
    ["has just declined", { declinedJustNow: ["d"] }],
    ["is not the one it is pinned to", { pinnedTo: "e" }],
    ["cannot be asked for yet", { notBefore: later(60) }],
  ])("does not fetch an order for which the courier %s", (_, wish) => {
    const order = { ...more, ...wish } as WaitingOrder;
    expect(plan("add", onTheWay(idle("d"), two), order).revisions).toEqual([]);
  });

  test("gives an order to an idle courier only where trips may be exchanged", () => {
    const away = onTheWay(idle("d", { position: spot(3_000, 0) }), two);
    const both = (revise: "add" | "exchange") =>
      decide(zone([], [away, idle("e", { position: spot(0, -10) })]), settings({ revise }));
    expect(answers(both("add"))).toEqual([]);
    const { revisions, offers } = both("exchange");
    expect(revisions).toHaveLength(1);
    expect(offers).toMatchObject([{ driverId: "e" }]);
  });

  test("is told to turn round only when somebody idle is so much sooner", () => {
    const away = onTheWay(idle("d", { position: spot(3_000, 0) }), [carried]);
    const taken = (reassignGainSeconds: number, helper: WorkingDriver) =>
      decide(zone([], [away, helper]), settings({ reassignGainSeconds })).withdrawals;
    // 3 km against 500 m, times the detour, at a bicycle's speed.
    expect(taken(770, idle("e"))).toMatchObject([{ driverId: "d", gainSeconds: 774 }]);
    expect(taken(780, idle("e"))).toEqual([]);
    expect(taken(0, idle("e"))).toEqual([]);
    expect(taken(770, idle("e", { freeAt: later(10) }))).toEqual([]);
  });
});

test("each offer that came to nothing raises the pay by a step, up to the last", () => {
  const rules = settings({ payPerTripAmount: 300, reofferStepAmount: 50, reofferStepsMax: 2 });
  const pay = (offersMade: number) =>
    decide(zone([waiting("o", { offersMade })], [idle("d")]), rules).offers[0]?.payAmount;
  expect([0, 1, 2, 3].map(pay)).toEqual([300, 350, 400, 400]);
});

describe("why nobody comes", () => {
  const why = (drivers: readonly WorkingDriver[], order = waiting("o"), more = {}) =>
    decide(zone([order], drivers), settings(more)).unserved[0]?.reason;

  test.each([
    ["no_courier_on_duty", [], {}],
    ["all_too_far", [idle("d", { position: spot(30_000, 0) })], {}],
    ["all_said_no", [idle("d")], { declinedJustNow: ["d"] }],
    ["shifts_end", [idle("d", { shiftEndsAt: at })], {}],
    ["none_free_soon", [idle("d", { freeAt: later(2_400) })], {}],
  ])("is said: %s", (reason, drivers, order) => {
    expect(why(drivers, { ...waiting("o"), ...order } as WaitingOrder)).toBe(reason);
  });
});
