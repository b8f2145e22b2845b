import { expect, test } from "vitest";
import { addSeconds, type OrderId } from "../kernel/index.ts";
import {
  compareDays,
  type DayOrder,
  type DayResult,
  dayFigures,
  type ZoneDay,
} from "./day-figures.ts";

const noon = new Date("2026-11-20T12:00:00Z");
const place = { lng: 8, lat: 54 };
const order = (orderId: string): DayOrder => ({
  orderId: orderId as OrderId,
  restaurantId: "kitchen" as DayOrder["restaurantId"],
  restaurant: place,
  door: place,
  placedAt: noon,
  acceptedAt: noon,
  readyEstimate: addSeconds(noon, 600),
  readyAt: addSeconds(noon, 600),
});
const day: ZoneDay = { orders: [order("a"), order("b")], drivers: [] };
const result = (payAmount: number, minutes: Readonly<Record<string, number>>): DayResult => ({
  payAmount,
  served: Object.entries(minutes).map(([orderId, each]) => ({
    orderId: orderId as OrderId,
    pickedUpAt: addSeconds(noon, 900),
    deliveredAt: addSeconds(noon, each * 60),
  })),
});

test("a day's figures are means over what was delivered", () => {
  expect(dayFigures(day, result(900, { a: 30, b: 40 }))).toEqual({
    delivered: 2,
    clickToDoorMinutes: 35,
    readyToPickupMinutes: 5,
    payAmount: 900,
  });
});

test("a day on which nothing was delivered has no means and is no division by zero", () => {
  expect(dayFigures(day, result(0, {}))).toMatchObject({ delivered: 0, clickToDoorMinutes: 0 });
});

test("an order that only one of two runs delivered counts as one, and not as minutes", () => {
  const { difference } = compareDays(day, result(900, { a: 30 }), result(1_000, { a: 26, b: 90 }));
  expect(difference).toMatchObject({ delivered: 1, minutes: -4, payAmount: 100 });
});
