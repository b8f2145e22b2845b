import { expect, test } from "vitest";
import { draws } from "./learner/draws.ts";
import { adapted, type Pattern, patternUnder } from "./pattern.ts";
import { prepBucket } from "./prep-bucket.ts";

/** A bell-like draw: mean 0, deviation 1. */
function bell(seed: number): () => number {
  const random = draws(seed);
  return () => {
    let sum = 0;
    for (let index = 0; index < 12; index += 1) sum += random();
    return sum - 6;
  };
}

function after(orders: number, from: Pattern, residual: () => number): Pattern {
  let pattern = from;
  for (let order = 0; order < orders; order += 1) pattern = adapted(pattern, residual());
  return pattern;
}

const noise = bell(3);
const late = (seconds: number) => () => seconds + 120 * noise();

test("a kitchen that is always five minutes late is known for it after thirty orders", () => {
  const pattern = after(30, patternUnder(null), late(300));
  expect(Math.abs(pattern.meanSeconds - 300)).toBeLessThan(60);
  expect(pattern.orders).toBe(30);
});

test("when a kitchen gets slower from one day to the next, forty orders tell", () => {
  const steady = after(300, patternUnder(null), late(0));
  const slower = after(40, steady, late(400));
  expect(Math.abs(steady.meanSeconds)).toBeLessThan(60);
  expect(slower.meanSeconds).toBeGreaterThan(300);
});

test("one odd order moves a well-known kitchen little, and a new one more", () => {
  const known = after(300, patternUnder(null), late(0));
  const moved = adapted(known, 1_800).meanSeconds - known.meanSeconds;
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(adapted(patternUnder(known), 1_800).meanSeconds - known.meanSeconds);
});

test("what nothing was seen of is as its parent, and less sure", () => {
  const parent = after(50, patternUnder(null), late(200));
  const child = patternUnder(parent);
  expect(child.meanSeconds).toBe(parent.meanSeconds);
  expect(child.doubt).toBeGreaterThan(parent.doubt);
});

test("the spread becomes that of the orders", () => {
  const pattern = after(400, patternUnder(null), late(0));
  expect(pattern.spreadSeconds).toBeGreaterThan(70);
  expect(pattern.spreadSeconds).toBeLessThan(190);
});

test("a bucket is local time and load: the same hour elsewhere is another one", () => {
  const at = new Date("2026-03-06T23:30:00Z");
  expect(prepBucket(at, "UTC", 0)).toBe("weekday 21 quiet");
  expect(prepBucket(at, "Europe/Berlin", 4)).toBe("weekend 0 busy");
  expect(prepBucket(at, "UTC", 9)).toBe("weekday 21 full");
});
