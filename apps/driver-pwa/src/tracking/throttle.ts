import { distanceMetres } from "@swift-eats/domain/kernel";

/** A courier who stands still is still there: a reading is sent at least this often. Wall time. */
export const heartbeatSeconds = 15;

/** More than this is not kept while offline; the oldest go first. */
export const fixesKeptMax = 5_000;

export interface Reading {
  readonly lng: number;
  readonly lat: number;
  readonly accuracyMetres: number | null;
  readonly speed: number | null;
  readonly headingDegrees: number | null;
}

/** What was taken last, and when. Wall milliseconds. */
export interface Taken {
  readonly reading: Reading;
  readonly at: number;
}

/** Below this a change of place is the sensor's, not the courier's. */
const movedMetresMin = 10;
const noiseMetresMax = 25;

function hasMoved(from: Reading, to: Reading): boolean {
  const noise = Math.min(noiseMetresMax, (to.accuracyMetres ?? 0) / 2);
  return distanceMetres(from, to) > Math.max(movedMetresMin, noise);
}

/** Whether a new reading is taken: after the interval, and not from one who stands still. */
export const isDue = (last: Taken | null, next: Taken, intervalSeconds: number): boolean =>
  last === null ||
  (next.at - last.at >= intervalSeconds * 1_000 && hasMoved(last.reading, next.reading));

export const isSilent = (last: Taken | null, now: number): boolean =>
  last !== null && now - last.at >= heartbeatSeconds * 1_000;

const known = (value: number | null, min: number, max: number): number | null =>
  value !== null && Number.isFinite(value) && value >= min && value <= max ? value : null;

/** A browser's reading in the contract's bounds. */
export function readingOf({ coords }: Pick<GeolocationPosition, "coords">): Reading {
  return {
    lng: coords.longitude,
    lat: coords.latitude,
    accuracyMetres: known(coords.accuracy, 0, 100_000),
    speed: known(coords.speed, 0, 500),
    headingDegrees: known(coords.heading, 0, 360),
  };
}
