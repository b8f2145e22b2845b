import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ServingWindow, serving } from "./serving.ts";

const window = (from: number, to: number, more: Partial<ServingWindow> = {}): ServingWindow => ({
  weekdays: [],
  fromMinutes: from * 60,
  toMinutes: to * 60,
  fromDate: null,
  toDate: null,
  ...more,
});
const at = (text: string) => new Date(text);
const berlin = "Europe/Berlin";

describe("a section's hours", () => {
  test("without windows it is always served", () => {
    expect(serving([], berlin, at("2026-03-02T03:00:00Z"))).toEqual({
      now: true,
      until: null,
      from: null,
    });
  });

  test("breakfast ends at eleven by the restaurant's own clock, on the day the clocks change too", () => {
    const breakfast = [window(7, 11)];
    // 29 March 2026: Berlin goes from UTC+1 to UTC+2 in the night.
    expect(serving(breakfast, berlin, at("2026-03-28T09:59:00Z")).now).toBe(true);
    expect(serving(breakfast, berlin, at("2026-03-29T09:01:00Z"))).toEqual({
      now: false,
      until: null,
      from: at("2026-03-30T05:00:00Z"),
    });
  });

  test("a window over midnight belongs to the day on which it begins", () => {
    const friday = [window(22, 2, { weekdays: [5] })];
    expect(serving(friday, "UTC", at("2026-03-07T01:30:00Z")).now).toBe(true); // Saturday, 01:30
    expect(serving(friday, "UTC", at("2026-03-06T01:30:00Z")).now).toBe(false); // Friday, 01:30
  });

  test("windows that touch leave no gap", () => {
    const day = [window(7, 11), window(11, 15)];
    expect(serving(day, "UTC", at("2026-03-02T08:00:00Z")).until).toEqual(
      at("2026-03-02T15:00:00Z"),
    );
  });

  test("a season that is over, or far off, has no next time", () => {
    const asparagus = [window(0, 24, { fromDate: "2026-04-10", toDate: "2026-06-24" })];
    expect(serving(asparagus, berlin, at("2026-03-02T12:00:00Z")).from).toBe(null);
    expect(serving(asparagus, berlin, at("2026-05-02T12:00:00Z")).now).toBe(true);
    expect(serving(asparagus, berlin, at("2026-06-25T12:00:00Z"))).toMatchObject({
      now: false,
      from: null,
    });
  });

  test("what is said to come next comes next: served at that instant, and not a minute before", () => {
    const hours = fc.integer({ min: 0, max: 23 });
    const windows = fc.array(
      fc.tuple(hours, hours, fc.uniqueArray(fc.integer({ min: 1, max: 7 }))),
      { minLength: 1, maxLength: 3 },
    );
    const instants = fc.date({
      noInvalidDate: true,
      min: at("2026-01-01T00:00:00Z"),
      max: at("2026-12-31T00:00:00Z"),
    });
    const zones = fc.constantFrom(berlin, "America/New_York", "Asia/Kolkata");
    fc.assert(
      fc.property(windows, instants, zones, (given, now, zone) => {
        const all = given.map(([from, to, weekdays]) => window(from, to, { weekdays }));
        const { now: served, from, until } = serving(all, zone, now);
        if (served && until) expect(serving(all, zone, until).now).toBe(false);
        if (!served && from) {
          expect(serving(all, zone, from).now).toBe(true);
          const before = new Date(from.getTime() - 60_000);
          if (before > now) expect(serving(all, zone, before).now).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
