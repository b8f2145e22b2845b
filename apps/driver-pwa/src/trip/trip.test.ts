import type { StopView, TripView } from "@swift-eats/contract/dispatch";
import { expect, test } from "vitest";
import { isNight } from "../duty/night.ts";
import { fitInside } from "./compress.ts";
import { isReady, nextStep } from "./next-step.ts";
import { waysTo } from "./ways.ts";

const at = "2026-11-21T12:00:00.000Z";
const stop = (change: Partial<StopView>) =>
  ({
    id: "a",
    kind: "pickup",
    orderStatus: "preparing",
    arrivedAt: null,
    outcome: null,
    ...change,
  }) as StopView;
const trip = (...stops: StopView[]) => ({ stops }) as TripView;

test("the next step is the first stop that is not dealt with", () => {
  const door = stop({ id: "b", kind: "dropoff" });
  expect(nextStep(trip(stop({}), door))?.kind).toBe("to_kitchen");
  expect(nextStep(trip(stop({ arrivedAt: at }), door))?.kind).toBe("at_kitchen");
  expect(nextStep(trip(stop({ outcome: "done" }), door))?.kind).toBe("to_door");
  expect(nextStep(trip(stop({ outcome: "dropped" }), { ...door, outcome: "failed" }))).toBeNull();
});

test("food is ready when the life of an order says so", () => {
  expect(isReady(stop({}))).toBe(false);
  expect(isReady(stop({ orderStatus: "ready" }))).toBe(true);
});

test("a picture keeps its shape and never grows", () => {
  expect(fitInside({ width: 4_000, height: 3_000 }, 1_280)).toEqual({ width: 1_280, height: 960 });
  expect(fitInside({ width: 600, height: 800 }, 1_280)).toEqual({ width: 600, height: 800 });
});

test("night begins at eight in the evening of the city", () => {
  expect(isNight(new Date("2026-07-01T18:30:00Z"), "Europe/Berlin")).toBe(true);
  expect(isNight(new Date("2026-07-01T17:30:00Z"), "Europe/Berlin")).toBe(false);
});

test("every maps app gets latitude first", () => {
  for (const { url } of waysTo({ lng: 8.5, lat: 49.4 })) expect(url).toContain("49.4,8.5");
});
