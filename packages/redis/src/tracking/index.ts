export type { Box, LivePosition, LivePositions } from "./live-positions.ts";
export { liveMs, livePositions } from "./live-positions.ts";
