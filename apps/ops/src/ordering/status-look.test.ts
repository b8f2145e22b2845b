import { expect, test } from "vitest";
import { breachTone, courierState } from "./status-look.ts";

test("an order is calm, then wants attention, then is late", () => {
  expect(breachTone(12)).toBe("neutral");
  expect(breachTone(4.9)).toBe("wait");
  expect(breachTone(-0.1)).toBe("bad");
  expect(breachTone(null)).toBe("neutral");
});

test("a courier who is not heard of is silent, whatever they do", () => {
  expect(courierState({ live: false, tripId: "t", tripStatus: "assigned" })).toBe("silent");
  expect(courierState({ live: true, tripId: null, tripStatus: null })).toBe("free");
  expect(courierState({ live: true, tripId: "t", tripStatus: "offered" })).toBe("offered");
  expect(courierState({ live: true, tripId: "t", tripStatus: "under_way" })).toBe("busy");
});
