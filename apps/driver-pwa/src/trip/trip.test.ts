import type { StopView, TripView } from "@swift-eats/contract/dispatch";
import { expect, test } from "vitest";
import { isNight } from "../duty/night.ts";
import { fitInside } from "./compress.ts";
import { isReady, nextStep } from "./next-step.ts";
import { placesOf } from "./places.ts";
import { newsBetween } from "./use-trip-news.ts";
import { waysTo } from "./ways.ts";

const at = "2026-11-21T12:00:00.000Z";
const stop = (change: Partial<StopView>) =>
  ({
    id: "a",
    orderId: "order",
    kind: "pickup",
    name: "Kitchen",
    location: { lng: 8, lat: 54 },
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

const otherDoor = { location: { lng: 8.1, lat: 54 } };
const bundle = [
  stop({ id: "p1", orderId: "one" }),
  stop({ id: "p2", orderId: "two" }),
  stop({ id: "d2", orderId: "two", kind: "dropoff" }),
  stop({ id: "d1", orderId: "one", kind: "dropoff", ...otherDoor }),
];

test("the orders of one kitchen are one place, and each door keeps its number to the end", () => {
  expect(placesOf(bundle).map(({ id, number }) => [id, number])).toEqual([
    ["p1", null],
    ["d2", 1],
    ["d1", 2],
  ]);
  const taken = bundle.map((each) =>
    each.id === "d1" ? each : { ...each, outcome: "done" as const },
  );
  expect(nextStep(trip(...taken))).toMatchObject({ kind: "to_door", place: { number: 2 } });
});

test("an order that left the trip is no place any more", () => {
  const left = bundle.map((each) =>
    each.orderId === "two" ? { ...each, outcome: "dropped" as const } : each,
  );
  expect(placesOf(left).map(({ id }) => id)).toEqual(["p1", "d1"]);
  expect(newsBetween(trip(...bundle), trip(...left))).toEqual({ joined: 0, left: 1 });
  expect(newsBetween(trip(...left), trip(...bundle))).toEqual({ joined: 1, left: 0 });
  expect(newsBetween(trip(...bundle), trip(...bundle))).toBeNull();
});

test("one bag taken, the courier is still at the kitchen for the other", () => {
  const [first, second, ...doors] = bundle.map((each) => ({ ...each, arrivedAt: at }));
  if (!first || !second) throw new Error("no bags");
  const step = nextStep(trip({ ...first, outcome: "done" }, second, ...doors));
  expect(step).toMatchObject({ kind: "at_kitchen", stop: { id: "p2" } });
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
