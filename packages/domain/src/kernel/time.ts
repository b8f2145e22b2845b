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

/** What a wall clock in `timeZone` shows at `at`. */
export function localTime(at: Date, timeZone: string): LocalTime {
  const part: Record<string, string> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(at)) part[type] = value;
  const date = `${part.year}-${part.month}-${part.day}`;
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return {
    date,
    weekday: day === 0 ? 7 : day,
    minutes: Number(part.hour) * 60 + Number(part.minute),
  };
}

/** The instant at which a wall clock in `timeZone` shows that date and minute; later of two on a fold, after a gap. */
export function instantOf(date: string, minutes: number, timeZone: string): Date {
  const guess = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000;
  let at = guess;
  for (let turn = 0; turn < 2; turn += 1) {
    const seen = localTime(new Date(at), timeZone);
    at += guess - (Date.parse(`${seen.date}T00:00:00Z`) + seen.minutes * 60_000);
  }
  return new Date(at);
}
