import { getClock } from "@swift-eats/contract/cities";
import { expect, test } from "vitest";
import { clockPath } from "./ask-clock.ts";

test("the clock is asked where the contract has it", () => {
  expect(`${getClock.method} ${clockPath}`).toBe(`GET /api/v1${getClock.path}`);
});
