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

/** Whether a new reading may be taken. All in wall milliseconds. */
export const isDue = (lastTakenAt: number | null, now: number, intervalSeconds: number): boolean =>
  lastTakenAt === null || now - lastTakenAt >= intervalSeconds * 1_000;

export const isSilent = (lastTakenAt: number | null, now: number): boolean =>
  lastTakenAt !== null && now - lastTakenAt >= heartbeatSeconds * 1_000;

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
