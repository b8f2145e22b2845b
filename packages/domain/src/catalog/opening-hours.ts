import { addSeconds, instantOf, localTime } from "../kernel/index.ts";

/** `closes` at or before `opens` means the next day. Minutes since local midnight. */
export interface WeeklyRange {
  /** Monday = 1 … Sunday = 7. */
  readonly weekday: number;
  readonly opensMinutes: number;
  readonly closesMinutes: number;
}

export interface Hours {
  readonly timeZone: string;
  readonly alwaysOpen: boolean;
  readonly ranges: readonly WeeklyRange[];
  /** Local dates (yyyy-mm-dd) on which the place stays closed. */
  readonly closedDates: readonly string[];
}

export interface Span {
  readonly opens: Date;
  readonly closes: Date;
}

const dayMinutes = 1_440;

function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Opening spans that touch the `days` local days from the day before `at`, in order, touching ones joined. */
export function spansFrom(hours: Hours, at: Date, days: number): readonly Span[] {
  const { date } = localTime(at, hours.timeZone);
  const spans: Span[] = [];
  for (let day = -1; day <= days; day += 1) {
    const local = dateAfter(date, day);
    if (hours.closedDates.includes(local)) continue;
    const weekday = new Date(`${local}T00:00:00Z`).getUTCDay() || 7;
    for (const range of hours.ranges.filter((each) => each.weekday === weekday)) {
      const nextDay = range.closesMinutes <= range.opensMinutes;
      spans.push({
        opens: instantOf(local, range.opensMinutes, hours.timeZone),
        closes: instantOf(
          nextDay ? dateAfter(local, 1) : local,
          range.closesMinutes % dayMinutes,
          hours.timeZone,
        ),
      });
    }
  }
  spans.sort((a, b) => a.opens.getTime() - b.opens.getTime());
  return spans.reduce<Span[]>((joined, span) => {
    const last = joined.at(-1);
    if (last && span.opens <= last.closes) {
      const closes = span.closes > last.closes ? span.closes : last.closes;
      joined[joined.length - 1] = { opens: last.opens, closes };
    } else joined.push(span);
    return joined;
  }, []);
}

export type OpenState =
  | { readonly open: true; readonly until: Date | null }
  | { readonly open: false; readonly opensAt: Date | null; readonly why: "hours" | "paused" };

/** Is the place open at `at`, until when, or when again? A pause with an end counts as closed. */
export function openState(hours: Hours, pausedUntil: Date | null, at: Date): OpenState {
  if (pausedUntil && pausedUntil > at) return { open: false, opensAt: pausedUntil, why: "paused" };
  if (hours.alwaysOpen) return { open: true, until: null };
  for (const { opens, closes } of spansFrom(hours, at, 8)) {
    if (closes <= at) continue;
    return opens <= at
      ? { open: true, until: closes }
      : { open: false, opensAt: opens, why: "hours" };
  }
  return { open: false, opensAt: null, why: "hours" };
}

/** Slots for a later order: quarter hours while open, from `leadSeconds` from now, for two days. */
export function slots(hours: Hours, at: Date, leadSeconds: number): readonly Date[] {
  const quarter = 900_000;
  const first = Math.ceil(addSeconds(at, leadSeconds).getTime() / quarter) * quarter;
  const last = at.getTime() + 2 * 86_400_000;
  const spans = hours.alwaysOpen
    ? [{ opens: at, closes: new Date(last) }]
    : spansFrom(hours, at, 2);
  const found: Date[] = [];
  for (const { opens, closes } of spans) {
    const start = Math.max(first, Math.ceil(opens.getTime() / quarter) * quarter + quarter * 2);
    for (let time = start; time <= Math.min(closes.getTime(), last); time += quarter)
      found.push(new Date(time));
  }
  return found;
}
