import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DriverId, OrderId } from "../kernel/index.ts";
import { greatCircleTimes } from "../routing/index.ts";
import { planPrice } from "./brute-force.suite.ts";
import { decide } from "./decide.ts";
import { broken } from "./plan-rules.suite.ts";
import type { PlanMemory } from "./snapshot.ts";
import { idle, quietWorlds, settings, spot, waiting, worlds, zone } from "./snapshots.suite.ts";

const sizes = { orders: 10, drivers: 5, kitchens: 3 };
const quiet = { ...sizes, isExact: true };
const travel = greatCircleTimes;

describe("a step whose time is over", () => {
  test("at once still has a plan that keeps to every rule", () => {
    fc.assert(
      fc.property(worlds(sizes, { revise: "none" }), (world) => {
        const plan = decide(world.snapshot, world.settings, travel, { isOver: () => true });
        expect(broken(plan, world)).toEqual({});
      }),
      { numRuns: 60 },
    );
  });

  test("leaves what it did not reach to the next, which goes on from there", () => {
    const drivers = Array.from({ length: 40 }, (_, index) => idle(`d${index}`));
    const orders = Array.from({ length: 40 }, (_, index) => waiting(`o${index}`));
    const options = { isOver: () => true };
    const first = decide(zone(orders, drivers), settings(), travel, options);
    expect(new Set(first.unserved.map(({ reason }) => reason))).toEqual(
      new Set(["not_weighed_yet"]),
    );
    const { memory } = first;
    const next = decide(zone(orders, drivers), settings(), travel, { ...options, memory });
    expect(next.unserved.length).toBeLessThan(first.unserved.length);
  });

  test("later never has a dearer plan than one that was over earlier", () => {
    fc.assert(
      fc.property(quietWorlds(quiet), fc.nat({ max: 4 }), (world, asks) => {
        const price = (asked: number) => {
          let left = asked;
          const isOver = () => left-- <= 0;
          const { memory } = decide(world.snapshot, world.settings, travel, { isOver });
          return planPrice({ ...world, travel }, memory);
        };
        expect(price(asks + 1)).toBeLessThanOrEqual(price(asks) + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  test("is asked for now and then, not at every try", () => {
    const orders = Array.from({ length: 100 }, (_, index) =>
      waiting(`o${index}`, { restaurantId: `k${index % 9}` as never, restaurant: spot(index, 0) }),
    );
    let asked = 0;
    const isOver = () => {
      asked += 1;
      return false;
    };
    decide(zone(orders, [idle("a"), idle("b")]), settings(), travel, { isOver });
    expect(asked).toBeGreaterThan(2);
    expect(asked).toBeLessThan(100);
  });
});

/** Plans of another zone, of an order twice, of couriers and orders nobody knows. */
const garbage: fc.Arbitrary<PlanMemory> = fc
  .array(
    fc.tuple(
      fc.constantFrom("d0", "d1", "d2", "d3", "gone"),
      fc.array(
        fc.array(fc.constantFrom("o0", "o1", "o2", "o3", "o4", "o5", "o6", "o7", "gone"), {
          maxLength: 6,
        }),
        { maxLength: 5 },
      ),
    ),
  )
  .map((each) => new Map(each) as ReadonlyMap<string, readonly (readonly string[])[]>)
  .map((each) => each as ReadonlyMap<DriverId, readonly (readonly OrderId[])[]>);

describe("what the last step planned", () => {
  test("is a hint: with any garbage for it the plan keeps to every rule", () => {
    fc.assert(
      fc.property(
        worlds(sizes, { revise: "none" }),
        garbage,
        fc.boolean(),
        (world, memory, isOver) => {
          const options = { memory, isOver: () => isOver };
          const plan = decide(world.snapshot, world.settings, travel, options);
          expect(broken(plan, world)).toEqual({});
        },
      ),
      { numRuns: 100 },
    );
  });

  test("is where a second step at the same instant begins: without a search it is no dearer than the first", () => {
    fc.assert(
      fc.property(quietWorlds(quiet), (world) => {
        const pricing = { ...world, travel };
        const { memory } = decide(world.snapshot, world.settings, travel);
        const unsearched = { ...world.settings, triesMax: 0 };
        const again = decide(world.snapshot, unsearched, travel, { memory });
        expect(planPrice(pricing, again.memory)).toBeLessThanOrEqual(
          planPrice(pricing, memory) + 1e-6,
        );
      }),
      { numRuns: 50 },
    );
  });

  test("is not altered by who goes on from it", () => {
    fc.assert(
      fc.property(quietWorlds(quiet), ({ snapshot, settings: rules }) => {
        const { memory } = decide(snapshot, rules);
        const before = structuredClone(memory);
        decide(snapshot, rules, travel, { memory });
        expect(memory).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});
