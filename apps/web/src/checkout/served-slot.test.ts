import { expect, test } from "vitest";
import { servedSlot } from "./served-slot.ts";

const slots = ["2026-03-02T16:45:00Z", "2026-03-02T17:00:00Z", "2026-03-02T17:15:00Z"];
const notServed = (from: unknown) => ({ code: "pricing.item_not_served", itemId: "a", from });

test("a dish out of its hours is offered for the first slot within them", () => {
  expect(servedSlot(notServed("2026-03-02T17:00:00.000Z"), slots)).toBe(slots[1]);
  expect(servedSlot(notServed("2026-03-02T17:01:00.000Z"), slots)).toBe(slots[2]);
});

test("no time is offered that is not a slot, nor for what no time mends", () => {
  expect(servedSlot(notServed("2026-03-02T18:00:00.000Z"), slots)).toBe(null);
  expect(servedSlot(notServed(null), slots)).toBe(null);
  expect(servedSlot({ code: "pricing.item_sold_out", from: slots[0] }, slots)).toBe(null);
});
