/** Business time. In demo mode a city clock that may run faster than the wall; otherwise the wall. */
export interface Clock {
  /** City time. Never goes backwards inside a process. */
  now(): Date;
  /** Wall time, for tokens, leases, liveness and abuse limits only. */
  wall(): Date;
  /** City seconds per wall second, 1 to 120. */
  rate(): number;
  /** Wall milliseconds until a city instant; 0 when it has passed. */
  wallMsUntil(at: Date): number;
}

export interface CityClock {
  readonly wallEpoch: Date;
  readonly cityEpoch: Date;
  readonly rate: number;
}

export const rateMin = 1;
export const rateMax = 120;

export const cityTime = ({ wallEpoch, cityEpoch, rate }: CityClock, wall: Date): Date =>
  new Date(cityEpoch.getTime() + (wall.getTime() - wallEpoch.getTime()) * rate);

/** The same city instant, running at another rate from now on. */
export const atRate = (clock: CityClock, rate: number, wall: Date): CityClock => ({
  wallEpoch: wall,
  cityEpoch: cityTime(clock, wall),
  rate,
});

export const addSeconds = (at: Date, seconds: number): Date =>
  new Date(at.getTime() + seconds * 1_000);

export const secondsBetween = (from: Date, to: Date): number =>
  (to.getTime() - from.getTime()) / 1_000;

export interface LocalTime {
  /** yyyy-mm-dd in the zone. */
  readonly date: string;
  /** Monday = 1 … Sunday = 7. */
  readonly weekday: number;
  readonly minutes: number;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    formats.set(timeZone, format);
  }
  return format;
}

function askOffset(ms: number, timeZone: string): number {
  const part: Record<string, string> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(ms)) part[type] = value;
  // Six digits and a sign: the day after the last of 9999 is one too.
  const year = `+${part.year?.padStart(6, "0")}`;
  const shown = `${year}-${part.month}-${part.day}T${part.hour}:${part.minute}:00Z`;
  return Date.parse(shown) - ms;
}

// Clocks change on whole quarters of an hour, and asking Intl takes microseconds: each quarter is asked once.
const quarterMs = 15 * minuteMs;
const quartersMax = 20_000;
const offsets = new Map<string, Map<number, number>>();

/** Milliseconds that a wall clock in the zone is ahead of UTC. */
function offsetMs(ms: number, timeZone: string): number {
  const quarter = Math.floor(ms / quarterMs);
  const held = offsets.get(timeZone);
  const known = held && held.size < quartersMax ? held : new Map<number, number>();
  if (known !== held) offsets.set(timeZone, known);
  const offset = known.get(quarter) ?? askOffset(quarter * quarterMs, timeZone);
  known.set(quarter, offset);
  return offset;
}

/** What a wall clock in `timeZone` shows at `at`. */
export function localTime(at: Date, timeZone: string): LocalTime {
  const shown = new Date(at.getTime() + offsetMs(at.getTime(), timeZone));
  return {
    date: shown.toISOString().slice(0, 10),
    weekday: shown.getUTCDay() || 7,
    minutes: shown.getUTCHours() * 60 + shown.getUTCMinutes(),
  };
}

/** The local date that many days later. */
export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/**
 * The first and the last instant at which a wall clock in `timeZone` shows that date and minute: they differ when
 * clocks go back over it. A time that clocks jump over is the instant of the jump.
 */
export function instantsOf(
  date: string,
  minutes: number,
  timeZone: string,
): { readonly first: Date; readonly last: Date } {
  const shown = Date.parse(`${date}T00:00:00Z`) + minutes * minuteMs;
  const found = [dayMs, -dayMs]
    .map((aside) => shown - offsetMs(shown - aside, timeZone))
    .filter((ms) => ms + offsetMs(ms, timeZone) === shown)
    .sort((a, b) => a - b);
  const [first, last = first] = found;
  if (first !== undefined && last !== undefined)
    return { first: new Date(first), last: new Date(last) };
  // The clock reads less than wanted before the jump and more after it.
  let jump = Math.floor((shown - dayMs) / quarterMs) * quarterMs;
  while (jump + offsetMs(jump, timeZone) < shown) jump += quarterMs;
  return { first: new Date(jump), last: new Date(jump) };
}

/** The instant at which a wall clock in `timeZone` shows that date and minute; the later of two. */
export const instantOf = (date: string, minutes: number, timeZone: string): Date =>
  instantsOf(date, minutes, timeZone).last;
