import { describe, expect, test } from "vitest";
import { addSeconds, instantOf } from "../kernel/index.ts";
import { isOff, offUntil } from "./availability.ts";
import { checkHours } from "./check-hours.ts";
import { type Hours, openState } from "./opening-hours.ts";
import { isSlot, slots } from "./slots.ts";

const lunchAndDinner = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
  { weekday, opensMinutes: 690, closesMinutes: 870 },
  { weekday, opensMinutes: 1_050, closesMinutes: 60 }, // until one at night
]);
const hours = (timeZone: string, more: Partial<Hours> = {}): Hours => ({
  timeZone,
  alwaysOpen: false,
  ranges: lunchAndDinner,
  closedDates: [],
  specialDays: [],
  lastOrderMinutes: 0,
  ...more,
});

describe("opening hours", () => {
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

  test("a bar that closes in the doubled hour stays open through both, one that opens in the skipped hour opens at the jump", () => {
    const bar = (timeZone: string) =>
      hours(timeZone, { ranges: [{ weekday: 6, opensMinutes: 1_200, closesMinutes: 90 }] });
    const inNewYork = openState(bar("America/New_York"), null, new Date("2026-11-01T04:00:00Z"));
    expect(inNewYork.open && inNewYork.until).toEqual(new Date("2026-11-01T06:30:00Z"));
    const early = (timeZone: string) =>
      hours(timeZone, { ranges: [{ weekday: 7, opensMinutes: 150, closesMinutes: 300 }] });
    for (const [timeZone, jump] of [
      ["America/New_York", "2026-03-08T07:00:00Z"],
      ["Europe/Berlin", "2026-03-29T01:00:00Z"],
    ] as const) {
      const before = addSeconds(new Date(jump), -3_600);
      expect(openState(early(timeZone), null, before)).toMatchObject({ opensAt: new Date(jump) });
    }
  });

  test("a date has its own hours or none; a night belongs to the day on which it began", () => {
    const berlin = hours("Europe/Berlin", {
      closedDates: ["2026-12-25"],
      specialDays: [{ date: "2026-12-24", spans: [{ opensMinutes: 600, closesMinutes: 60 }] }],
    });
    const at = (date: string, minutes: number) => instantOf(date, minutes, "Europe/Berlin");
    expect(openState(berlin, null, at("2026-12-24", 610))).toEqual({
      open: true,
      until: at("2026-12-25", 60),
    });
    expect(openState(berlin, null, at("2026-12-25", 720))).toEqual({
      open: false,
      opensAt: at("2026-12-26", 690),
      why: "hours",
    });
  });

  test("after a long holiday it is still known when the place opens again", () => {
    const august = Array.from(
      { length: 31 },
      (_, day) => `2026-08-${String(day + 1).padStart(2, "0")}`,
    );
    const away = hours("Europe/Berlin", { closedDates: august });
    expect(openState(away, null, instantOf("2026-08-02", 720, "Europe/Berlin"))).toMatchObject({
      opensAt: instantOf("2026-09-01", 690, "Europe/Berlin"),
    });
  });

  test("a pause that outlasts the day is over when the doors open next", () => {
    const evening = instantOf("2026-03-02", 840, "Europe/Berlin");
    expect(openState(hours("Europe/Berlin"), addSeconds(evening, 3_600), evening)).toEqual({
      open: false,
      opensAt: instantOf("2026-03-02", 1_050, "Europe/Berlin"),
      why: "paused",
    });
  });

  test("open round the clock is open without an end, until a holiday", () => {
    const always = hours("Europe/Berlin", { alwaysOpen: true, ranges: [] });
    const noon = instantOf("2026-03-02", 720, "Europe/Berlin");
    expect(openState(always, null, noon)).toEqual({ open: true, until: null });
    const holiday = { ...always, closedDates: ["2026-03-04"] };
    expect(openState(holiday, null, noon)).toEqual({
      open: true,
      until: instantOf("2026-03-04", 0, "Europe/Berlin"),
    });
  });

  test("a slot waits for the end of a pause, and a fresh one is kept a moment", () => {
    const noon = instantOf("2026-03-02", 720, "Europe/Berlin");
    const plan = {
      hours: hours("Europe/Berlin"),
      pausedUntil: addSeconds(noon, 1_800),
      prepSeconds: 900,
      travelSeconds: 600,
    };
    const [soon] = slots(plan, noon);
    expect(soon).toEqual(addSeconds(noon, 1_800 + 1_800));
    const open = { ...plan, pausedUntil: null };
    const [next] = slots(open, noon);
    if (!next) throw new Error("no slot");
    expect(isSlot(open, next, addSeconds(noon, 550))).toBe(true);
    expect(isSlot(open, next, addSeconds(noon, 960))).toBe(false);
    expect(isSlot(open, addSeconds(next, 60), noon)).toBe(false);
  });

  test.each<[string, Partial<Hours>, string, number | string | null]>([
    [
      "two spans of a day overlap",
      { ranges: [...lunchAndDinner, { weekday: 3, opensMinutes: 800, closesMinutes: 900 }] },
      "hours_overlap",
      3,
    ],
    [
      "the night of Sunday runs into Monday's lunch",
      {
        ranges: [
          { weekday: 7, opensMinutes: 1_200, closesMinutes: 720 },
          { weekday: 1, opensMinutes: 690, closesMinutes: 870 },
        ],
      },
      "hours_overlap",
      1,
    ],
    [
      "a minute that no day has",
      { ranges: [{ weekday: 1, opensMinutes: 690, closesMinutes: 1_441 }] },
      "hours_out_of_range",
      1,
    ],
    [
      "an eighth day",
      { ranges: [{ weekday: 8, opensMinutes: 690, closesMinutes: 720 }] },
      "hours_out_of_range",
      8,
    ],
    [
      "a date is closed and open",
      {
        closedDates: ["2026-12-25"],
        specialDays: [{ date: "2026-12-25", spans: [{ opensMinutes: 0, closesMinutes: 60 }] }],
      },
      "date_twice",
      "2026-12-25",
    ],
    [
      "a day that no month has",
      { closedDates: ["2026-02-30"] },
      "hours_out_of_range",
      "2026-02-30",
    ],
    [
      "special spans overlap",
      {
        specialDays: [
          {
            date: "2026-12-25",
            spans: [
              { opensMinutes: 600, closesMinutes: 700 },
              { opensMinutes: 690, closesMinutes: 800 },
            ],
          },
        ],
      },
      "hours_overlap",
      "2026-12-25",
    ],
    ["the last order is before the first", { lastOrderMinutes: 180 }, "last_order_too_early", 1],
  ])("are refused when %s", (_, more, code, day) => {
    expect(checkHours(hours("Europe/Berlin", more))).toMatchObject({
      refusal: { code: `catalog.${code}`, day },
    });
  });

  test("an item that is off for today is back at local midnight", () => {
    const evening = instantOf("2026-03-28", 1_200, "Europe/Berlin");
    expect(offUntil("today", evening, "Europe/Berlin")).toEqual(new Date("2026-03-28T23:00:00Z"));
  });

  test("an item that is off until the kitchen says is back after thirty days at the latest", () => {
    const evening = instantOf("2026-03-28", 1_200, "Europe/Berlin");
    const back = instantOf("2026-04-27", 0, "Europe/Berlin");
    expect(offUntil("until_i_say", evening, "Europe/Berlin")).toEqual(back);
    expect(isOff(back, new Date(back.getTime() - 1))).toBe(true);
    expect(isOff(back, back)).toBe(false);
  });
});
