/** Jittered exponential backoff in city seconds: 5, 10, 20 … 60, each ± half. `random` is in [0, 1). */
export const retryAfterSeconds = (attempts: number, random: number): number =>
  Math.round(Math.min(60, 5 * 2 ** Math.min(attempts, 4)) * (0.5 + random));

/** City seconds for which a courier who said no is not asked for the same order. */
export const askAgainSeconds = 600;

/** City seconds past its ready time after which an order without a courier goes to people. */
export const abandonSeconds = 3_600;

/** Wall seconds without a sign after which a courier is not asked, and an accepted trip is taken back before the kitchen. */
export const silentWallSeconds = 60;
/** The same for who stood at the counter when last heard of: with the bag in hand and no network they go on, and say so later. */
export const silentAtKitchenWallSeconds = 1_200;

/** City seconds in which a courier must have come nearer to the kitchen while food waits there, and by how much. */
export const stalledSeconds = 600;
export const stalledMetres = 50;
