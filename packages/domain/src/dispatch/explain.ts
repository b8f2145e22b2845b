import type { RunnerUp, ScoreTerms } from "./snapshot.ts";
import { isOpenTrip, type Trip } from "./trip.ts";

export const runnerUpReasons = [
  "slower",
  "busy_until_later",
  "declined_before",
  "shift_ends",
  "too_far",
  "forbidden",
] as const satisfies readonly RunnerUp["reason"][];

/** What spoke most for a courier. */
export const whyAskedReasons = [
  "only_one",
  "others_cannot",
  "soonest",
  "shortest_way",
  "freshest",
  "fair_share",
  "most_likely",
] as const;
export type WhyAsked = (typeof whyAskedReasons)[number];

/** What spoke most against a courier. */
export const whyNotAskedReasons = [
  "later",
  "longer_way",
  "less_fresh",
  "earned_more",
  "declined_often",
  "busy_until_later",
  "declined_before",
  "shift_ends",
  "too_far",
  "forbidden",
] as const;
export type WhyNotAsked = (typeof whyNotAskedReasons)[number];

interface Weight {
  readonly forIt: WhyAsked;
  readonly against: WhyNotAsked;
}

/** What each term of a score says about a courier, in a word. */
const weights: Readonly<Record<keyof ScoreTerms, Weight>> = {
  clickToDoor: { forIt: "soonest", against: "later" },
  courierTime: { forIt: "shortest_way", against: "longer_way" },
  freshness: { forIt: "freshest", against: "less_fresh" },
  balance: { forIt: "fair_share", against: "earned_more" },
  performance: { forIt: "most_likely", against: "declined_often" },
};

/** The term in which `worse` loses most to `better`; the first of equals. */
function decisive(better: ScoreTerms, worse: ScoreTerms): Weight {
  let name: keyof ScoreTerms = "clickToDoor";
  for (const each of Object.keys(weights) as (keyof ScoreTerms)[])
    if (worse[each] - better[each] > worse[name] - better[name]) name = each;
  return weights[name];
}

type Rival = Pick<RunnerUp, "terms" | "worseBySeconds" | "reason">;

/** Why this courier and not the next best one. */
export function whyAsked(terms: ScoreTerms, runnersUp: readonly Rival[]): WhyAsked {
  if (runnersUp.length === 0) return "only_one";
  const rivals = runnersUp.filter(({ reason }) => reason === "slower");
  const [next] = rivals.sort((a, b) => a.worseBySeconds - b.worseBySeconds);
  return next ? decisive(terms, next.terms).forIt : "others_cannot";
}

/** Why another courier was better. `chosen`: what the choice scored, when it is known. */
export const whyNotAsked = (
  runnerUp: Pick<Rival, "terms" | "reason">,
  chosen: ScoreTerms | null,
): WhyNotAsked =>
  runnerUp.reason === "slower"
    ? chosen
      ? decisive(chosen, runnerUp.terms).against
      : "later"
    : runnerUp.reason;

export const offerAnswers = ["open", "accepted", "declined", "expired", "taken_back"] as const;
export type OfferAnswer = (typeof offerAnswers)[number];

/** What became of an offer. */
export function offerAnswer({
  status,
  acceptedAt,
  endReason,
}: Pick<Trip, "status" | "acceptedAt" | "endReason">): OfferAnswer {
  if (status === "done" || (acceptedAt && isOpenTrip(status))) return "accepted";
  if (isOpenTrip(status)) return "open";
  if (endReason === "expired") return "expired";
  return endReason?.startsWith("declined") ? "declined" : "taken_back";
}
