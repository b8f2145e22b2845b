import type { Decision } from "@swift-eats/domain/dispatch";
import { addSeconds } from "@swift-eats/domain/kernel";
import { expect, test } from "vitest";
import { answers } from "./answers.ts";

const at = new Date("2026-03-02T12:00:00Z");
const deferred = (until: number, more: Partial<Decision> = {}): Decision => ({
  geoKey: "z",
  orderId: "o" as never,
  kind: "deferred",
  driverId: null,
  tripId: null,
  decidedAt: at,
  until: addSeconds(at, until),
  reason: "food_not_ready",
  terms: null,
  bundle: [],
  runnersUp: [],
  ...more,
});

test("the same answer is told once; another courier, reason, kind or end is news", () => {
  const book = answers();
  const told = (decision: Decision) => book.news([decision]).length === 1;
  expect(told(deferred(300))).toBe(true);
  expect(told(deferred(330))).toBe(false);
  expect(told(deferred(420))).toBe(true);
  expect(told(deferred(420, { driverId: "d" as never }))).toBe(true);
  expect(told(deferred(420, { reason: "backing_off", driverId: "d" as never }))).toBe(true);
  const offered = deferred(420, { kind: "offered", until: null, driverId: "d" as never });
  expect(told(offered)).toBe(true);
  expect(told(offered)).toBe(true);
  book.keepOnly(new Set());
  expect(told(deferred(300))).toBe(true);
});
