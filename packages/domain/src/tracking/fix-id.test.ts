import fc from "fast-check";
import { expect, test } from "vitest";
import { idTime, isId } from "../kernel/index.ts";
import { fixId } from "./fix-id.ts";

const driverId = "019cae00-1234-7abc-8def-ffffffffffff" as never;
const at = new Date("2026-03-02T12:00:00.123Z");
const sequence = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

test("a fix is kept under an id that says its time", () => {
  fc.assert(
    fc.property(sequence, (number) => {
      const id = fixId({ driverId, sequence: number, at });
      expect(isId(id)).toBe(true);
      expect(idTime(id)).toEqual(at);
      expect(fixId({ driverId, sequence: number, at })).toBe(id);
    }),
  );
});

test("two numbers of one instant are two rows", () => {
  fc.assert(
    fc.property(sequence, sequence, (one, other) => {
      const ids = [one, other].map((number) => fixId({ driverId, sequence: number, at }));
      expect(new Set(ids).size).toBe(one === other ? 1 : 2);
    }),
  );
});
