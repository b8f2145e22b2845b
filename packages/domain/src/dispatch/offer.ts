import type { Driver } from "../drivers/index.ts";
import {
  type Actor,
  addSeconds,
  type Clock,
  ok,
  type Result,
  refuse,
  type StopId,
  system,
  type TripId,
} from "../kernel/index.ts";
import { fact, type Order, wantsCourier } from "../ordering/index.ts";
import { assigned } from "./assignment-messages.ts";
import type { Run, RunDecision, Stop, Trip } from "./trip.ts";

/** An offer is shown for at least so many wall seconds, however fast the city's clock runs. */
export const offerWallSecondsMin = 3;

export interface OfferPlan {
  readonly tripId: TripId;
  /** Pick-ups first, then doors: two an order. */
  readonly stopIds: readonly StopId[];
  /** `direct`: told, not asked; the trip is born assigned. */
  readonly mode: Trip["mode"];
  /** City seconds the courier has to answer. */
  readonly offerSeconds: number;
  readonly payAmount: number;
  readonly distanceMetres: number;
  readonly driverEtaSeconds: number;
  /** Higher is better. */
  readonly score: number;
  readonly dueWall: Date;
  /** Who gave the order by hand, and why; the system's plan otherwise. */
  readonly by?: { readonly actor: Actor; readonly reason: string };
}

/** Holds the courier for the orders, given as their doors follow each other. Refuses when one is no longer free. */
export function offer(
  driver: Driver,
  orders: readonly Order[],
  plan: OfferPlan,
  clock: Pick<Clock, "now" | "wall" | "rate">,
): Result<RunDecision> {
  if (driver.duty !== "on" || driver.tripId)
    return refuse({ code: "dispatch.driver_not_free", driverId: driver.id });
  const taken = orders.find((order) => !isWaiting(order));
  const [first] = orders;
  if (taken || !first) return refuse({ code: "dispatch.order_not_waiting", orderId: taken?.id });
  const trip = newTrip(driver, first, plan, clock);
  const held: Run = {
    trip: { ...trip, stops: stopsOf(orders, plan.stopIds) },
    driver: { ...driver, tripId: trip.id, freeSince: null },
    orders: orders.map((order) => ({ ...order, tripId: trip.id })),
  };
  if (plan.mode === "direct") return ok(told(held, plan, clock.now()));
  const facts = { ...about(held), offerExpiresAt: trip.offerExpiresAt };
  return ok({
    run: held,
    facts: orders.map(({ id }) => ({
      ...fact("DriverOffered", { actor: system, at: clock.now() }, facts),
      orderId: id,
    })),
    messages: [],
  });
}

export const isWaiting = (order: Order): boolean =>
  order.tripId === null && wantsCourier.includes(order.status) && order.dropOff !== null;

function newTrip(
  driver: Driver,
  { geoKey, price }: Order,
  plan: OfferPlan,
  clock: Pick<Clock, "now" | "wall" | "rate">,
): Trip {
  const at = clock.now();
  const isDirect = plan.mode === "direct";
  const answerSeconds = Math.max(plan.offerSeconds, offerWallSecondsMin * clock.rate());
  return {
    id: plan.tripId,
    geoKey,
    version: 1,
    status: isDirect ? "assigned" : "offered",
    mode: plan.mode,
    driverId: driver.id,
    stops: [],
    payAmount: plan.payAmount,
    currency: price.currency,
    distanceMetres: plan.distanceMetres,
    driverEtaSeconds: plan.driverEtaSeconds,
    score: Math.round(plan.score),
    offeredAt: at,
    offeredWall: clock.wall(),
    offerExpiresAt: isDirect ? at : addSeconds(at, answerSeconds),
    dueWall: plan.dueWall,
    acceptedAt: isDirect ? at : null,
    endedAt: null,
    endReason: null,
  };
}

/** Pick-ups of one kitchen stay together; the doors follow as planned. */
function stopsOf(orders: readonly Order[], ids: readonly StopId[]): readonly Stop[] {
  const kitchens = [...new Set(orders.map(({ restaurantId }) => restaurantId))];
  const pickups = kitchens.flatMap((id) =>
    orders.filter(({ restaurantId }) => restaurantId === id).map((o) => newStop(o, "pickup")),
  );
  const doors = orders.map((order) => newStop(order, "dropoff"));
  return [...pickups, ...doors].map((stop, index) => {
    const id = ids[index];
    if (!id) throw new Error("a trip needs two stop ids an order");
    return { ...stop, id, sequence: index + 1 };
  });
}

export const newStop = (order: Order, kind: Stop["kind"]): Omit<Stop, "id" | "sequence"> => ({
  kind,
  orderId: order.id,
  point:
    kind === "pickup"
      ? order.restaurantLocation
      : (order.dropOff?.location ?? order.restaurantLocation),
  arrivedAt: null,
  doneAt: null,
  outcome: null,
  waitUntil: null,
  photo: null,
});

const about = ({ trip, driver }: Run) => ({
  driverId: driver.id,
  tripId: trip.id,
  assignSeconds: Math.max(0, (trip.offeredWall.getTime() - trip.dueWall.getTime()) / 1_000),
});

/** The courier is told: assigned at once. */
function told(run: Run, { by }: OfferPlan, at: Date): RunDecision {
  const cause = { actor: by?.actor ?? system, reason: by?.reason ?? null, at };
  const orders = run.orders.map((order) => withCourier(order, run.driver));
  return {
    run: { ...run, orders },
    facts: orders.map(({ id }) => ({ ...fact("DriverAssigned", cause, about(run)), orderId: id })),
    messages: orders.map((order) => assigned({ ...run, orders }, order)),
  };
}

export const withCourier = (order: Order, driver: Driver): Order => ({
  ...order,
  driverId: driver.id,
  driverName: driver.name,
});
