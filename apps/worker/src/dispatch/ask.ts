import { offer, type PlannedOffer, type ScoreTerms } from "@swift-eats/domain/dispatch";
import {
  addSeconds,
  ok,
  type StopId,
  secondsBetween,
  type TripId,
} from "@swift-eats/domain/kernel";
import { metrics } from "@swift-eats/server/observe";
import { type Deed, decided, type Work } from "./work.ts";

/** Holds the courier and asks; in a zone that tells its couriers, tells. */
export async function ask(work: Work, planned: PlannedOffer): Deed {
  const { ports, lease, facts } = work;
  const { clock, ids } = ports;
  const { driverId, orderIds, terms, runnersUp, ...way } = planned;
  const { mode, offerSeconds } = facts.settings;
  const lateCitySeconds = Math.max(0, secondsBetween(planned.dueAt, clock.now()));
  const dueWall = addSeconds(clock.wall(), -lateCitySeconds / clock.rate());
  const plan = {
    ...way,
    mode,
    offerSeconds,
    dueWall,
    score: scoreOf(terms),
    tripId: ids.next<TripId>(),
    stopIds: stopIdsFor(work, orderIds.length),
  };
  const bound = await ports.trips.bind({ driverId, orderIds, lease }, (driver, orders) =>
    offer(driver, orders, plan, clock),
  );
  if (!bound.ok) return bound;
  const seconds = secondsBetween(dueWall, clock.wall());
  for (const _ of orderIds) metrics.assignSeconds.observe({ geo_key: lease.geoKey }, seconds);
  const kind = mode === "direct" ? "told" : "offered";
  const tripId = bound.value.trip.id;
  return ok(
    orderIds.map((orderId) =>
      decided(work, { orderId, kind, driverId, tripId, terms, bundle: orderIds, runnersUp }),
    ),
  );
}

/** Seconds that a trip costs in the plan; the score is higher for less. */
export const scoreOf = (terms: ScoreTerms): number =>
  -(terms.clickToDoor + terms.courierTime + terms.freshness + terms.balance + terms.performance);

/** A pick-up and a door for each order. */
export const stopIdsFor = ({ ports }: Work, orders: number): readonly StopId[] =>
  Array.from({ length: orders * 2 }, () => ports.ids.next());
