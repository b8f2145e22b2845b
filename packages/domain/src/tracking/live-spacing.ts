/** At most one accepted live position in this time and courier. Source: requirements, section 3, GPS. City seconds. */
const liveSecondsMin = 3;
/** Two that were sent that far apart may arrive a little closer. */
const tolerance = 0.9;
/** However fast the city's clock runs, a device does not need more. Wall milliseconds. */
const liveMsFloor = 250;

/** Wall milliseconds between two live positions of a courier, while the city runs at `rate`. */
export const liveSpacingMs = (rate: number): number =>
  Math.max(liveMsFloor, (liveSecondsMin * 1_000) / rate) * tolerance;

/** A fix older than this is history from an offline queue: kept for the trip, shown to nobody. Wall seconds. */
export const liveWallSeconds = 30;
