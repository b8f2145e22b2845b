export type { CancellationTerms } from "./cancellation.ts";
export { cancel, cancellation } from "./cancellation.ts";
export { deadline, passTime } from "./deadlines.ts";
export type { Cart, DraftPorts, Offer, OrderWish, PricedCart } from "./draft-order.ts";
export { draftOrder, priceCart } from "./draft-order.ts";
export type { RejectionReason } from "./kitchen-answers.ts";
export {
  accept,
  assignmentRequested,
  collect,
  delay,
  markReady,
  prepMinutesMax,
  prepMinutesMin,
  reject,
  rejectionReasons,
} from "./kitchen-answers.ts";
export type {
  Cause,
  Contact,
  DropOff,
  Fulfilment,
  HandOver,
  LineStatus,
  Order,
  OrderDecision,
  OrderFact,
  OrderFactType,
  OrderLine,
  OrderMessage,
  SoldOutChoice,
} from "./order.ts";
export { fact, move, orderFactTypes, unchanged } from "./order.ts";
export type { IllegalMove, OrderMove, OrderStatus } from "./order-status.ts";
export { can, isFinal, isOpen, moves, next, orderStatuses, wantsCourier } from "./order-status.ts";
export { paymentClaim } from "./payment-claim.ts";
export type { Placed, Placement, PlacementPorts } from "./place-order.ts";
export {
  answerSecondsMax,
  placeOrder,
  reconcilePlacement,
  replayPlacement,
  settle,
} from "./place-order.ts";
export type {
  Claims,
  IdempotencyKey,
  OrderHistoryLine,
  Orders,
  PaymentOutcome,
  PaymentRecord,
  Recorded,
  Seen,
} from "./ports.ts";
