import {
  decisionKinds,
  offerAnswers,
  runnerUpReasons,
  whyAskedReasons,
  whyNotAskedReasons,
} from "@swift-eats/domain/dispatch";
import * as z from "zod";
import { amount, currency, endpoint, id, instant } from "../wire/index.ts";

/** A score, term by term, in seconds of click-to-door. */
export const scoreTerms = z.object({
  clickToDoor: z.number(),
  courierTime: z.number(),
  freshness: z.number(),
  balance: z.number(),
  performance: z.number(),
});
export type ScoreTermsView = z.infer<typeof scoreTerms>;

/** Why an order went to whom, or to nobody yet: everything, for operations. */
export const decisionView = z.object({
  kind: z.enum(decisionKinds),
  decidedAt: instant,
  orderId: id,
  restaurantName: z.string(),
  driverId: id.nullable(),
  driverName: z.string().nullable(),
  /** What the courier was told. */
  trip: z
    .object({
      id,
      driverEtaSeconds: z.int(),
      distanceMetres: z.int(),
      payAmount: amount,
      currency,
      answer: z.enum(offerAnswers),
      endReason: z.string().nullable(),
    })
    .nullable(),
  /** End of a deferral. */
  until: instant.nullable(),
  reason: z.string().nullable(),
  terms: scoreTerms.nullable(),
  /** Orders of the trip, in the order of the doors. */
  bundle: z.array(
    z.object({ orderId: id, restaurantName: z.string(), customerFirstName: z.string() }),
  ),
  runnersUp: z.array(
    z.object({
      driverId: id,
      driverName: z.string(),
      terms: scoreTerms,
      worseBySeconds: z.number(),
      reason: z.enum(runnerUpReasons),
    }),
  ),
});
export type DecisionView = z.infer<typeof decisionView>;

/** A decision as the courier whom it concerns may read it: nobody else's name or place. */
export const courierDecision = z.object({
  decidedAt: instant,
  restaurantName: z.string(),
  outcome: z.enum(["asked", "told", "joined", "left", "withdrawn", "not_asked"]),
  why: z.enum([...whyAskedReasons, ...whyNotAskedReasons]).nullable(),
  orders: z.int(),
  /** City minutes by which another choice was better; null when this courier was chosen. */
  worseByMinutes: z.number().nullable(),
  driverEtaSeconds: z.int().nullable(),
  payAmount: amount.nullable(),
  currency,
  answer: z.enum(offerAnswers).nullable(),
});
export type CourierDecisionView = z.infer<typeof courierDecision>;

export const listCourierDecisions = endpoint({
  tag: "Courier",
  as: ["driver"],
  name: "listCourierDecisions",
  method: "GET",
  path: "/courier/decisions",
  summary: "Why I was asked, and why not: the latest decisions that concern me.",
  response: z.object({ items: z.array(courierDecision) }),
});
