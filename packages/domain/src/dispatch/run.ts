import {
  addSeconds,
  type Money,
  type OrderId,
  ok,
  type Refusal,
  type Result,
  refuse,
  type StopId,
  share,
} from "../kernel/index.ts";
import { type Cause, fact, move, type Order, type OrderDecision } from "../ordering/index.ts";
import {
  currentStop,
  isOpenTrip,
  nextTrip,
  type Run,
  type RunDecision,
  runUnchanged,
  type Stop,
  type Trip,
  withStop,
} from "./trip.ts";

/** City seconds a courier waits at a door where nobody answers. Source: requirements, courier. */
export const unreachableWaitSeconds = 300;

/** The courier is paid in full for the attempt; the customer gets nothing back of a delivery that failed at their door. */
export const attemptPayBasisPoints = 10_000;
export const attemptPay = ({ payAmount, currency }: Trip): Money => ({
  amount: share(payAmount, attemptPayBasisPoints),
  currency,
});

export const failureReasons = [
  "nobody_there",
  "wrong_address",
  "refused",
  "unsafe",
  "damaged",
] as const;
export type FailureReason = (typeof failureReasons)[number];

export type Proof = { readonly pin: string } | { readonly photo: string };

function stopNow(run: Run, id: StopId, kind: Stop["kind"]): Result<{ stop: Stop; order: Order }> {
  const stop = run.trip.stops.find((each) => each.id === id);
  const order = stop && run.orders.find((each) => each.id === stop.orderId);
  if (!stop || !order || stop.kind !== kind) return refuse({ code: "dispatch.unknown_stop" });
  if (!isOpenTrip(run.trip.status) || run.trip.status === "offered")
    return refuse({ code: "dispatch.trip_not_open", status: run.trip.status });
  if (stop.outcome !== null || !isNext(run, stop))
    return refuse({ code: "dispatch.not_the_next_stop" });
  return ok({ stop, order });
}

/** Doors go one by one; at a kitchen the bags come in any order. */
function isNext(run: Run, stop: Stop): boolean {
  const now = currentStop(run.trip);
  return now?.id === stop.id || (now !== null && sameKitchen(run, now).includes(stop));
}

/** The open pick-ups at the kitchen of this one. */
function sameKitchen({ trip, orders }: Run, { kind, orderId }: Stop): readonly Stop[] {
  const kitchenOf = (id: OrderId) => orders.find((order) => order.id === id)?.restaurantId;
  if (kind === "dropoff") return [];
  return trip.stops.filter(
    (each) =>
      each.kind === "pickup" &&
      each.outcome === null &&
      kitchenOf(each.orderId) === kitchenOf(orderId),
  );
}

/** Already done: the answer to an action that was sent twice. */
const wasDone = (run: Run, id: StopId, outcome: Stop["outcome"]): boolean =>
  run.trip.stops.some((stop) => stop.id === id && stop.outcome === outcome);

/** The courier stands at the stop. Arriving at a kitchen once is enough for all its orders. */
export function arrive(run: Run, id: StopId, cause: Cause): Result<RunDecision> {
  const stop = run.trip.stops.find((each) => each.id === id);
  if (stop?.arrivedAt) return ok(runUnchanged(run));
  const found = stopNow(run, id, stop?.kind ?? "pickup");
  if (!found.ok) return found;
  const isKitchen = found.value.stop.kind === "pickup";
  const here = isKitchen ? sameKitchen(run, found.value.stop) : [found.value.stop];
  const status = isKitchen && run.trip.status === "assigned" ? "at_restaurant" : run.trip.status;
  const trip = here.reduce((at, each) => withStop(at, each.id, { arrivedAt: cause.at }), run.trip);
  return ok({
    run: { ...run, trip: { ...trip, status } },
    facts: here.map(({ orderId }) => ({
      ...fact(isKitchen ? "DriverAtRestaurant" : "DriverAtDoor", cause),
      orderId,
    })),
    messages: [],
  });
}

/** The bag changes hands: the code is the kitchen's. The order may still be marked as cooking. */
export function pickUp(run: Run, id: StopId, code: string, cause: Cause): Result<RunDecision> {
  if (wasDone(run, id, "done")) return ok(runUnchanged(run));
  const found = stopNow(run, id, "pickup");
  if (!found.ok) return found;
  const { order, stop } = found.value;
  if (order.pickupCode.toUpperCase() !== code.trim().toUpperCase())
    return refuse({ code: "dispatch.wrong_pickup_code" });
  if (order.status !== "ready")
    return refuse({ code: "dispatch.not_ready_yet", status: order.status });
  const moved = move(order, "pickUp", cause, { pickedUpAt: cause.at });
  if (!moved.ok) return moved;
  const left =
    run.trip.status === "under_way" ? ok(run.trip.status) : nextTrip(run.trip.status, "leave");
  if (!left.ok) return left;
  const trip = withStop(run.trip, id, {
    arrivedAt: stop.arrivedAt ?? cause.at,
    doneAt: cause.at,
    outcome: "done",
  });
  return ok(changed({ ...run, trip: { ...trip, status: left.value } }, moved.value));
}

