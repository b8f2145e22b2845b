import { expect, test } from "vitest";
import { endedBadly, stagesOf } from "./stages.ts";

const states = (status: Parameters<typeof endedBadly>[0], fulfilment: "delivery" | "pickup") =>
  stagesOf({ status, fulfilment }).map(({ state }) => state);

test("an order is in one stage, those before are done and those after are to come", () => {
  expect(states("ready", "delivery")).toEqual(["done", "done", "current", "todo", "todo"]);
});

test("a delivered order is done from end to end, also at the counter", () => {
  expect(new Set(states("delivered", "delivery"))).toEqual(new Set(["done"]));
  expect(states("delivered", "pickup")).toEqual(["done", "done", "done", "done"]);
});

test("an order that ended badly shows where, and is not called current", () => {
  expect(states("rejected", "delivery")[0]).toBe("failed");
  expect(endedBadly("delivered")).toBe(false);
  expect(endedBadly("undeliverable")).toBe(true);
  expect(endedBadly("picked_up")).toBe(false);
});
