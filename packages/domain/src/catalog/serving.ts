import { dateAfter, instantOf, localTime } from "../kernel/index.ts";
import type { Span } from "./opening-hours.ts";

/** When a section is served: on these weekdays, between these minutes, in this season. */
export interface ServingWindow {
  /** Monday = 1 … Sunday = 7; empty: every day. */
  readonly weekdays: readonly number[];
  /** Local minutes of the day. An end at or before the start is on the next day. */
  readonly fromMinutes: number;
  readonly toMinutes: number;
  /** yyyy-mm-dd, both days included; null: no bound. */
  readonly fromDate: string | null;
  readonly toDate: string | null;
}

export interface Serving {
  readonly now: boolean;
  /** While served: until when, null without an end in sight. */
  readonly until: Date | null;
  /** While not served: from when, null when not within the next week. */
  readonly from: Date | null;
}

const always: Serving = { now: true, until: null, from: null };
const dayMs = 86_400_000;
const daysAhead = 8;

const servesOn = (window: ServingWindow, date: string): boolean => {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return (
    (window.weekdays.length === 0 || window.weekdays.includes(day)) &&
    (window.fromDate === null || date >= window.fromDate) &&
    (window.toDate === null || date <= window.toDate)
  );
};

/** Is it served at `at`, until when, or when next? Without windows: always. Local times of `timeZone`. */
export function serving(windows: readonly ServingWindow[], timeZone: string, at: Date): Serving {
  if (windows.length === 0) return always;
  const ahead = spans(windows, timeZone, at).filter(({ closes }) => closes > at);
  const first = ahead[0];
  if (!first) return { now: false, until: null, from: null };
  if (first.opens > at) return { now: false, until: null, from: first.opens };
  // Windows that touch are one: breakfast until eleven and lunch from eleven leave no gap.
  const until = ahead.reduce(
    (end, { opens, closes }) => (opens <= end && closes > end ? closes : end),
    first.closes,
  );
  const inSight = until.getTime() - at.getTime() < (daysAhead - 1) * dayMs;
  return { now: true, until: inSight ? until : null, from: null };
}

function spans(windows: readonly ServingWindow[], timeZone: string, at: Date): readonly Span[] {
  const today = localTime(at, timeZone).date;
  const found: Span[] = [];
  for (let day = -1; day <= daysAhead; day += 1) {
    const date = dateAfter(today, day);
    for (const window of windows) {
      if (!servesOn(window, date)) continue;
      const overnight = window.toMinutes <= window.fromMinutes;
      found.push({
        opens: instantOf(date, window.fromMinutes, timeZone),
        closes: overnight
          ? instantOf(dateAfter(date, 1), window.toMinutes, timeZone)
          : instantOf(date, window.toMinutes, timeZone),
      });
    }
  }
  return found.sort((a, b) => a.opens.getTime() - b.opens.getTime());
}
