import { type Actor, ok, type Result, refuse, system } from "../kernel/index.ts";
import { assignmentRequested, fact, type Order, wantsCourier } from "../ordering/index.ts";
import { members, nextTrip, type Run, type RunDecision, runUnchanged } from "./trip.ts";

interface Release {
  readonly reason: string;
  readonly at: Date;
  readonly by: Actor;
}

/** Frees courier and orders; an order that still wants a courier asks again with a higher version. */
export function release(run: Run, { reason, at, by }: Release): Result<RunDecision> {
  const to = nextTrip(run.trip.status, "release");
  if (!to.ok) return to;
  const held = members(run);
  if (held.some(({ status }) => status === "picked_up"))
    return refuse({ code: "dispatch.food_in_hand" });
  const mine = held.filter(({ status }) => wantsCourier.includes(status));
  const type = run.trip.status === "offered" ? "OfferDeclined" : "DriverReleased";
  const facts = { driverId: run.driver.id, tripId: run.trip.id };
  return ok({
    run: {
      trip: { ...run.trip, status: to.value, endedAt: at, endReason: reason },
      driver: { ...run.driver, tripId: null, freeSince: run.driver.duty === "on" ? at : null },
      orders: run.orders.map((order) => (mine.includes(order) ? withoutCourier(order) : order)),
    },
    facts: mine.map(({ id }) => ({
      ...fact(type, { actor: by, at, reason }, facts),
      orderId: id,
    })),
    messages: mine.map((order) => ({ ...assignmentRequested(order, at), orderId: order.id })),
  });
}

export const withoutCourier = (order: Order): Order => ({
  ...order,
  tripId: null,
  driverId: null,
  driverName: null,
});

/** Why the system takes an accepted trip back before pick-up. None of these counts against the courier's record of answers. */
export const takenBackReasons = ["better_plan", "courier_offline", "stalled"] as const;
export type TakenBackReason = (typeof takenBackReasons)[number];

/** Takes an accepted trip back. Answered or moved on meanwhile: nothing happens. A better plan stops at the kitchen's door. */
export function takeBack(run: Run, reason: TakenBackReason, at: Date): Result<RunDecision> {
  const { status } = run.trip;
  const isEarly = status === "assigned" || (status === "at_restaurant" && reason !== "better_plan");
  return isEarly ? release(run, { reason, at, by: system }) : ok(runUnchanged(run));
}
