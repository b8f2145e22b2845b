import { greatCircle, type TravelTimes } from "@swift-eats/domain/routing";
import { describe, expect, test } from "vitest";
import { patientTravel } from "./patient-travel.ts";

const [from, to] = [
  { lng: 8, lat: 54 },
  { lng: 8.01, lat: 54 },
];
const road = { seconds: 7, metres: 70, source: "road_network" } as const;

/** A source that takes so many milliseconds of the given clock, or breaks. */
function source(tookMs: number, breaks = false) {
  let nowMs = 0;
  let fallbacks = 0;
  const outside: TravelTimes = {
    between() {
      nowMs += tookMs;
      if (breaks) throw new Error("the router is away");
      return road;
    },
  };
  const travel = patientTravel(outside, {
    nowMs: () => nowMs,
    onFallback: () => {
      fallbacks += 1;
    },
  });
  const ask = (times: number) =>
    Array.from({ length: times }, () => travel.between(from, to, "bicycle").source);
  return { ask, fallbacks: () => fallbacks };
}

describe("a source of travel times", () => {
  test("that answers in time is believed", () => {
    const { ask, fallbacks } = source(1);
    expect(new Set(ask(40))).toEqual(new Set(["road_network"]));
    expect(fallbacks()).toBe(0);
  });

  test("that takes too long in all is not asked again in that decision, and it is said once", () => {
    const { ask, fallbacks } = source(30);
    expect(ask(4)).toEqual(["road_network", "road_network", "great_circle", "great_circle"]);
    expect(fallbacks()).toBe(1);
  });

  test("that breaks is replaced by the great circle at once", () => {
    const { ask, fallbacks } = source(0, true);
    expect(ask(3)).toEqual(["great_circle", "great_circle", "great_circle"]);
    expect(fallbacks()).toBe(1);
    expect(
      patientTravel(
        { between: greatCircle },
        { nowMs: () => 0, onFallback: () => undefined },
      ).between(from, to, "car"),
    ).toEqual(greatCircle(from, to, "car"));
  });
});
