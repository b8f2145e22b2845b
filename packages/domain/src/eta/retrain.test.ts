import { expect, test } from "vitest";
import { draws } from "./learner/draws.ts";
import { ordersToTrain, retrain } from "./retrain.ts";

/** Orders whose lateness grows with the zone's load. */
function orders(count: number, seed: number, secondsEach: number) {
  const random = draws(seed);
  const rows = Array.from({ length: count }, () => ({ zoneOrders: Math.floor(random() * 50) }));
  return {
    rows,
    targets: rows.map(({ zoneOrders }) => zoneOrders * secondsEach + random() * 120),
  };
}

test("a model that beats the bare plan on the newest orders is kept", () => {
  const { model, newError, oldError } = retrain(orders(250, 1, 20), null);
  expect(model?.rows).toBe(250);
  expect(newError).toBeLessThan(oldError / 4);
});

test("a model that does not beat the one that serves is not", () => {
  const served = retrain(orders(500, 2, 20), null).model;
  const little = orders(60, 3, 20);
  expect(retrain(little, served).model).toBeNull();
});

test("after the town has changed the new model wins", () => {
  const served = retrain(orders(250, 4, 20), null).model;
  expect(retrain(orders(250, 5, 35), served).model).not.toBeNull();
});

test("nothing delivered, nothing learned", () => {
  expect(retrain({ rows: [], targets: [] }, null).model).toBeNull();
});

test("a young model is tried anew after a few orders, an old one after many", () => {
  expect([0, 40, 100, 300, 5_000].map(ordersToTrain)).toEqual([40, 40, 50, 150, 200]);
});
