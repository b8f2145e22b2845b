import { checkHours } from "./check-hours.ts";
import type { WeeklyRange } from "./opening-hours.ts";

/** Weekly hours as a text said them. */
export interface ReadHours {
  readonly alwaysOpen: boolean;
  readonly ranges: readonly WeeklyRange[];
}

const days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const week = [1, 2, 3, 4, 5, 6, 7];
const rulePattern =
  /^(?:((?:[A-Z][a-z])(?:-[A-Z][a-z])?(?:,\s*[A-Z][a-z](?:-[A-Z][a-z])?)*)\s+)?(off|closed|\d{1,2}:\d\d-\d{1,2}:\d\d(?:,\s*\d{1,2}:\d\d-\d{1,2}:\d\d)*)$/;
const timePattern = /^(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)$/;
const dayMinutes = 1_440;

/**
 * The simple forms of OpenStreetMap's `opening_hours` (wiki.openstreetmap.org/wiki/Key:opening_hours/specification):
 * "24/7", and rules of weekdays with times, parted by semicolons, a later rule in the place of an earlier one's days.
 * Null for all else: months, public holidays, weeks, the sun, open ends. Half understood would be a closed door.
 */
export function readOpeningHours(text: string): ReadHours | null {
  const rules = text
    .split(";")
    .map((rule) => rule.trim())
    .filter((rule) => rule !== "");
  if (rules.length === 0) return null;
  if (rules.length === 1 && rules[0] === "24/7") return { alwaysOpen: true, ranges: [] };
  const byDay = new Map<number, readonly WeeklyRange[]>();
  for (const rule of rules) {
    const read = readRule(rule);
    if (!read) return null;
    for (const weekday of read.weekdays)
      byDay.set(
        weekday,
        read.spans.map((span) => ({ weekday, ...span })),
      );
  }
  const ranges = week.flatMap((weekday) => byDay.get(weekday) ?? []);
  const hours = { timeZone: "UTC", alwaysOpen: false, ranges, closedDates: [], specialDays: [] };
  if (ranges.length === 0 || !checkHours({ ...hours, lastOrderMinutes: 0 }).ok) return null;
  return { alwaysOpen: false, ranges };
}

function readRule(rule: string) {
  const [, dayText, timeText] = rulePattern.exec(rule) ?? [];
  if (timeText === undefined) return null;
  const weekdays = dayText === undefined ? week : weekdaysOf(dayText);
  if (!weekdays) return null;
  if (timeText === "off" || timeText === "closed") return { weekdays, spans: [] };
  const spans = timeText.split(/,\s*/).map(spanOf);
  return spans.every((span) => span !== null) ? { weekdays, spans } : null;
}

/** "Mo-We,Sa" → 1, 2, 3, 6; a range may run over Sunday. Null: something else than weekdays. */
function weekdaysOf(text: string): readonly number[] | null {
  const found: number[] = [];
  for (const part of text.split(/,\s*/)) {
    const [from, to] = part.split("-").map((name) => days.indexOf(name));
    if (from === undefined || from < 0 || to === -1) return null;
    const length = to === undefined ? 1 : ((to - from + 7) % 7) + 1;
    for (let at = 0; at < length; at += 1) found.push(((from + at) % 7) + 1);
  }
  return found;
}

/** "18:00-02:00" closes the next day, and so does "18:00-26:00". */
function spanOf(text: string) {
  const parts = timePattern.exec(text)?.slice(1).map(Number) ?? [];
  const [hour = 99, minute = 99, toHour = 99, toMinute = 99] = parts;
  const [opensMinutes, until] = [hour * 60 + minute, toHour * 60 + toMinute];
  if (minute > 59 || toMinute > 59 || opensMinutes >= dayMinutes) return null;
  if (until > 2 * dayMinutes || until - opensMinutes > dayMinutes) return null;
  return { opensMinutes, closesMinutes: until > dayMinutes ? until - dayMinutes : until };
}
