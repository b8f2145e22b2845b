import { expect, test } from "vitest";
import { readOpeningHours } from "./read-opening-hours.ts";

const range = (weekday: number, opensMinutes: number, closesMinutes: number) => ({
  weekday,
  opensMinutes,
  closesMinutes,
});
const everyDay = [1, 2, 3, 4, 5, 6, 7];

test("the simple forms of the map are weekly hours", () => {
  expect(readOpeningHours("24/7")).toEqual({ alwaysOpen: true, ranges: [] });
  expect(readOpeningHours("11:00-22:00")?.ranges).toEqual(
    everyDay.map((day) => range(day, 660, 1_320)),
  );
  expect(readOpeningHours("Mo-Fr 11:00-14:30, 17:00-22:00; Sa 12:00-23:00;")?.ranges).toEqual([
    ...[1, 2, 3, 4, 5].flatMap((day) => [range(day, 660, 870), range(day, 1_020, 1_320)]),
    range(6, 720, 1_380),
  ]);
  expect(readOpeningHours("Fr-Mo 18:00-02:00")?.ranges).toEqual(
    [1, 5, 6, 7].map((day) => range(day, 1_080, 120)),
  );
  expect(readOpeningHours("Sa 18:00-26:00")).toEqual(readOpeningHours("Sa 18:00-02:00"));
});

test("a later rule stands in the place of an earlier one's days", () => {
  expect(readOpeningHours("Mo-Su 09:00-17:00; We off; Su 10:00-12:00")?.ranges).toEqual([
    ...[1, 2, 4, 5, 6].map((day) => range(day, 540, 1_020)),
    range(7, 600, 720),
  ]);
});

test.each([
  "",
  "Mo-Fr 11:00+",
  "PH off",
  "Mo-Fr 10:00-20:00; PH off",
  "Apr-Oct Mo-Su 10:00-20:00",
  "sunrise-sunset",
  "Mo[1] 10:00-12:00",
  "Mo 25:00-26:00",
  "Mo 10:70-12:00",
  "Mo 10:00-14:00,13:00-16:00",
  "Mo off",
  "Mo-Fr",
  'Mo-Fr 10:00-20:00 "by appointment"',
])("%j is not half understood", (text) => {
  expect(readOpeningHours(text)).toBeNull();
});
