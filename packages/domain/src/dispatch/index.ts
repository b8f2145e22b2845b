export { cancelOrder } from "./cancel-order.ts";
export {
  abandonSeconds,
  askAgainSeconds,
  decide,
  isDispatchable,
  retryAfterSeconds,
} from "./decide.ts";
export type {
  Decision,
  DecisionKind,
  Decisions,
  Lease,
  Leases,
  SettingsChange,
  Wish,
  Wishes,
  ZoneSettings,
} from "./decision.ts";
export { decisionKinds } from "./decision.ts";
export type { DeclineReason, OfferPlan } from "./offer.ts";
export {
  acceptOffer,
  declineOffer,
  declineReasons,
  expireOffer,
  offer,
  offerIsOver,
  offerSeconds,
  offerWallSecondsMin,
  release,
} from "./offer.ts";
export type { AssignmentRequest, AssignmentRequests, Trips } from "./ports.ts";
export type { FailureReason, Proof } from "./run.ts";
export {
  arrive,
  attemptPay,
  deliver,
  dropOrder,
  failStop,
  failureReasons,
  pickUp,
  startWaiting,
  unreachableWaitSeconds,
} from "./run.ts";
export type { DispatchSettings } from "./settings.ts";
export { defaultSettings } from "./settings.ts";
export type {
  Deferral,
  DispatchPlan,
  DispatchSnapshot,
  OpenTrip,
  PlannedOffer,
  Revision,
  RunnerUp,
  ScoreTerms,
  Unserved,
  WaitingOrder,
  Withdrawal,
  WorkingDriver,
} from "./snapshot.ts";
export type { Run, RunDecision, Stop, Trip, TripMove, TripStatus } from "./trip.ts";
export {
  currentStop,
  isOpenTrip,
  nextTrip,
  runUnchanged,
  tripMoves,
  tripStatuses,
} from "./trip.ts";
