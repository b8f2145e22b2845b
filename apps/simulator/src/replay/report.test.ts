import { expect, test } from "vitest";
import { quantile } from "./figures.ts";
import { promiseFigures } from "./promises.ts";
import { doubleAssignments, type HistoryLine, report } from "./report.ts";

const at = (minute: number) => new Date(Date.UTC(2030, 0, 1, 12, minute)).toISOString();
const line = (type: string, minute: number, facts: HistoryLine["facts"] = {}): HistoryLine => ({
  type,
  at: at(minute),
  reason: null,
  facts,
});
const assigned = (minute: number, driverId: string, tripId: string) =>
  line("DriverAssigned", minute, { driverId, tripId });

test("a day is summed up in minutes and wall seconds", () => {
  const history = [
    line("DriverOffered", 2, { assignSeconds: 0.4 }),
    assigned(2, "d", "t"),
    line("OrderReady", 10),
    line("OrderPickedUp", 12),
    line("OrderDelivered", 30),
  ];
  const placedAt = new Date(at(0));
  const done = report([
    { placedAt, status: "delivered", refusal: null, history, told: null },
    { placedAt, status: "ready", refusal: null, history: [], told: null },
    {
      placedAt,
      status: "cancelled",
      refusal: null,
      history: [{ ...line("OrderCancelled", 5), reason: "no courier" }],
      told: null,
    },
    { placedAt, status: null, refusal: "ordering.restaurant_closed", history: [], told: null },
  ]);
  expect(done).toMatchObject({
    orders: 4,
    delivered: 1,
    cancelled: 1,
    lostOrders: 1,
    doubleAssignments: 0,
    clickToDoorMinutes: { mean: 30 },
    readyToPickupMinutes: { mean: 2 },
    secondsToAssign: { p95: 0.4 },
    explained: { "cancelled: no courier": 1, "refused: ordering.restaurant_closed": 1 },
  });
});

test("two couriers with one order, or one courier on two trips, is a double assignment", () => {
  const end = line("OrderDelivered", 30);
  expect(doubleAssignments([[assigned(1, "a", "t1"), assigned(2, "b", "t2"), end]])).toBe(1);
  const released = line("DriverReleased", 2, { tripId: "t1" });
  expect(doubleAssignments([[assigned(1, "a", "t1"), released, assigned(3, "b", "t2"), end]])).toBe(
    0,
  );
  expect(
    doubleAssignments([
      [assigned(1, "a", "t1"), end],
      [assigned(2, "a", "t2"), end],
    ]),
  ).toBe(1);
  expect(
    doubleAssignments([
      [assigned(1, "a", "t1"), end],
      [assigned(2, "a", "t1"), end],
    ]),
  ).toBe(0);
});

test("a quantile is one of the values, by nearest rank", () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([3, 1, 2], 0.99)).toBe(3);
  expect(quantile([], 0.5)).toBe(0);
});

test("promises are judged by what happened", () => {
  const told = (from: number, middle: number, to: number) => ({
    from: new Date(at(from)),
    middle: new Date(at(middle)),
    to: new Date(at(to)),
    naive: new Date(at(50)),
    isLearned: middle > 20,
  });
  const arrived = (minute: number) => new Date(at(minute));
  expect(
    promiseFigures([
      { told: told(10, 20, 30), arrivedAt: arrived(24) },
      { told: told(10, 20, 30), arrivedAt: arrived(32) },
      { told: told(20, 30, 40), arrivedAt: arrived(18) },
      { told: told(20, 30, 40), arrivedAt: arrived(30) },
    ]),
  ).toEqual({
    orders: 4,
    maeMinutes: 7,
    naiveMaeMinutes: 24,
    insideWindow: 0.5,
    late: 0.25,
    learned: 0.5,
  });
});
