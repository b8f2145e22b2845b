import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkHours } from "./check-hours.ts";
import { type DaySpan, type Hours, openState } from "./opening-hours.ts";
import { slots } from "./slots.ts";

/**
 * A twin that knows nothing of offsets: it reads the wall clock of every minute of a year from Intl, finds by looking
 * when each span begins and ends, and paints the minutes in between.
 */
const zones = ["Asia/Kolkata", "Europe/Berlin", "America/New_York"] as const;
const minuteMs = 60_000;
const first = Date.UTC(2026, 0, 1);
const minutesOfYear = 366 * 1_440;
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

interface Walls {
  /** Local day × 1,440 + local minute, of every minute of the year in order. */
  readonly shown: Int32Array;
  /** For each such number, the first minute of the year that shows at least it, and the last that shows less. */
  firstAtLeast(wall: number): number;
  afterLastBelow(wall: number): number;
}

function readWalls(timeZone: string): Walls {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  });
  const shown = new Int32Array(minutesOfYear);
  for (let at = 0; at < minutesOfYear; at += 15) {
    const text = format.format(first + at * minuteMs);
    const [, day, month, year, hour, minute] =
      /(\d+)\/(\d+)\/(\d+), (\d+):(\d+)/.exec(text)?.map(Number) ?? [];
    const days = Date.UTC(year ?? 0, (month ?? 0) - 1, day) / 86_400_000;
    const wall = days * 1_440 + (hour ?? 0) * 60 + (minute ?? 0);
    for (let more = 0; more < 15; more += 1) shown[at + more] = wall + more;
  }
  // A clock never goes back by more than a day's worth of minutes: looking there is enough.
  const around = (wall: number) => {
    const guess = wall - (shown[0] ?? 0);
    return { from: Math.max(0, guess - 1_500), to: Math.min(minutesOfYear, guess + 1_500) };
  };
  return {
    shown,
    firstAtLeast(wall) {
      const { from, to } = around(wall);
      for (let at = from; at < to; at += 1) if ((shown[at] ?? 0) >= wall) return at;
      return to;
    },
    afterLastBelow(wall) {
      const { from, to } = around(wall);
      for (let at = to - 1; at >= from; at -= 1) if ((shown[at] ?? 0) < wall) return at + 1;
      return from;
    },
  };
}

const walls = new Map(zones.map((zone) => [zone, readWalls(zone)] as const));

const spansOn = (hours: Hours, date: string, weekday: number): readonly DaySpan[] => {
  if (hours.closedDates.includes(date)) return [];
  const special = hours.specialDays.find((each) => each.date === date);
  if (special) return special.spans;
  if (hours.alwaysOpen) return [{ opensMinutes: 0, closesMinutes: 1_440 }];
  return hours.ranges.filter((each) => each.weekday === weekday);
};

/** Every minute of the year: 1 when an order is taken. */
function paint(hours: Hours, { firstAtLeast, afterLastBelow }: Walls): Uint8Array {
  const open = new Uint8Array(minutesOfYear);
  for (let day = dayOf("2026-01-01"); day <= dayOf("2027-01-01"); day += 1) {
    const date = new Date(day * 86_400_000);
    const weekday = ((date.getUTCDay() + 6) % 7) + 1;
    for (const span of spansOn(hours, date.toISOString().slice(0, 10), weekday)) {
      const { opensMinutes: opens, closesMinutes: closes } = span;
      const end = closes <= opens ? closes + 1_440 : closes;
      open.fill(1, firstAtLeast(day * 1_440 + opens), afterLastBelow(day * 1_440 + end));
    }
  }
  let run = 0;
  for (let at = minutesOfYear - 1; at >= 0; at -= 1) {
    run = open[at] ? run + 1 : 0;
    if (run > 0 && run <= hours.lastOrderMinutes && at + run < minutesOfYear) open[at] = 0;
  }
  return open;
}

const span = fc
  .record({ opensMinutes: fc.nat(1_439), closesMinutes: fc.nat(1_440) })
  .filter(({ opensMinutes, closesMinutes }) => opensMinutes !== closesMinutes);
const date = fc
  .integer({ min: dayOf("2026-01-03"), max: dayOf("2026-12-20") })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
