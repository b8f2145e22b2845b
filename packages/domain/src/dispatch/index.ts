export { cancelOrder } from "./cancel-order.ts";
export type {
  Deferral,
  DispatchPlan,
  DispatchSettings,
  DispatchSnapshot,
  FreeDriver,
  PlannedOffer,
  WaitingOrder,
} from "./decide.ts";
export {
  abandonSeconds,
  askAgainSeconds,
  decide,
  isDispatchable,
  retryAfterSeconds,
} from "./decide.ts";
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
export type { Run, RunDecision, Stop, Trip, TripMove, TripStatus } from "./trip.ts";
export {
  currentStop,
  isOpenTrip,
  nextTrip,
  runUnchanged,
  tripMoves,
  tripStatuses,
} from "./trip.ts";
