import { describe, expect, test } from "vitest";
import type { DriverId } from "../kernel/index.ts";
import { offerAnswer, whyAsked, whyNotAsked } from "./explain.ts";
import type { RunnerUp, ScoreTerms } from "./snapshot.ts";

const even: ScoreTerms = {
  clickToDoor: 1_000,
  courierTime: 60,
  freshness: 10,
  balance: 0,
  performance: 0,
};
const rival = (change: Partial<ScoreTerms>, more: Partial<RunnerUp> = {}): RunnerUp => ({
  driverId: "rival" as DriverId,
  terms: { ...even, ...change },
  worseBySeconds: 60,
  reason: "slower",
  ...more,
});

describe("why a courier was asked", () => {
  test.each([
    ["nobody else could be thought of", [], "only_one"],
    ["the others may not or cannot", [rival({}, { reason: "shift_ends" })], "others_cannot"],
    ["the food is there sooner", [rival({ clickToDoor: 1_200 })], "soonest"],
    ["the way is shorter", [rival({ courierTime: 90 })], "shortest_way"],
    ["the food waits less", [rival({ freshness: 40 })], "freshest"],
    ["others have earned more", [rival({ clickToDoor: 1_010, balance: 50 })], "fair_share"],
    ["others decline more", [rival({ performance: 30 })], "most_likely"],
  ])("%s", (_, runnersUp, why) => {
    expect(whyAsked(even, runnersUp)).toBe(why);
  });

  test("the next best courier decides, whatever the order of the list", () => {
    const far = rival({ clickToDoor: 9_000 }, { worseBySeconds: 8_000 });
    const near = rival({ balance: 20 }, { worseBySeconds: 20 });
    expect(whyAsked(even, [far, near])).toBe("fair_share");
    expect(whyAsked(even, [near, far])).toBe("fair_share");
  });
});

test("why another was better is the mirror of why one was asked", () => {
  expect(whyNotAsked(rival({ clickToDoor: 1_200 }), even)).toBe("later");
  expect(whyNotAsked(rival({ balance: 50 }), even)).toBe("earned_more");
  expect(whyNotAsked(rival({}, { reason: "too_far" }), even)).toBe("too_far");
  expect(whyNotAsked(rival({ balance: 50 }), null)).toBe("later");
});

test("what became of an offer is read off the trip", () => {
  const at = new Date("2026-11-21T12:00:00Z");
  expect(offerAnswer({ status: "offered", acceptedAt: null, endReason: null })).toBe("open");
  expect(offerAnswer({ status: "under_way", acceptedAt: at, endReason: null })).toBe("accepted");
  expect(offerAnswer({ status: "done", acceptedAt: at, endReason: null })).toBe("accepted");
  expect(offerAnswer({ status: "released", acceptedAt: null, endReason: "declined:pay" })).toBe(
    "declined",
  );
  expect(offerAnswer({ status: "released", acceptedAt: null, endReason: "expired" })).toBe(
    "expired",
  );
  expect(offerAnswer({ status: "released", acceptedAt: at, endReason: "better_plan" })).toBe(
    "taken_back",
  );
});