/** The food is the customer's: proven by their PIN, or by a photo where nobody has to come to the door. */
export function deliver(run: Run, id: StopId, proof: Proof, cause: Cause): Result<RunDecision> {
  if (wasDone(run, id, "done")) return ok(runUnchanged(run));
  const found = stopNow(run, id, "dropoff");
  if (!found.ok) return found;
  const { order, stop } = found.value;
  const refusal = proofProblem(order, proof);
  if (refusal) return refuse(refusal);
  const moved = move(
    order,
    "deliver",
    cause,
    { endedAt: cause.at },
    { proof: "pin" in proof ? "pin" : "photo", arrivedAt: stop.arrivedAt ?? cause.at },
  );
  if (!moved.ok) return moved;
  const trip = withStop(run.trip, id, {
    arrivedAt: stop.arrivedAt ?? cause.at,
    doneAt: cause.at,
    outcome: "done",
    photo: "photo" in proof ? proof.photo : null,
  });
  return finishWhenDone(changed({ ...run, trip }, moved.value), cause);
}

function proofProblem(order: Order, proof: Proof): Refusal | undefined {
  if ("pin" in proof)
    return order.pin === proof.pin.trim() ? undefined : { code: "dispatch.wrong_pin" };
  return order.dropOff?.handOver === "door" ? undefined : { code: "dispatch.pin_needed" };
}

/** Starts the five minutes in which a customer who does not answer may still come. */
export function startWaiting(run: Run, id: StopId, cause: Cause): Result<RunDecision> {
  const found = stopNow(run, id, "dropoff");
  if (!found.ok) return found;
  if (found.value.stop.waitUntil) return ok(runUnchanged(run));
  const waitUntil = addSeconds(cause.at, unreachableWaitSeconds);
  const arrivedAt = found.value.stop.arrivedAt ?? cause.at;
  return ok({
    run: { ...run, trip: withStop(run.trip, id, { waitUntil, arrivedAt }) },
    facts: [
      {
        ...fact("DriverAtDoor", { ...cause, reason: "customer_unreachable" }, { waitUntil }),
        orderId: found.value.order.id,
      },
    ],
    messages: [],
  });
}

/** Cannot hand over. Nobody there or a wrong address: only after the wait. */
export function failStop(
  run: Run,
  id: StopId,
  reason: FailureReason,
  cause: Cause,
): Result<RunDecision> {
  if (wasDone(run, id, "failed")) return ok(runUnchanged(run));
  const found = stopNow(run, id, "dropoff");
  if (!found.ok) return found;
  const { order, stop } = found.value;
  const mustWait = reason === "nobody_there" || reason === "wrong_address";
  if (mustWait && (!stop.waitUntil || stop.waitUntil > cause.at))
    return refuse({ code: "dispatch.wait_first", waitUntil: stop.waitUntil });
  const moved = move(order, "fail", { ...cause, reason }, { endedAt: cause.at, endReason: reason });
  if (!moved.ok) return moved;
  const trip = withStop(run.trip, id, { doneAt: cause.at, outcome: "failed" });
  return finishWhenDone(changed({ ...run, trip }, moved.value), cause);
}

/** An order leaves the trip because it ended elsewhere (cancelled). An empty trip ends: paid when it brought something. */
export function dropOrder(run: Run, decision: OrderDecision, cause: Cause): Result<RunDecision> {
  const { id } = decision.order;
  const trip: Trip = {
    ...run.trip,
    stops: run.trip.stops.map((stop) =>
      stop.orderId === id && stop.outcome === null
        ? { ...stop, outcome: "dropped", doneAt: cause.at }
        : stop,
    ),
  };
  const next = changed(
    { ...run, trip },
    { ...decision, order: { ...decision.order, tripId: null } },
  );
  if (currentStop(trip)) return ok(next);
  const served = trip.stops.some(
    ({ kind, outcome }) => kind === "dropoff" && (outcome === "done" || outcome === "failed"),
  );
  if (served) return finishWhenDone(next, cause);
  const to = nextTrip(trip.status, "release");
  if (!to.ok) return to;
  const { driver } = run;
  return ok({
    ...next,
    run: {
      ...next.run,
      trip: { ...trip, status: to.value, endedAt: cause.at, endReason: "order_ended" },
      driver: { ...driver, tripId: null, freeSince: driver.duty === "on" ? cause.at : null },
    },
  });
}

function changed(run: Run, { order, facts, messages }: OrderDecision): RunDecision {
  return {
    run: { ...run, orders: run.orders.map((each) => (each.id === order.id ? order : each)) },
    facts: facts.map((each) => ({ ...each, orderId: order.id })),
    messages: messages.map((each) => ({ ...each, orderId: order.id })),
  };
}

function finishWhenDone(decision: RunDecision, { at }: Cause): Result<RunDecision> {
  const { trip, driver } = decision.run;
  if (currentStop(trip)) return ok(decision);
  const to = nextTrip(trip.status, "finish");
  if (!to.ok) return to;
  return ok({
    ...decision,
    run: {
      ...decision.run,
      trip: { ...trip, status: to.value, endedAt: at },
      driver: { ...driver, tripId: null, freeSince: driver.duty === "on" ? at : null },
    },
  });
}
