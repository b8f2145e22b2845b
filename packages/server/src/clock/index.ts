export { clockIds } from "./ids.ts";
export type { ProcessClock } from "./process-clock.ts";
export { processClock, wallClock } from "./process-clock.ts";
