import type { KitchenOrderView } from "@swift-eats/contract/kitchen";
import { addSeconds } from "@swift-eats/domain/kernel";
import { expect, test } from "vitest";
import type { TownClock } from "../clock/town-clock.ts";
import { crewKitchen, crewPrepMinutes } from "./virtual-kitchen.ts";

const now = new Date("2030-01-01T12:00:00Z");
const clockAt = (rate: number) => ({ rate: () => rate }) as TownClock;
const order = (restaurantId: string) =>
  ({ restaurantId, acceptBy: addSeconds(now, 480).toISOString() }) as KitchenOrderView;
const secondsUntil = (at: Date) => (at.getTime() - now.getTime()) / 1_000;

test("the crew answers in 5 to 20 city seconds", () => {
  const kitchen = crewKitchen(clockAt(10), new Set(["played"]));
  const seconds = secondsUntil(kitchen.acceptAt(order("other"), now));
  expect(seconds).toBeGreaterThanOrEqual(5);
  expect(seconds).toBeLessThanOrEqual(20);
});

test("at the kitchen that people play it waits 40 wall seconds more, never past half of the time to answer", () => {
  const played = new Set(["played"]);
  const calm = crewKitchen(clockAt(1), played).acceptAt(order("played"), now);
  expect(secondsUntil(calm)).toBeGreaterThanOrEqual(45);
  const fast = crewKitchen(clockAt(60), played).acceptAt(order("played"), now);
  expect(secondsUntil(fast)).toBe(240);
});

test("the crew cooks faster than the menu says, within bounds", () => {
  expect(crewPrepMinutes(16)).toBe(12);
  expect(crewPrepMinutes(3)).toBe(8);
  expect(crewPrepMinutes(90)).toBe(16);
});