/** Around the jumps of both zones that have them, more often than chance would. */
const someDate = fc.oneof(
  date,
  fc.constantFrom(
    "2026-03-28",
    "2026-03-29",
    "2026-10-24",
    "2026-10-25",
    "2026-03-08",
    "2026-11-01",
  ),
);
const hoursIn = (timeZone: string): fc.Arbitrary<Hours> =>
  fc
    .record({
      timeZone: fc.constant(timeZone),
      alwaysOpen: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
      ranges: fc.array(
        fc
          .tuple(fc.integer({ min: 1, max: 7 }), span)
          .map(([weekday, each]) => ({ weekday, ...each })),
        { maxLength: 14 },
      ),
      closedDates: fc.uniqueArray(someDate, { maxLength: 6 }),
      specialDays: fc.uniqueArray(
        fc.record({ date: someDate, spans: fc.array(span, { minLength: 1, maxLength: 2 }) }),
        {
          maxLength: 6,
          selector: (each) => each.date,
        },
      ),
      lastOrderMinutes: fc.constantFrom(0, 0, 15, 30, 45),
    })
    .map((hours) => ({
      ...hours,
      specialDays: hours.specialDays.filter((each) => !hours.closedDates.includes(each.date)),
    }));

const at = (minute: number): Date => new Date(first + minute * minuteMs);
/** The edges of the year have no minutes beyond them to compare with. */
const inner = { from: 3 * 1_440, to: minutesOfYear - 12 * 1_440 };

const isLong = process.env.TEST_LONG === "1";
const [weeks, looks] = isLong ? [80, 2_000] : [8, 400];

describe.each(zones)("a year in %s", (timeZone) => {
  const wall = walls.get(timeZone);
  if (!wall) throw new Error(`no wall for ${timeZone}`);

  test("is open when a clock on the wall says so, and changes when it says it changes", () => {
    fc.assert(
      fc.property(hoursIn(timeZone), fc.infiniteStream(fc.nat(inner.to)), (hours, minutes) => {
        const open = paint(hours, wall);
        const edges: number[] = [];
        for (let minute = inner.from; minute < inner.to; minute += 1)
          if (open[minute] !== open[minute - 1]) edges.push(minute - 1, minute);
        const random = [...minutes.take(looks)].map((each) => Math.max(inner.from, each));
        for (const minute of [...edges, ...random]) {
          const state = openState(hours, null, at(minute));
          if (state.open !== (open[minute] === 1))
            throw new Error(`${at(minute).toISOString()}: open is ${state.open}`);
          const change = state.open ? state.until : state.opensAt;
          const next = open.indexOf(state.open ? 0 : 1, minute);
          const known = next >= 0 && next < inner.to;
          // Open for more than a week is open without an end.
          const endless = state.open && next - minute > 7 * 1_440;
          if (known) expect(change).toEqual(endless ? null : at(next));
        }
      }),
      { numRuns: weeks },
    );
  });

  test("offers only slots whose cooking starts while orders are taken", () => {
    fc.assert(
      fc.property(
        hoursIn(timeZone),
        fc.integer({ min: inner.from, max: inner.to }),
        fc.record({
          prep: fc.integer({ min: 0, max: 60 }),
          travel: fc.integer({ min: 0, max: 60 }),
        }),
        (hours, minute, { prep, travel }) => {
          const plan = {
            hours,
            pausedUntil: null,
            prepSeconds: prep * 60,
            travelSeconds: travel * 60,
          };
          const offered = slots(plan, at(minute)).map((each) => each.getTime());
          const open = paint(hours, wall);
          const last = minute + 7 * 1_440;
          const expected: number[] = [];
          for (let slot = Math.ceil(minute / 15) * 15; slot <= last; slot += 15) {
            const starts = slot - prep - travel;
            if (starts >= minute && open[starts]) expected.push(first + slot * minuteMs);
          }
          expect(offered).toEqual(expected);
        },
      ),
      { numRuns: weeks * 2 },
    );
  });
});

test("hours that pass the check are open for as long as they say: no minute is counted twice", () => {
  fc.assert(
    fc.property(hoursIn("Asia/Kolkata"), (hours) => {
      const plain = {
        ...hours,
        alwaysOpen: false,
        closedDates: [],
        specialDays: [],
        lastOrderMinutes: 0,
      };
      const wall = walls.get("Asia/Kolkata");
      if (!wall || plain.ranges.length === 0) return;
      const open = paint(plain, wall);
      const from = 7 * 1_440;
      const painted = open.subarray(from, from + 7 * 1_440).reduce((sum, each) => sum + each, 0);
      const said = plain.ranges.reduce(
        (sum, { opensMinutes, closesMinutes }) =>
          sum + ((closesMinutes - opensMinutes + 1_440) % 1_440 || 1_440),
        0,
      );
      // Overlapping hours add up to more than they cover.
      expect(checkHours(plain).ok).toBe(said === painted);
    }),
    { numRuns: isLong ? 1_000 : 100 },
  );
});
