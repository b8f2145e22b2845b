import type { CourierDecisionView, DecisionView } from "@swift-eats/contract/dispatch";
import type { DecisionFacts } from "@swift-eats/db/operations";
import {
  type Decision,
  type DecisionKind,
  offerAnswer,
  whyAsked,
  whyNotAsked,
} from "@swift-eats/domain/dispatch";
import { iso, maybeIso } from "./instants.ts";

const gone = "";

/** Everything about a decision, with the names of whom it weighed: for operations only. */
export function decisionView(decision: Decision, facts: DecisionFacts): DecisionView {
  const { orderId, driverId, tripId, decidedAt, until, bundle, runnersUp } = decision;
  const trip = tripId && facts.trips.get(tripId);
  return {
    kind: decision.kind,
    decidedAt: iso(decidedAt),
    orderId,
    restaurantName: facts.orders.get(orderId)?.restaurantName ?? gone,
    driverId,
    driverName: driverId && (facts.driverNames.get(driverId) ?? gone),
    trip: trip
      ? {
          id: trip.id,
          driverEtaSeconds: trip.driverEtaSeconds,
          distanceMetres: trip.distanceMetres,
          payAmount: trip.payAmount,
          currency: trip.currency,
          answer: offerAnswer(trip),
          endReason: trip.endReason,
        }
      : null,
    until: maybeIso(until),
    reason: decision.reason,
    terms: decision.terms,
    bundle: bundle.map((id) => ({
      orderId: id,
      restaurantName: facts.orders.get(id)?.restaurantName ?? gone,
      customerFirstName: facts.orders.get(id)?.customerFirstName ?? gone,
    })),
    runnersUp: runnersUp.map((each) => ({
      ...each,
      driverName: facts.driverNames.get(each.driverId) ?? gone,
    })),
  };
}

/** What a decision was to the courier whom it chose; null: nothing that reached them. */
const reached: Readonly<Record<DecisionKind, CourierDecisionView["outcome"] | null>> = {
  offered: "asked",
  told: "told",
  joined: "joined",
  left: "left",
  withdrawn: "withdrawn",
  deferred: null,
  unserved: null,
};

/** A decision as its courier may read it: their own side only. Null when it did not concern them. */
export function courierDecision(
  decision: Decision,
  driverId: string,
  facts: DecisionFacts,
): CourierDecisionView | null {
  const { terms, runnersUp, bundle } = decision;
  const order = facts.orders.get(decision.orderId);
  const mine = decision.driverId === driverId;
  const outcome = reached[decision.kind];
  const passedOver = runnersUp.find((each) => each.driverId === driverId);
  if (!order || !outcome || (!mine && (!passedOver || (outcome !== "asked" && outcome !== "told"))))
    return null;
  const told = {
    decidedAt: iso(decision.decidedAt),
    restaurantName: order.restaurantName,
    orders: Math.max(1, bundle.length),
    currency: order.currency,
  };
  if (!mine && passedOver)
    return {
      ...told,
      outcome: "not_asked",
      why: whyNotAsked(passedOver, terms),
      worseByMinutes: Math.round(passedOver.worseBySeconds / 6) / 10,
      driverEtaSeconds: null,
      payAmount: null,
      answer: null,
    };
  const trip = decision.tripId && facts.trips.get(decision.tripId);
  return {
    ...told,
    outcome,
    why: terms && (outcome === "asked" || outcome === "told") ? whyAsked(terms, runnersUp) : null,
    worseByMinutes: null,
    driverEtaSeconds: trip ? trip.driverEtaSeconds : null,
    payAmount: trip ? trip.payAmount : null,
    answer: trip ? offerAnswer(trip) : null,
  };
}
