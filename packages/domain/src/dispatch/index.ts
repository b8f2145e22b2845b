export type { DeclineReason } from "./answer-offer.ts";
export {
  acceptOffer,
  declineOffer,
  declineReasons,
  expireOffer,
  offerIsOver,
} from "./answer-offer.ts";
export { assignmentFailed } from "./assignment-messages.ts";
export { cancelOrder } from "./cancel-order.ts";
export type {
  DayComparison,
  DayDriver,
  DayFigures,
  DayOrder,
  DayResult,
  DayRun,
  DrivenTrip,
  SimulateDay,
  ZoneDay,
} from "./day-figures.ts";
export { compareDays, dayFigures } from "./day-figures.ts";
export type { DecideOptions } from "./decide.ts";
export { decide } from "./decide.ts";
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
export type { OfferAnswer, WhyAsked, WhyNotAsked } from "./explain.ts";
export {
  offerAnswer,
  offerAnswers,
  runnerUpReasons,
  whyAsked,
  whyAskedReasons,
  whyNotAsked,
  whyNotAskedReasons,
} from "./explain.ts";
export type { OfferPlan } from "./offer.ts";
export { offer, offerWallSecondsMin } from "./offer.ts";
export {
  abandonSeconds,
  retryAfterSeconds,
  silentAtKitchenWallSeconds,
  silentWallSeconds,
  stalledMetres,
  stalledSeconds,
} from "./patience.ts";
export type {
  AssignmentRequest,
  AssignmentRequests,
  DriverOnDuty,
  FormerCourier,
  OnDuty,
  Standing,
  Trips,
  WantedOrder,
} from "./ports.ts";
export type { TakenBackReason } from "./release.ts";
export { release, takeBack, takenBackReasons } from "./release.ts";
export type { RevisionPlan } from "./revise-trip.ts";
export { reviseTrip } from "./revise-trip.ts";
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
export type { DayOptions } from "./simulate-day.ts";
export { dayStepSeconds, simulateDay } from "./simulate-day.ts";
export type {
  Deferral,
  DispatchPlan,
  DispatchSnapshot,
  OpenTrip,
  PlanMemory,
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
  members,
  nextTrip,
  runUnchanged,
  tripMoves,
  tripStatuses,
} from "./trip.ts";
export type { Flaw, ZoneFacts } from "./zone-snapshot.ts";
export { zoneSnapshot } from "./zone-snapshot.ts";
