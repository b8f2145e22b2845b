import { expect, it } from "vitest";
import { formatRemaining } from "./remaining.tsx";
import { elapsedShare, ringTone } from "./ring-tone.ts";

it("turns amber at 60 % and red at 90 %", () => {
  expect([0, 0.59, 0.6, 0.89, 0.9, 1].map(ringTone)).toEqual([
    "calm",
    "calm",
    "soon",
    "soon",
    "late",
    "late",
  ]);
});

it("keeps the share between 0 and 1, and counts an empty span as used up", () => {
  expect(elapsedShare({ from: 0, until: 10, now: 4 })).toBe(0.4);
  expect(elapsedShare({ from: 0, until: 10, now: -4 })).toBe(0);
  expect(elapsedShare({ from: 0, until: 10, now: 40 })).toBe(1);
  expect(elapsedShare({ from: 5, until: 5, now: 5 })).toBe(1);
});

it("shows the last second until it is over", () => {
  expect(formatRemaining(1)).toBe("0:01");
  expect(formatRemaining(0)).toBe("0:00");
  expect(formatRemaining(-5)).toBe("0:00");
  expect(formatRemaining(3_727_000)).toBe("1:02:07");
});
