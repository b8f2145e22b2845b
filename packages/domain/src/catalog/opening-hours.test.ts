import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addSeconds, instantOf, localTime } from "../kernel/index.ts";
import { offUntil } from "./availability.ts";
import { type Hours, openState, slots } from "./opening-hours.ts";

const lunchAndDinner = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
  { weekday, opensMinutes: 690, closesMinutes: 870 },
  { weekday, opensMinutes: 1_050, closesMinutes: 60 }, // until one at night
]);
const hours = (timeZone: string, more: Partial<Hours> = {}): Hours => ({
  timeZone,
  alwaysOpen: false,
  ranges: lunchAndDinner,
  closedDates: [],
  ...more,
});
const zones = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu"];

describe("opening hours", () => {
  test("agree with a clock on the wall at any instant of a year, in three time zones", () => {
    const instant = fc
      .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) })
      .map((ms) => new Date(ms));
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (at, timeZone) => {
        const { minutes } = localTime(at, timeZone);
        const expected = (minutes >= 690 && minutes < 870) || minutes >= 1_050 || minutes < 60;
        const state = openState(hours(timeZone), null, at);
        expect(state.open).toBe(expected);
        const change = state.open ? state.until : state.opensAt;
        // What is said to change does change, then and not before.
        if (change) {
          expect(change > at).toBe(true);
          expect(openState(hours(timeZone), null, change).open).toBe(!state.open);
          expect(openState(hours(timeZone), null, addSeconds(change, -1)).open).toBe(state.open);
        }
      }),
    );
  });

  test("the night when clocks go back is one hour longer, and the bar stays open through it", () => {
    const beforeFold = instantOf("2026-10-24", 1_430, "Europe/Berlin");
    const late = hours("Europe/Berlin", {
      ranges: [{ weekday: 6, opensMinutes: 1_200, closesMinutes: 240 }],
    });
    const state = openState(late, null, beforeFold);
    expect(state.open && state.until).toEqual(new Date("2026-10-25T03:00:00Z"));
  });

  test("a pause with an end counts as closed until then, and no day off is open", () => {
    const noon = instantOf("2026-03-02", 720, "Europe/Berlin");
    const until = addSeconds(noon, 600);
    expect(openState(hours("Europe/Berlin"), until, noon)).toEqual({
      open: false,
      opensAt: until,
      why: "paused",
    });
    expect(openState(hours("Europe/Berlin"), until, until).open).toBe(true);
    expect(
      openState(hours("Europe/Berlin", { closedDates: ["2026-03-02"] }), null, noon).open,
    ).toBe(false);
  });

  test("every slot on offer lies in opening time and not before the kitchen can do it", () => {
    const noon = instantOf("2026-03-02", 720, "Europe/Berlin");
    const offered = slots(hours("Europe/Berlin"), noon, 1_800);
    expect(offered.length).toBeGreaterThan(10);
    for (const slot of offered) {
      expect(slot >= addSeconds(noon, 1_800)).toBe(true);
      expect(openState(hours("Europe/Berlin"), null, addSeconds(slot, -1)).open).toBe(true);
    }
  });

  test("an item that is off for today is back at local midnight", () => {
    const evening = instantOf("2026-03-28", 1_200, "Europe/Berlin");
    expect(offUntil("today", evening, "Europe/Berlin")).toEqual(new Date("2026-03-28T23:00:00Z"));
    expect(offUntil("until_i_say", evening, "Europe/Berlin")).toBeNull();
  });
});
