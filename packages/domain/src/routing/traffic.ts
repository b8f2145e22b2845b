import { localTime } from "../kernel/index.ts";
import type { CellGrid } from "./cell-grid.ts";
import type { HourFactors, Pace } from "./cell-table.ts";
import { speed } from "./great-circle.ts";
import type { Vehicle } from "./ports.ts";

/** Stands for every area, or for every hour. */
export const everyArea = "*";
export const everyHour = -1;

/** Monday 0:00 = 0 … Sunday 23:00 = 167, on the zone's clocks. */
export function hourOfWeek(at: Date, timeZone: string): number {
  const { weekday, minutes } = localTime(at, timeZone);
  return (weekday - 1) * 24 + Math.floor(minutes / 60);
}

/** Learned: how many times longer than on free roads. */
export interface TrafficPattern {
  readonly vehicle: Vehicle;
  readonly originCell: string;
  readonly destinationCell: string;
  readonly hourOfWeek: number;
  readonly factor: number;
  /** How many legs stand behind it. */
  readonly legs: number;
}

/** A finished leg, or what somebody reported about one. */
export interface TrafficSample {
  readonly vehicle: Vehicle;
  readonly originCell: string;
  readonly destinationCell: string;
  readonly hourOfWeek: number;
  /** Actual ÷ free travel time. */
  readonly ratio: number;
  /** How many finished legs it is worth. */
  readonly weight: number;
}

/** Where traffic is learned, and looked up. */
export interface TrafficPatterns {
  /** Counts the sample for its pair of areas and hour, for the zone and hour, and for the zone. */
  learn(geoKey: string, sample: TrafficSample, at: Date): Promise<void>;
  of(geoKey: string): Promise<readonly TrafficPattern[]>;
}

/** Outside of these a leg says something about its courier, not about the roads. */
const ratioMin = 0.5;
const ratioMax = 4;
/** A minute more or less is the walk from the bicycle to the door. */
const freeSecondsMin = 120;

/** The ratio of a finished leg; null when the leg tells nothing. */
export function ratioOf(freeSeconds: number, actualSeconds: number): number | null {
  if (!(freeSeconds >= freeSecondsMin)) return null;
  const ratio = actualSeconds / freeSeconds;
  return ratio >= ratioMin && ratio <= ratioMax ? ratio : null;
}

/** The places where a sample counts, the narrowest first. */
export const scopes = (sample: TrafficSample) => [
  sample,
  { ...sample, originCell: everyArea, destinationCell: everyArea },
  { ...sample, originCell: everyArea, destinationCell: everyArea, hourOfWeek: everyHour },
];

export interface HourAsked {
  readonly vehicle: Vehicle;
  /** Of the week. */
  readonly hour: number;
  /** What is believed before any leg is known. */
  readonly root: number;
}

/** So many legs of its own weigh as much as what is known one level up. */
const priorLegs = 15;

/**
 * How many times longer from door to door than a router's free roads say, before any leg is known: nobody is
 * believed to be faster over a day than the city's general speeds.
 */
export const doorToDoor = (
  { detour, secondsPerMetre, isLearned }: Pace,
  vehicle: Vehicle,
): number => (isLearned ? Math.max(1, detour / speed[vehicle] / secondsPerMetre) : 1);

/**
 * The factors of an hour: each level leans on the one above while it has few legs of its own (geometric
 * means; `root` ← zone at all hours ← zone at the hour ← pair of areas at the hour).
 */
export function hourFactors(
  { areas }: CellGrid,
  patterns: readonly TrafficPattern[],
  { vehicle, hour, root }: HourAsked,
): HourFactors {
  const mine = patterns.filter(
    (each) => each.vehicle === vehicle && [hour, everyHour].includes(each.hourOfWeek),
  );
  const leaning = (own: TrafficPattern | undefined, above: number) =>
    own
      ? Math.exp(
          (own.legs * Math.log(own.factor) + priorLegs * Math.log(above)) / (own.legs + priorLegs),
        )
      : above;
  const ofZone = (wanted: number) =>
    mine.find(({ originCell, hourOfWeek: at }) => originCell === everyArea && at === wanted);
  const overall = leaning(ofZone(hour), leaning(ofZone(everyHour), root));
  const byAreas = new Float32Array(areas.length * areas.length).fill(overall);
  for (const pattern of mine) {
    const from = areas.indexOf(pattern.originCell);
    const to = areas.indexOf(pattern.destinationCell);
    if (from >= 0 && to >= 0 && pattern.hourOfWeek === hour)
      byAreas[from * areas.length + to] = leaning(pattern, overall);
  }
  return { byAreas, overall };
}
