import type { CourierDecisionView } from "@swift-eats/contract/dispatch";
import { decisionFacts } from "@swift-eats/db/operations";
import type { Decision } from "@swift-eats/domain/dispatch";
import type { DriverId } from "@swift-eats/domain/kernel";
import { courierDecision } from "../views/index.ts";
import type { Ports } from "../wire/index.ts";

const readMax = 100;
const shownMax = 30;

/** One entry for each trip, not one for each order on it. */
const tripOf = ({ kind, tripId, orderId, decidedAt }: Decision): string =>
  `${kind} ${tripId ?? `${orderId} ${decidedAt.getTime()}`}`;

/** The latest decisions that concern a courier, a trip of several orders once. */
export async function decisionsAbout(ports: Ports, driverId: DriverId): Promise<Decision[]> {
  const decisions = await ports.decisions.ofDriver(driverId, readMax);
  const first = new Map<string, Decision>();
  for (const decision of decisions)
    if (!first.has(tripOf(decision))) first.set(tripOf(decision), decision);
  return [...first.values()];
}

/** The latest decisions that concern a courier, in their own words. */
export async function courierDecisions(
  ports: Ports,
  driverId: DriverId,
): Promise<CourierDecisionView[]> {
  const decisions = await decisionsAbout(ports, driverId);
  const facts = await decisionFacts(ports, decisions);
  return decisions
    .flatMap((decision) => courierDecision(decision, driverId, facts) ?? [])
    .slice(0, shownMax);
}
