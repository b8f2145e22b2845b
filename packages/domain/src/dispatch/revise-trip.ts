import { type OrderId, ok, type Result, refuse, type StopId, system } from "../kernel/index.ts";
import { assignmentRequested, fact, type Order } from "../ordering/index.ts";
import { assigned } from "./assignment-messages.ts";
import { isWaiting, newStop, withCourier } from "./offer.ts";
import { withoutCourier } from "./release.ts";
import { members, type Run, type RunDecision, type Stop, type Trip } from "./trip.ts";

export interface RevisionPlan {
  /** Every order the trip then has, in the order of the doors. */
  readonly orderIds: readonly OrderId[];
  readonly distanceMetres: number;
  readonly payAmount: number;
  readonly score: number;
  /** Two for each order that joins: pick-up and door. */
  readonly stopIds: readonly StopId[];
}

/**
 * Changes what is fetched by a courier who said yes and has not reached the kitchen. Who joins is assigned at
 * once, who leaves asks again; the pay never falls. Refuses when the courier has arrived or an order is taken.
 */
export function reviseTrip(
  run: Run,
  joining: readonly Order[],
  { plan, at }: { readonly plan: RevisionPlan; readonly at: Date },
): Result<RunDecision> {
  const { trip, driver } = run;
  if (trip.status !== "assigned")
    return refuse({ code: "dispatch.kitchen_reached", status: trip.status });
  const taken = joining.find((order) => !isWaiting(order));
  if (taken) return refuse({ code: "dispatch.order_not_waiting", orderId: taken.id });
  const mine = members(run);
  const staying = mine.filter(({ id }) => plan.orderIds.includes(id));
  const leaving = mine.filter(({ id }) => !plan.orderIds.includes(id));
  if (staying.length === 0 || staying.length + joining.length !== plan.orderIds.length)
    return refuse({ code: "dispatch.order_not_waiting" });
  const added = joining.map((order) => ({ ...withCourier(order, driver), tripId: trip.id }));
  const changed: Run = {
    driver,
    orders: [
      ...run.orders
        .filter(({ id }) => joining.every((order) => order.id !== id))
        .map((order) => (leaving.includes(order) ? withoutCourier(order) : order)),
      ...added,
    ],
    trip: {
      ...trip,
      stops: stopsAfter(trip, [...staying, ...added], { plan, at }),
      payAmount: Math.max(trip.payAmount, plan.payAmount),
      distanceMetres: plan.distanceMetres,
      score: Math.round(plan.score),
    },
  };
  return ok({ run: changed, ...toldOf(changed, { added, leaving, at }) });
}

function toldOf(
  run: Run,
  given: {
    readonly added: readonly Order[];
    readonly leaving: readonly Order[];
    readonly at: Date;
  },
): Pick<RunDecision, "facts" | "messages"> {
  const { added, leaving, at } = given;
  const about = { driverId: run.driver.id, tripId: run.trip.id };
  const cause = { actor: system, at };
  const better = { ...cause, reason: "better_plan" };
  return {
    facts: [
      ...added.map(({ id }) => ({
        ...fact("DriverAssigned", cause, { ...about, joined: true }),
        orderId: id,
      })),
      ...leaving.map(({ id }) => ({ ...fact("DriverReleased", better, about), orderId: id })),
    ],
    messages: [
      ...added.map((order) => assigned(run, order)),
      ...leaving.map((order) => ({
        ...assignmentRequested(withoutCourier(order), at),
        orderId: order.id,
      })),
    ],
  };
}

/** Stops keep their ids: the courier's device may name one while the plan changes. Those that left come last. */
function stopsAfter(
  trip: Trip,
  orders: readonly Order[],
  { plan, at }: { readonly plan: RevisionPlan; readonly at: Date },
): readonly Stop[] {
  const fresh = plan.stopIds.values();
  const inOrder = plan.orderIds.flatMap((id) => orders.filter((order) => order.id === id));
  const kitchens = [...new Set(inOrder.map(({ restaurantId }) => restaurantId))];
  const stopFor = (order: Order, kind: Stop["kind"]): Stop => {
    const known = trip.stops.find(
      (stop) => stop.orderId === order.id && stop.kind === kind && stop.outcome === null,
    );
    if (known) return known;
    const { value: id } = fresh.next();
    if (!id) throw new Error("a revision needs two stop ids for each order that joins");
    return { ...newStop(order, kind), id, sequence: 0 };
  };
  const open = [
    ...kitchens.flatMap((kitchen) =>
      inOrder
        .filter(({ restaurantId }) => restaurantId === kitchen)
        .map((order) => stopFor(order, "pickup")),
    ),
    ...inOrder.map((order) => stopFor(order, "dropoff")),
  ];
  const gone = trip.stops
    .filter((stop) => !open.includes(stop))
    .map((stop) =>
      stop.outcome === null ? { ...stop, outcome: "dropped" as const, doneAt: at } : stop,
    );
  return [...open, ...gone].map((stop, index) =>
    stop.sequence === index + 1 ? stop : { ...stop, sequence: index + 1 },
  );
}
