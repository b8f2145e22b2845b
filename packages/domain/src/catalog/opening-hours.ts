import { addSeconds, dateAfter, instantsOf, localTime } from "../kernel/index.ts";

/** Minutes since local midnight; `closes` at or before `opens` means the next day, 1,440 is the day's end. */
export interface DaySpan {
  readonly opensMinutes: number;
  readonly closesMinutes: number;
}

export interface WeeklyRange extends DaySpan {
  /** Monday = 1 … Sunday = 7: the day on which it opens. */
  readonly weekday: number;
}

/** A local date (yyyy-mm-dd) that has hours of its own instead of its weekday's. */
export interface SpecialDay {
  readonly date: string;
  readonly spans: readonly DaySpan[];
}

/** A night that began on the day before belongs to that day, whatever this one is. */
export interface Hours {
  readonly timeZone: string;
  /** Every day from midnight to midnight, but for the dates below. */
  readonly alwaysOpen: boolean;
  readonly ranges: readonly WeeklyRange[];
  /** Local dates (yyyy-mm-dd) on which the place stays closed. */
  readonly closedDates: readonly string[];
  readonly specialDays: readonly SpecialDay[];
  /** The last order is taken that long before closing. */
  readonly lastOrderMinutes: number;
}

export interface Span {
  readonly opens: Date;
  readonly closes: Date;
}

const dayMinutes = 1_440;
const wholeDay: readonly DaySpan[] = [{ opensMinutes: 0, closesMinutes: dayMinutes }];
/** A place that is closed for longer than this is not coming back by itself. */
const daysAhead = 370;

function spansOn(hours: Hours, date: string): readonly DaySpan[] {
  if (hours.closedDates.includes(date)) return [];
  const special = hours.specialDays.find((each) => each.date === date);
  if (special) return special.spans;
  if (hours.alwaysOpen) return wholeDay;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return hours.ranges.filter((each) => each.weekday === weekday);
}

/** A doubled hour belongs to the span on both its runs: opens on the first, closes on the last. */
function toSpan(date: string, { opensMinutes, closesMinutes }: DaySpan, timeZone: string): Span {
  const nextDay = closesMinutes <= opensMinutes || closesMinutes === dayMinutes;
  return {
    opens: instantsOf(date, opensMinutes, timeZone).first,
    closes: instantsOf(dateAfter(date, nextDay ? 1 : 0), closesMinutes % dayMinutes, timeZone).last,
  };
}

/** When the doors are open: spans from the day before `at` on, in order, touching ones joined. Lazy. */
export function* openSpans(hours: Hours, at: Date, days: number = daysAhead): Generator<Span> {
  const { date } = localTime(at, hours.timeZone);
  let held: Span | null = null;
  for (let day = -1; day <= days; day += 1) {
    const local = dateAfter(date, day);
    const spans = spansOn(hours, local)
      .map((each) => toSpan(local, each, hours.timeZone))
      .filter(({ opens, closes }) => opens < closes)
      .sort((a, b) => a.opens.getTime() - b.opens.getTime());
    for (const span of spans) {
      if (held && span.opens <= held.closes) {
        if (span.closes > held.closes) held = { opens: held.opens, closes: span.closes };
      } else {
        if (held) yield held;
        held = span;
      }
    }
    // Nothing of a later day begins before it: yesterday's span ends where no night joins it.
    if (held && held.closes < instantsOf(dateAfter(local, 1), 0, hours.timeZone).first) {
      yield held;
      held = null;
    }
  }
  if (held) yield held;
}

/** When orders are taken: the same, less the time before closing in which no order is taken any more. */
export function* orderSpans(hours: Hours, at: Date, days?: number): Generator<Span> {
  for (const { opens, closes } of openSpans(hours, at, days)) {
    const last = addSeconds(closes, -hours.lastOrderMinutes * 60);
    if (opens < last) yield { opens, closes: last };
  }
}

export type OpenState =
  | { readonly open: true; readonly until: Date | null }
  | { readonly open: false; readonly opensAt: Date | null; readonly why: "hours" | "paused" };

/** Open for longer than this is open without an end. */
const endlessDays = 7;

function byHours(hours: Hours, at: Date): OpenState {
  const endless = addSeconds(at, endlessDays * 86_400);
  // Nearly every place opens within a week; only a closed one is worth a look at the year.
  for (const days of [endlessDays + 1, daysAhead])
    for (const { opens, closes } of orderSpans(hours, at, days)) {
      if (closes <= at) continue;
      if (opens > at) return { open: false, opensAt: opens, why: "hours" };
      return { open: true, until: closes > endless ? null : closes };
    }
  return { open: false, opensAt: null, why: "hours" };
}

/** Does the place take orders at `at`, until when, or from when again? Paused: until it is over and the doors are open. */
export function openState(hours: Hours, pausedUntil: Date | null, at: Date): OpenState {
  if (!pausedUntil || pausedUntil <= at) return byHours(hours, at);
  const then = byHours(hours, pausedUntil);
  const opensAt = then.open ? pausedUntil : then.opensAt;
  return { open: false, opensAt, why: byHours(hours, at).open ? "paused" : "hours" };
}
