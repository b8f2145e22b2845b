export type { Fix, Flag } from "./fix.ts";
export { spacingSecondsMin } from "./fix.ts";
export { fixId } from "./fix-id.ts";
export type { Ground, Judgement, Track } from "./judge.ts";
export { judge, noTrack } from "./judge.ts";
export { liveSpacingMs, liveWallSeconds } from "./live-spacing.ts";
export type { Nearness } from "./nearness.ts";
export { nearness, nowhereNear } from "./nearness.ts";
export type {
  KeptFix,
  MapMatch,
  PositionHistory,
  TrackedCourier,
  TrackedCouriers,
  TripTime,
} from "./ports.ts";
export type { Sight } from "./who-sees.ts";
export { customerSees, kitchenSees } from "./who-sees.ts";
