import type { KitchenOrderView } from "@swift-eats/contract/kitchen";
import { describe, expect, test } from "vitest";
import { sortBoard } from "./columns.ts";
import { minutesLeft, ticketTime } from "./ticket-time.ts";

const order = (change: Partial<KitchenOrderView>): KitchenOrderView => ({
  id: "o",
  version: 1,
  status: "placed",
  restaurantId: "r",
  pickupCode: "A1",
  customerFirstName: "Ada",
  fulfilment: "delivery",
  soldOutChoice: "call",
  scheduledFor: null,
  lines: [],
  price: {
    currency: "EUR",
    subtotalAmount: 0,
    deliveryFeeAmount: 0,
    serviceFeeAmount: 0,
    taxAmount: 0,
    taxInclusive: true,
    tipAmount: 0,
    totalAmount: 0,
  },
  placedAt: "2026-11-21T11:00:00Z",
  acceptBy: "2026-11-21T11:10:00Z",
  acceptedAt: null,
  prepMinutes: 20,
  readyEstimate: null,
  readyAt: null,
  endedAt: null,
  endReason: null,
  courier: null,
  ...change,
});

describe("the board", () => {
  test("puts the order that must be answered first on top", () => {
    const sorted = sortBoard([
      order({ id: "later", acceptBy: "2026-11-21T11:20:00Z" }),
      order({ id: "sooner" }),
    ]);
    expect(sorted.columns.new.map(({ id }) => id)).toEqual(["sooner", "later"]);
  });

  test("keeps an order for later out of the cooking column until cooking begins", () => {
    const later = { scheduledFor: "2026-11-21T18:00:00Z" };
    const sorted = sortBoard([
      order({ id: "a", status: "accepted", ...later }),
      order({ id: "b", status: "preparing", ...later }),
    ]);
    expect(sorted.scheduled.map(({ id }) => id)).toEqual(["a"]);
    expect(sorted.columns.preparing.map(({ id }) => id)).toEqual(["b"]);
  });

  test("shows neither an unpaid order nor an ended one among the open ones", () => {
    const sorted = sortBoard([
      order({ status: "awaiting_payment" }),
      order({ id: "gone", status: "expired" }),
    ]);
    expect(Object.values(sorted.columns).flat()).toEqual([]);
    expect(sorted.ended.map(({ id }) => id)).toEqual(["gone"]);
  });
});

test("the ring counts the answer, then the cooking, then the waiting", () => {
  const until = (change: Partial<KitchenOrderView>) =>
    new Date(ticketTime(order(change)).until).toISOString().slice(11, 16);
  expect(until({})).toBe("11:10");
  expect(until({ status: "preparing", readyEstimate: "2026-11-21T11:25:00Z" })).toBe("11:25");
  expect(until({ status: "ready", readyAt: "2026-11-21T11:20:00Z" })).toBe("11:30");
  expect(ticketTime(order({ status: "picked_up" })).kind).toBe("none");
});

test("overdue minutes are negative", () => {
  expect(minutesLeft(0, 90_000)).toBe(-1);
  expect(minutesLeft(90_000, 0)).toBe(2);
});
