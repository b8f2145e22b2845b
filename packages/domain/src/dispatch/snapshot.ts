import type { DriverId, LngLat, OrderId, RestaurantId, TripId } from "../kernel/index.ts";
import type { Vehicle } from "../routing/index.ts";

/** An order that has no courier yet, or one whose courier has not reached the kitchen. */
export interface WaitingOrder {
  readonly orderId: OrderId;
  readonly restaurantId: RestaurantId;
  readonly restaurant: LngLat;
  readonly door: LngLat;
  readonly placedAt: Date;
  readonly readyEstimate: Date;
  /** Standard deviation of the ready estimate; 0 = known. */
  readonly readySpreadSeconds: number;
  /** Since when it has wanted a courier. */
  readonly since: Date;
  /** Not before: backoff after a no. */
  readonly notBefore: Date;
  /** Offers of this order that came to nothing: each raises the pay by a step. */
  readonly offersMade: number;
  /** Couriers who said no or did not answer; asked again only when nobody else is left. */
  readonly declinedBy: readonly DriverId[];
  /** Couriers who did so a moment ago: not asked. */
  readonly declinedJustNow: readonly DriverId[];
  /** Operations want this courier; null = anybody. */
  readonly pinnedTo: DriverId | null;
  /** Operations do not want these. */
  readonly forbidden: readonly DriverId[];
}

/** A courier on the way to one kitchen: what is to be fetched there may still change. */
export interface OpenTrip {
  readonly tripId: TripId;
  readonly restaurantId: RestaurantId;
  readonly restaurant: LngLat;
  /** When the courier reaches the kitchen. */
  readonly arrivesAt: Date;
  /** In the order of the doors. */
  readonly orders: readonly WaitingOrder[];
  /** The courier said yes; false: was asked and has not answered, so nothing changes. */
  readonly isAccepted: boolean;
}

export interface WorkingDriver {
  readonly driverId: DriverId;
  readonly vehicle: Vehicle;
  /** Where the courier is next free: here, or the last door of the running trip. */
  readonly position: LngLat;
  /** When; in the past for an idle courier. */
  readonly freeAt: Date;
  /** Last pick-up before this; null = no end known. */
  readonly shiftEndsAt: Date | null;
  /** Set while the courier is on the way to a kitchen; `position` and `freeAt` are then those of now. */
  readonly trip: OpenTrip | null;
  /** Minor units earned since the start of duty, and seconds on duty. */
  readonly earnedAmount: number;
  readonly dutySeconds: number;
  /** Share of recent offers declined or ignored, 0 to 1. */
  readonly declineShare: number;
}

export interface DispatchSnapshot {
  readonly at: Date;
  readonly orders: readonly WaitingOrder[];
  readonly drivers: readonly WorkingDriver[];
}

/** A score, term by term, in seconds of click-to-door; their sum is what the plan pays for this trip. */
export interface ScoreTerms {
  /** From the click to the door, summed over the orders of the trip. */
  readonly clickToDoor: number;
  /** The courier's time, priced. */
  readonly courierTime: number;
  /** Food that waits at the counter, priced. */
  readonly freshness: number;
  /** Earnings beyond the zone's share, priced. */
  readonly balance: number;
  /** Likelihood of a no, priced. */
  readonly performance: number;
}

export interface RunnerUp {
  readonly driverId: DriverId;
  readonly terms: ScoreTerms;
  /** How much worse than the choice, in seconds; the same orders, that courier. */
  readonly worseBySeconds: number;
  readonly reason:
    | "slower"
    | "busy_until_later"
    | "declined_before"
    | "shift_ends"
    | "too_far"
    | "forbidden";
}

/** Ask this courier for these orders, now. */
export interface PlannedOffer {
  readonly driverId: DriverId;
  /** In the order of the doors. */
  readonly orderIds: readonly OrderId[];
  readonly driverEtaSeconds: number;
  readonly distanceMetres: number;
  readonly payAmount: number;
  /** City instant at which this offer became possible and due. */
  readonly dueAt: Date;
  readonly terms: ScoreTerms;
  readonly runnersUp: readonly RunnerUp[];
}

/** A courier on the way to the kitchen now fetches these orders there. */
export interface Revision {
  readonly tripId: TripId;
  readonly driverId: DriverId;
  readonly orderIds: readonly OrderId[];
  readonly distanceMetres: number;
  readonly payAmount: number;
  readonly terms: ScoreTerms;
}

/** A better plan: take the order's trip back before pick-up. */
export interface Withdrawal {
  readonly tripId: TripId;
  readonly driverId: DriverId;
  readonly gainSeconds: number;
}

export interface Deferral {
  readonly orderId: OrderId;
  readonly until: Date;
  /** Who would come, as things stand. */
  readonly driverId: DriverId | null;
  readonly reason: "food_not_ready" | "courier_finishes_first" | "backing_off";
}

export interface Unserved {
  readonly orderId: OrderId;
  readonly reason:
    | "no_courier_on_duty"
    | "all_too_far"
    | "all_said_no"
    | "shifts_end"
    | "none_free_soon"
    /** So much is open that the time for the step was over; the next step goes on from here. */
    | "not_weighed_yet";
}

export interface DispatchPlan {
  readonly offers: readonly PlannedOffer[];
  readonly revisions: readonly Revision[];
  readonly withdrawals: readonly Withdrawal[];
  readonly deferrals: readonly Deferral[];
  readonly unserved: readonly Unserved[];
  /** For the next step, which goes on from here. */
  readonly memory: PlanMemory;
}

/** Trips ahead of each courier, each the orders in the order of the doors. A hint, never the truth. */
export type PlanMemory = ReadonlyMap<DriverId, readonly (readonly OrderId[])[]>;
