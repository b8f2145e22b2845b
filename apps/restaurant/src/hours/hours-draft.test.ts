import { expect, test } from "vitest";
import {
  type Draft,
  datesOf,
  everyDayLike,
  nextSpan,
  spansOf,
  typed,
  withDate,
  withDay,
} from "./hours-draft.ts";

const empty: Draft = {
  alwaysOpen: false,
  weekly: [],
  closedDates: [],
  specialDays: [],
  lastOrderMinutes: 0,
};
const lunch = { opens: "11:00", closes: "14:00" };

test("a day's hours are replaced, others stay, and one day can be the pattern of all", () => {
  const monday = withDay(withDay(empty, 3, [lunch]), 1, [lunch, nextSpan([lunch])]);
  expect(spansOf(monday, 1)).toEqual([lunch, { opens: "17:00", closes: "22:00" }]);
  expect(spansOf(withDay(monday, 1, []), 1)).toEqual([]);
  expect(spansOf(monday, 3)).toEqual([lunch]);
  expect(everyDayLike(monday, 1).weekly).toHaveLength(14);
});

test("a date is closed or has its own hours, never both", () => {
  const closed = withDate(empty, "2026-12-25", null);
  expect(datesOf(closed)).toEqual([{ date: "2026-12-25", spans: null }]);
  const own = withDate(closed, "2026-12-25", [lunch]);
  expect(own.closedDates).toEqual([]);
  expect(datesOf(own)).toEqual([{ date: "2026-12-25", spans: [lunch] }]);
  expect(withDate(own, "2026-12-25", undefined)).toEqual(empty);
});

test("the end of a day is written as midnight, which a time field can hold", () => {
  const late = { ...empty, weekly: [{ weekday: 1, opens: "18:00", closes: "24:00" }] };
  expect(typed(late).weekly[0]?.closes).toBe("00:00");
});
