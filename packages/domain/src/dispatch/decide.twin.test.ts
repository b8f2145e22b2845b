import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { greatCircleTimes } from "../routing/index.ts";
import { cheapestPlan, planPrice } from "./brute-force.suite.ts";
import { decide } from "./decide.ts";
import {
  idle,
  quietWorlds,
  type Sizes,
  settings,
  spot,
  type World,
  waiting,
  zone,
} from "./snapshots.suite.ts";

const travel = greatCircleTimes;
const seed = 20_260_302;
const fewTrips = { freshnessWeight: 0.5, tripsAheadMax: 1, ordersPerTripMax: 2 };
const impatient = { postponeSeconds: 1_500, tripsAheadMax: 2 };

/** What the engine's plan costs beyond the best there is, in seconds; and that best. */
function gap({ snapshot, settings: rules }: World) {
  const pricing = { snapshot, settings: rules, travel };
  const best = cheapestPlan(pricing);
  return { best, gap: planPrice(pricing, decide(snapshot, rules, travel).memory) - best };
}

const zones = (sizes: Sizes, more: object, numRuns: number) =>
  fc.sample(quietWorlds({ ...sizes, isExact: true }, more), { seed, numRuns }).map(gap);

const isExact = (each: { gap: number }) => Math.abs(each.gap) < 1e-6;
const sum = (each: readonly number[]) => each.reduce((all, one) => all + one, 0);

describe("against every plan there is", () => {
  test.each([
    [1, {}],
    [1, impatient],
    [2, {}],
    [2, fewTrips],
    [2, impatient],
  ])("the plan of %i orders and three couriers with %o is the cheapest", (orders, more) => {
    const found = zones({ orders, drivers: 3, kitchens: 2 }, more, 80);
    expect(found.filter((each) => !isExact(each))).toEqual([]);
  });

  test.each([
    [{ orders: 3, drivers: 3, kitchens: 2 }, {}, 0.97, 0.001],
    [{ orders: 4, drivers: 1, kitchens: 2 }, {}, 0.97, 0.001],
    [{ orders: 4, drivers: 2, kitchens: 3 }, {}, 0.97, 0.001],
    [{ orders: 4, drivers: 3, kitchens: 3 }, {}, 0.97, 0.001],
    [{ orders: 4, drivers: 3, kitchens: 2 }, impatient, 0.97, 0.001],
    // Full couriers: only an exchange of two orders at once leads out.
    [{ orders: 4, drivers: 3, kitchens: 3 }, fewTrips, 0.9, 0.005],
  ])("%o with %o: a share of %d is the cheapest, and all within %d of it", (...row) => {
    const [sizes, more, exactMin, gapMax] = row;
    const found = zones(sizes, more, 50);
    // Cheaper than the best would mean that the two price differently.
    expect(found.filter((each) => each.gap < -1e-6)).toEqual([]);
    expect(found.filter(isExact).length).toBeGreaterThanOrEqual(exactMin * found.length);
    const best = sum(found.map((each) => each.best));
    expect(sum(found.map((each) => each.gap))).toBeLessThanOrEqual(gapMax * best);
  });

  test("a courier on foot at the kitchen does not hide the car behind", () => {
    const couriers = [
      idle("scooter", { vehicle: "scooter", position: spot(100, 0) }),
      idle("foot", { vehicle: "foot", position: spot(50, 0) }),
      idle("car", { vehicle: "car", position: spot(-400, 0) }),
    ];
    const snapshot = zone([waiting("o", { door: spot(0, 5_000) })], couriers);
    expect(gap({ snapshot, settings: settings() }).gap).toBeCloseTo(0);
    expect(decide(snapshot, settings()).offers).toMatchObject([{ driverId: "car" }]);
  });
});
