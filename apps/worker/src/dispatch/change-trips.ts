import { type Revision, reviseTrip, takeBack, type Withdrawal } from "@swift-eats/domain/dispatch";
import { type OrderId, ok } from "@swift-eats/domain/kernel";
import { scoreOf, stopIdsFor } from "./ask.ts";
import { type Deed, decided, type Work } from "./work.ts";

/** Orders join, or leave, a courier who has not reached the kitchen. */
export async function revise(work: Work, revision: Revision): Deed {
  const { ports, lease, facts } = work;
  const { tripId, driverId, orderIds, terms } = revision;
  const on = ordersOn(work, tripId);
  const joining = orderIds.filter((id) => !on.includes(id));
  const plan = {
    ...revision,
    score: scoreOf(terms),
    stopIds: stopIdsFor(work, joining.length),
  };
  const revised = await ports.trips.revise({ tripId, joining, lease }, (run, orders) =>
    reviseTrip(run, orders, { plan, at: facts.at }),
  );
  if (!revised.ok) return revised;
  const leaving = on.filter((id) => !orderIds.includes(id));
  const about = { driverId, tripId, terms, bundle: orderIds };
  return ok([
    ...joining.map((orderId) => decided(work, { ...about, orderId, kind: "joined" })),
    ...leaving.map((orderId) =>
      decided(work, { ...about, orderId, kind: "left", reason: "better_plan" }),
    ),
  ]);
}

/** A better plan takes a trip back before pick-up. */
export async function withdraw(work: Work, { tripId, driverId }: Withdrawal): Deed {
  const { ports, lease, facts } = work;
  const on = ordersOn(work, tripId);
  const taken = await ports.trips.decide(
    tripId,
    (run) => takeBack(run, "better_plan", facts.at),
    lease,
  );
  if (!taken.ok) return taken;
  // The courier was at the kitchen by then: nothing happened.
  if (taken.value.trip.status !== "released") return ok([]);
  const about = { driverId, tripId, reason: "better_plan", bundle: on };
  return ok(on.map((orderId) => decided(work, { ...about, orderId, kind: "withdrawn" })));
}

const ordersOn = ({ facts }: Work, tripId: string): readonly OrderId[] =>
  facts.wanted.filter((wanted) => wanted.tripId === tripId).map(({ orderId }) => orderId);
