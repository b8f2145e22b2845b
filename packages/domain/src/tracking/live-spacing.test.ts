import { expect, test } from "vitest";
import { liveSpacingMs } from "./live-spacing.ts";

test("one live position in three seconds, and a device that sends each three seconds loses none to the network", () => {
  expect(liveSpacingMs(1)).toBeGreaterThan(2_500);
  expect(liveSpacingMs(1)).toBeLessThan(3_000);
});

test("in a fast city a device that sends every wall second is heard each time", () => {
  for (const rate of [10, 60, 120]) expect(liveSpacingMs(rate)).toBeLessThan(1_000);
});
