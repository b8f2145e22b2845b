import { ok, type Result, refuse } from "../kernel/index.ts";
import type { DaySpan, Hours } from "./opening-hours.ts";

export const spansPerDayMax = 6;
export const specialDatesMax = 400;
export const lastOrderMinutesMax = 240;

const dayMinutes = 1_440;
const weekMinutes = 7 * dayMinutes;

const isTime = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 0 && minutes <= dayMinutes;

const lengthOf = ({ opensMinutes, closesMinutes }: DaySpan): number =>
  closesMinutes <= opensMinutes
    ? closesMinutes + dayMinutes - opensMinutes
    : closesMinutes - opensMinutes;

interface Stretch {
  readonly day: number | string;
  readonly from: number;
  readonly to: number;
}

function overlapAmong(stretches: readonly Stretch[], round: number | null): Stretch | undefined {
  const sorted = [...stretches].sort((a, b) => a.from - b.from);
  const clash = sorted.find((each, index) => index > 0 && each.from < (sorted[index - 1]?.to ?? 0));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (clash || round === null || !first || !last || first === last) return clash;
  // The night of Sunday runs into Monday.
  return last.to - round > first.from ? first : undefined;
}

const fault = (code: string, day: number | string | null) =>
  refuse({ code: `catalog.${code}`, day });

function spanFault(day: number | string, span: DaySpan, lastOrderMinutes: number) {
  if (!isTime(span.opensMinutes) || !isTime(span.closesMinutes) || span.opensMinutes === dayMinutes)
    return fault("hours_out_of_range", day);
  return lastOrderMinutes >= lengthOf(span) ? fault("last_order_too_early", day) : null;
}

function weekFault({ ranges, lastOrderMinutes }: Hours) {
  for (const range of ranges) {
    if (!Number.isInteger(range.weekday) || range.weekday < 1 || range.weekday > 7)
      return fault("hours_out_of_range", range.weekday);
    const wrong = spanFault(range.weekday, range, lastOrderMinutes);
    if (wrong) return wrong;
    if (ranges.filter(({ weekday }) => weekday === range.weekday).length > spansPerDayMax)
      return fault("too_many_hours", range.weekday);
  }
  const clash = overlapAmong(
    ranges.map((range) => {
      const from = (range.weekday - 1) * dayMinutes + range.opensMinutes;
      return { day: range.weekday, from, to: from + lengthOf(range) };
    }),
    weekMinutes,
  );
  return clash ? fault("hours_overlap", clash.day) : null;
}

const isDate = (text: string): boolean => {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text) && text.length === 10;
};

function datesFault({ closedDates, specialDays, lastOrderMinutes }: Hours) {
  const dates = [...closedDates, ...specialDays.map(({ date }) => date)];
  if (dates.length > specialDatesMax) return fault("too_many_dates", null);
  const noDate = dates.find((date) => !isDate(date));
  if (noDate !== undefined) return fault("hours_out_of_range", noDate);
  const twice = dates.find((date, index) => dates.indexOf(date) !== index);
  if (twice !== undefined) return fault("date_twice", twice);
  for (const { date, spans } of specialDays) {
    // Closed is said by `closedDates`: one way to say a thing.
    if (spans.length === 0) return fault("hours_out_of_range", date);
    if (spans.length > spansPerDayMax) return fault("too_many_hours", date);
    for (const span of spans) {
      const wrong = spanFault(date, span, lastOrderMinutes);
      if (wrong) return wrong;
    }
    const stretches = spans.map((span) => ({
      day: date,
      from: span.opensMinutes,
      to: span.opensMinutes + lengthOf(span),
    }));
    if (overlapAmong(stretches, null)) return fault("hours_overlap", date);
  }
  return null;
}

/**
 * Hours that mean one thing. Refuses `catalog.hours_overlap`, `catalog.hours_out_of_range`, `catalog.too_many_hours`,
 * `catalog.date_twice`, `catalog.too_many_dates`, `catalog.last_order_too_early`, each with the `day` it is about: a
 * weekday (Monday = 1) or a date.
 */
export function checkHours(hours: Hours): Result<Hours> {
  const { lastOrderMinutes } = hours;
  if (!Number.isInteger(lastOrderMinutes) || lastOrderMinutes < 0)
    return fault("hours_out_of_range", null);
  if (lastOrderMinutes > lastOrderMinutesMax) return fault("last_order_too_early", null);
  return weekFault(hours) ?? datesFault(hours) ?? ok(hours);
}

/** Other hours, by somebody who saw those of that version; refuses `catalog.hours_changed` when they are others by now. */
export function changeHours<R extends { readonly hours: Hours; readonly hoursVersion: number }>(
  restaurant: R,
  { hours, version }: { readonly hours: Hours; readonly version: number },
): Result<R> {
  if (restaurant.hoursVersion !== version) return refuse({ code: "catalog.hours_changed" });
  const checked = checkHours(hours);
  if (!checked.ok) return checked;
  return ok({ ...restaurant, hours: checked.value, hoursVersion: version + 1 });
}
