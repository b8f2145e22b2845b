import type { DecisionView } from "@swift-eats/contract/dispatch";
import type { DecisionKind, OfferAnswer } from "@swift-eats/domain/dispatch";
import type { Tone } from "@swift-eats/ui/tone";

/** The dot of a decision. Total over the union, so that a new kind fails the build. */
export const kindDot: Readonly<Record<DecisionKind, string>> = {
  offered: "bg-courier",
  told: "bg-courier",
  joined: "bg-courier",
  left: "bg-muted",
  withdrawn: "bg-bad",
  deferred: "bg-wait",
  unserved: "bg-bad",
};

export const answerTone: Readonly<Record<OfferAnswer, Tone>> = {
  open: "wait",
  accepted: "good",
  declined: "bad",
  expired: "bad",
  taken_back: "neutral",
};

/** Decisions have no id of their own. */
export const decisionKey = ({ orderId, kind, decidedAt, driverId }: DecisionView): string =>
  `${orderId} ${kind} ${decidedAt} ${driverId}`;
