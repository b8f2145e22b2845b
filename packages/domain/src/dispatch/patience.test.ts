import fc from "fast-check";
import { expect, test } from "vitest";
import { retryAfterSeconds } from "./patience.ts";

test("retries back off, with jitter, and never beyond ninety seconds", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (attempts, random) => {
        const wait = retryAfterSeconds(attempts, random);
        expect(wait).toBeGreaterThanOrEqual(2);
        expect(wait).toBeLessThanOrEqual(90);
      },
    ),
  );
});
