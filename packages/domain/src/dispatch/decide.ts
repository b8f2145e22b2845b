import type { Driver } from "../drivers/index.ts";
import {
  addSeconds,
  type DriverId,
  distanceMetres,
  type LngLat,
  type OrderId,
  secondsBetween,
} from "../kernel/index.ts";
import type { Vehicle } from "../routing/index.ts";
import { greatCircleTimes, type TravelTimes } from "../routing/index.ts";

export interface WaitingOrder {
  readonly orderId: OrderId;
  readonly restaurant: LngLat;
  readonly door: LngLat;
  readonly readyEstimate: Date;
  /** Since when it has wanted a courier. */
  readonly since: Date;
  /** Not before: backoff after a no. */
  readonly notBefore: Date;
  /** Couriers who said no or did not answer; asked again only when nobody else is left. */
  readonly declinedBy: readonly DriverId[];
  /** Couriers who did so a moment ago: not asked. */
  readonly declinedJustNow: readonly DriverId[];
}

export interface FreeDriver {
  readonly driverId: DriverId;
  readonly position: LngLat;
  readonly vehicle: Vehicle;
  readonly freeSince: Date;
}

export interface DispatchSnapshot {
  readonly at: Date;
  readonly orders: readonly WaitingOrder[];
  readonly drivers: readonly FreeDriver[];
}

export interface DispatchSettings {
  /** Couriers set off so that they arrive this early. */
  readonly arriveEarlySeconds: number;
  /** No courier is asked to come from farther. */
  readonly pickupMetresMax: number;
  readonly payPerTripAmount: number;
  readonly payPerKmAmount: number;
}

export interface PlannedOffer {
  readonly orderId: OrderId;
  readonly driverId: DriverId;
  readonly driverEtaSeconds: number;
  readonly distanceMetres: number;
  readonly payAmount: number;
  /** City instant at which this offer became possible and due. */
  readonly dueAt: Date;
}

export interface Deferral {
  readonly orderId: OrderId;
  readonly until: Date;
}

export interface DispatchPlan {
  readonly offers: readonly PlannedOffer[];
  readonly deferrals: readonly Deferral[];
  /** Nobody is near enough and free. */
  readonly unserved: readonly OrderId[];
}

interface Candidate {
  readonly driver: FreeDriver;
  readonly seconds: number;
  readonly metres: number;
}

/**
 * Who is asked for which order, now. Orders are served by least slack (prep time remaining − courier's
 * travel time), each by the nearest free courier in travel time; an order whose courier would wait is
 * deferred until the courier has to leave. Ties go to the older order and the lower id: deterministic.
 * Greedy, so not the cheapest plan: part of the zone-wide engine that replaces it.
 * O(orders × drivers). Source: requirements, sections 3 (Assignment) and 6.10.
 */
export function decide(
  { at, orders, drivers }: DispatchSnapshot,
  settings: DispatchSettings,
  travel: TravelTimes = greatCircleTimes,
): DispatchPlan {
  const free = new Map(drivers.map((driver) => [driver.driverId, driver]));
  const offers: PlannedOffer[] = [];
  const deferrals: Deferral[] = [];
  const unserved: OrderId[] = [];
  for (const order of bySlack(at, orders, free, settings, travel)) {
    if (order.notBefore > at) {
      deferrals.push({ orderId: order.orderId, until: order.notBefore });
      continue;
    }
    const best = nearest(order, free, settings, travel);
    if (!best) {
      unserved.push(order.orderId);
      continue;
    }
    const leaveAt = addSeconds(order.readyEstimate, -(best.seconds + settings.arriveEarlySeconds));
    if (leaveAt > at) {
      deferrals.push({ orderId: order.orderId, until: leaveAt });
      continue;
    }
    free.delete(best.driver.driverId);
    offers.push(planned(order, best, leaveAt, settings, travel));
  }
  return { offers, deferrals, unserved };
}

function bySlack(
  at: Date,
  orders: readonly WaitingOrder[],
  free: ReadonlyMap<DriverId, FreeDriver>,
  settings: DispatchSettings,
  travel: TravelTimes,
): readonly WaitingOrder[] {
  const slack = new Map(
    orders.map((order) => {
      const best = nearest(order, free, settings, travel);
      return [order.orderId, secondsBetween(at, order.readyEstimate) - (best?.seconds ?? 0)];
    }),
  );
  return [...orders].sort(
    (a, b) =>
      (slack.get(a.orderId) ?? 0) - (slack.get(b.orderId) ?? 0) || (a.orderId < b.orderId ? -1 : 1),
  );
}

function nearest(
  order: WaitingOrder,
  free: ReadonlyMap<DriverId, FreeDriver>,
  settings: DispatchSettings,
  travel: TravelTimes,
): Candidate | null {
  let best: Candidate | null = null;
  let second: Candidate | null = null;
  for (const driver of free.values()) {
    if (order.declinedJustNow.includes(driver.driverId)) continue;
    if (distanceMetres(driver.position, order.restaurant) > settings.pickupMetresMax) continue;
    const { seconds, metres } = travel.between(driver.position, order.restaurant, driver.vehicle);
    const candidate = { driver, seconds, metres };
    if (order.declinedBy.includes(driver.driverId)) second = closer(second, candidate);
    else best = closer(best, candidate);
  }
  return best ?? second;
}

const closer = (one: Candidate | null, other: Candidate): Candidate =>
  !one ||
  other.seconds < one.seconds ||
  (other.seconds === one.seconds && other.driver.driverId < one.driver.driverId)
    ? other
    : one;

function planned(
  order: WaitingOrder,
  { driver, seconds, metres }: Candidate,
  leaveAt: Date,
  settings: DispatchSettings,
  travel: TravelTimes,
): PlannedOffer {
  const toDoor = travel.between(order.restaurant, order.door, driver.vehicle);
  const distance = metres + toDoor.metres;
  return {
    orderId: order.orderId,
    driverId: driver.driverId,
    driverEtaSeconds: seconds,
    distanceMetres: distance,
    payAmount: settings.payPerTripAmount + Math.round((distance / 1_000) * settings.payPerKmAmount),
    dueAt: new Date(
      Math.max(
        leaveAt.getTime(),
        driver.freeSince.getTime(),
        order.notBefore.getTime(),
        order.since.getTime(),
      ),
    ),
  };
}

/** Jittered exponential backoff in city seconds: 5, 10, 20 … 60, each ± half. `random` is in [0, 1). */
export const retryAfterSeconds = (attempts: number, random: number): number =>
  Math.round(Math.min(60, 5 * 2 ** Math.min(attempts, 4)) * (0.5 + random));

/** City seconds for which a courier who said no is not asked for the same order. */
export const askAgainSeconds = 600;

/** City seconds past its ready time after which an order without a courier goes to people. */
export const abandonSeconds = 3_600;

export const isDispatchable = (driver: Driver): boolean =>
  driver.duty === "on" && driver.tripId === null;
