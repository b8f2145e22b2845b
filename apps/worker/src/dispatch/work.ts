import type { Decision, DispatchPlan, Lease, ZoneFacts } from "@swift-eats/domain/dispatch";
import type { Result } from "@swift-eats/domain/kernel";
import type { Ports } from "@swift-eats/server/wire";

/** A decision of one zone that is being carried out. */
export interface Work {
  readonly ports: Ports;
  readonly lease: Lease;
  readonly facts: ZoneFacts;
  readonly plan: DispatchPlan;
}

/** What was done, in words that are kept; a refusal means that somebody was faster. */
export type Deed = Promise<Result<readonly Decision[]>>;

/** A line of the story of why: what is not said is nobody and nothing. */
export const decided = (
  { lease, facts }: Work,
  about: Pick<Decision, "orderId" | "kind"> & Partial<Decision>,
): Decision => ({
  geoKey: lease.geoKey,
  driverId: null,
  tripId: null,
  decidedAt: facts.at,
  until: null,
  reason: null,
  terms: null,
  bundle: [about.orderId],
  runnersUp: [],
  ...about,
});
