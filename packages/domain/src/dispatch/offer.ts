import { type Driver, ignoredOffersMax } from "../drivers/index.ts";
import {
  addSeconds,
  type Clock,
  type OrderId,
  ok,
  type Result,
  refuse,
  type StopId,
  system,
  type TripId,
} from "../kernel/index.ts";
import { assignmentRequested, fact, type Order, wantsCourier } from "../ordering/index.ts";
import {
  isOpenTrip,
  nextTrip,
  type Run,
  type RunDecision,
  runUnchanged,
  type Trip,
} from "./trip.ts";

/** City seconds a courier has to answer, and the wall seconds it never falls below. */
export const offerSeconds = 90;
export const offerWallSecondsMin = 3;

export const declineReasons = [
  "too_far",
  "pay",
  "ending_soon",
  "vehicle",
  "unsafe",
  "other",
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export interface OfferPlan {
  readonly tripId: TripId;
  readonly stopIds: readonly [StopId, StopId];
  readonly payAmount: number;
  readonly distanceMetres: number;
  readonly driverEtaSeconds: number;
  readonly dueWall: Date;
}

/** Holds the courier for one order and asks. Refuses when either is no longer free. */
export function offer(
  driver: Driver,
  order: Order,
  plan: OfferPlan,
  clock: Pick<Clock, "now" | "wall" | "rate">,
): Result<RunDecision> {
  if (driver.duty !== "on" || driver.tripId)
    return refuse({ code: "dispatch.driver_not_free", driverId: driver.id });
  if (order.tripId || !wantsCourier.includes(order.status) || !order.dropOff)
    return refuse({ code: "dispatch.order_not_waiting", orderId: order.id });
  const at = clock.now();
  const [pickupId, dropoffId] = plan.stopIds;
  const stop = {
    orderId: order.id,
    arrivedAt: null,
    doneAt: null,
    outcome: null,
    waitUntil: null,
    photo: null,
  };
  const trip: Trip = {
    id: plan.tripId,
    geoKey: order.geoKey,
    version: 1,
    status: "offered",
    driverId: driver.id,
    stops: [
      { ...stop, id: pickupId, sequence: 1, kind: "pickup", point: order.restaurantLocation },
      { ...stop, id: dropoffId, sequence: 2, kind: "dropoff", point: order.dropOff.location },
    ],
    payAmount: plan.payAmount,
    currency: order.price.currency,
    distanceMetres: plan.distanceMetres,
    driverEtaSeconds: plan.driverEtaSeconds,
    offeredAt: at,
    offeredWall: clock.wall(),
    offerExpiresAt: addSeconds(at, Math.max(offerSeconds, offerWallSecondsMin * clock.rate())),
    dueWall: plan.dueWall,
    acceptedAt: null,
    endedAt: null,
    endReason: null,
  };
  const held: Run = {
    trip,
    driver: { ...driver, tripId: trip.id, freeSince: null },
    orders: [{ ...order, tripId: trip.id }],
  };
  const told = fact(
    "DriverOffered",
    { actor: system, at },
    {
      driverId: driver.id,
      tripId: trip.id,
      offerExpiresAt: trip.offerExpiresAt,
      assignSeconds: Math.max(0, (trip.offeredWall.getTime() - trip.dueWall.getTime()) / 1_000),
    },
  );
  return ok({ run: held, facts: [{ ...told, orderId: order.id }], messages: [] });
}

/** Past its deadline in city time, and shown for at least the least wall time. */
export const offerIsOver = (trip: Trip, clock: Pick<Clock, "now" | "wall">): boolean =>
  clock.now() >= trip.offerExpiresAt &&
  clock.wall().getTime() - trip.offeredWall.getTime() >= offerWallSecondsMin * 1_000;

/** The courier says yes; only now is the order assigned. Saying yes twice is one yes. */
export function acceptOffer(run: Run, clock: Pick<Clock, "now" | "wall">): Result<RunDecision> {
  const { trip, driver } = run;
  if (trip.status !== "offered" && isOpenTrip(trip.status)) return ok(runUnchanged(run));
  if (trip.status === "offered" && offerIsOver(trip, clock))
    return refuse({ code: "dispatch.offer_expired" });
  const to = nextTrip(trip.status, "accept");
  if (!to.ok) return refuse({ code: "dispatch.offer_gone", status: trip.status });
  const at = clock.now();
  const actor = { role: "driver", id: driver.id } as const;
  return ok({
    run: {
      trip: { ...trip, status: to.value, acceptedAt: at },
      driver: { ...driver, ignoredOffers: 0 },
      orders: run.orders.map((order) => ({
        ...order,
        driverId: driver.id,
        driverName: driver.name,
      })),
    },
    facts: run.orders.map((order) => ({
      ...fact("DriverAssigned", { actor, at }, { driverId: driver.id, tripId: trip.id }),
      orderId: order.id,
    })),
    messages: run.orders.map((order) => ({
      orderId: order.id,
      eventType: "DriverAssigned",
      topic: `driver_assignment.events.${order.geoKey}`,
      body: {
        orderId: order.id,
        geoKey: order.geoKey,
        driverId: driver.id,
        driverETAtoRestaurant: trip.driverEtaSeconds,
        etaRestaurantToCustomer: order.travelSeconds,
        assignmentScore: -trip.driverEtaSeconds,
      },
    })),
  });
}

/** No, with a reason: the courier is free again and the order looks for another. */
export const declineOffer = (run: Run, reason: DeclineReason, at: Date): Result<RunDecision> =>
  run.trip.status === "released"
    ? ok(runUnchanged(run))
    : run.trip.status !== "offered"
      ? refuse({ code: "dispatch.offer_gone", status: run.trip.status })
      : release(run, {
          reason: `declined:${reason}`,
          at,
          by: { role: "driver", id: run.driver.id },
        });

/** No answer in time. After three in a row the courier is taken off duty. */
export function expireOffer(run: Run, clock: Pick<Clock, "now" | "wall">): Result<RunDecision> {
  if (run.trip.status !== "offered" || !offerIsOver(run.trip, clock)) return ok(runUnchanged(run));
  const released = release(run, { reason: "expired", at: clock.now(), by: system });
  if (!released.ok) return released;
  const { driver } = released.value.run;
  const ignoredOffers = driver.ignoredOffers + 1;
  const away = ignoredOffers >= ignoredOffersMax;
  return ok({
    ...released.value,
    run: {
      ...released.value.run,
      driver: {
        ...driver,
        ignoredOffers,
        ...(away
          ? {
              duty: "off" as const,
              dutySince: null,
              freeSince: null,
              position: null,
              positionAt: null,
            }
          : {}),
      },
    },
  });
}

interface Release {
  readonly reason: string;
  readonly at: Date;
  readonly by: {
    readonly role: "driver" | "operations" | "system" | "customer" | "staff";
    readonly id: string | null;
  };
}

/** Frees courier and orders; an order that still wants a courier asks again with a higher version. */
export function release(run: Run, { reason, at, by }: Release): Result<RunDecision> {
  const to = nextTrip(run.trip.status, "release");
  if (!to.ok) return to;
  if (run.orders.some(({ status }) => status === "picked_up"))
    return refuse({ code: "dispatch.food_in_hand" });
  const wasOffer = run.trip.status === "offered";
  const freed = run.orders.map((order) => ({
    ...order,
    tripId: null,
    driverId: null,
    driverName: null,
  }));
  const waiting = freed.filter(({ status }) => wantsCourier.includes(status));
  return ok({
    run: {
      trip: { ...run.trip, status: to.value, endedAt: at, endReason: reason },
      driver: { ...run.driver, tripId: null, freeSince: run.driver.duty === "on" ? at : null },
      orders: freed,
    },
    facts: freed.map((order) => ({
      ...fact(
        wasOffer ? "OfferDeclined" : "DriverReleased",
        { actor: by, at, reason },
        { driverId: run.driver.id, tripId: run.trip.id },
      ),
      orderId: order.id,
    })),
    messages: waiting.map((order) => ({
      ...assignmentRequested(order, at),
      orderId: order.id as OrderId,
    })),
  });
}
