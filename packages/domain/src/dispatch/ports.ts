import type { Driver } from "../drivers/index.ts";
import type {
  DriverId,
  EventId,
  LngLat,
  OrderId,
  RestaurantId,
  Result,
  TripId,
} from "../kernel/index.ts";
import type { Order, OrderDecision, OrderMessage } from "../ordering/index.ts";
import type { Lease } from "./decision.ts";
import type { Run, RunDecision, Trip } from "./trip.ts";

export interface AssignmentRequest {
  readonly orderId: OrderId;
  readonly geoKey: string;
  /** The order's version that asked; older requests are ignored. */
  readonly version: number;
  readonly at: Date;
  /** The event that asked; null when the sweeper found the order. */
  readonly eventId: EventId | null;
}

/** A courier who had the order and has it no more. */
export interface FormerCourier {
  readonly driverId: DriverId;
  readonly endedAt: Date;
  readonly reason: string;
  readonly wasAsked: boolean;
  readonly driverEtaSeconds: number;
}

/** An order that wants a courier, or whose courier has not fetched it yet: what a decision reads of it. */
export interface WantedOrder {
  readonly orderId: OrderId;
  readonly restaurantId: RestaurantId;
  readonly restaurant: LngLat;
  readonly door: LngLat;
  readonly placedAt: Date;
  readonly readyEstimate: Date | null;
  readonly isReady: boolean;
  /** Null: nobody holds it. */
  readonly tripId: TripId | null;
  readonly attempts: number;
  readonly openedAt: Date;
  readonly notBefore: Date;
  readonly deferredUntil: Date | null;
  readonly former: readonly FormerCourier[];
}

export interface AssignmentRequests {
  /** Opens or renews a request; one with an older version than stored changes nothing. */
  open(request: AssignmentRequest): Promise<void>;
  /** Starts over with an order that was given up. */
  reopen(request: Omit<AssignmentRequest, "eventId">): Promise<void>;
  wanted(geoKey: string): Promise<readonly WantedOrder[]>;
  defer(
    geoKey: string,
    deferrals: readonly { readonly orderId: OrderId; readonly until: Date }[],
  ): Promise<void>;
  /** Not before: each try counts. */
  retry(
    geoKey: string,
    retries: readonly { readonly orderId: OrderId; readonly notBefore: Date }[],
  ): Promise<void>;
  /** Gives up: dead letter with the cause, fact on the order, message `AssignmentFailed`. */
  abandon(
    orderId: OrderId,
    cause: string,
    given: { readonly at: Date; readonly message: (order: Order) => OrderMessage },
  ): Promise<boolean>;
  /** Zones with an order that waits for a courier. */
  activeZones(): Promise<readonly string[]>;
  /** Orders that want a courier and have neither trip nor open request: lost work. */
  forgotten(
    limit: number,
  ): Promise<readonly { orderId: OrderId; geoKey: string; version: number }[]>;
}

/** What a decision reads of a courier. */
export type DriverOnDuty = Pick<
  Driver,
  | "id"
  | "vehicle"
  | "dutySince"
  | "tripId"
  | "freeSince"
  | "position"
  | "positionAt"
  | "shiftEndsAt"
>;

/** A courier on duty and what they are doing. */
export interface OnDuty {
  readonly driver: DriverOnDuty;
  readonly trip: Trip | null;
}

/** How a courier has done lately. */
export interface Standing {
  readonly driverId: DriverId;
  /** Minor units since the start of duty. */
  readonly earnedAmount: number;
  readonly asked: number;
  /** Declined or not answered. */
  readonly refused: number;
}

interface Parties {
  readonly driverId: DriverId;
  readonly orderIds: readonly OrderId[];
  /** Absent: a person decided. */
  readonly lease?: Lease;
}

export interface Trips {
  get(id: TripId): Promise<Trip | null>;
  run(id: TripId): Promise<Run | null>;
  onDuty(geoKey: string): Promise<readonly OnDuty[]>;
  /** Of those on duty, over the trips offered since `from`. */
  standings(geoKey: string, from: Date): Promise<readonly Standing[]>;
  /**
   * Binds a courier and orders as a new trip: all compare-and-sets, trip, history and outbox in one
   * transaction. A version that moved, or the index "one open trip per driver", refuses; a lease that
   * went to another refuses as `dispatch.lease_lost`.
   */
  bind(
    parties: Parties,
    decide: (driver: Driver, orders: readonly Order[]) => Result<RunDecision>,
  ): Promise<Result<Run>>;
  /** The one way to change a trip with its orders and its driver. */
  decide(
    id: TripId,
    decide: (run: Run) => Result<RunDecision>,
    lease?: Lease,
  ): Promise<Result<Run>>;
  /** The same, when orders join it that were on no trip. */
  revise(
    given: {
      readonly tripId: TripId;
      readonly joining: readonly OrderId[];
      readonly lease: Lease;
    },
    decide: (run: Run, joining: readonly Order[]) => Result<RunDecision>,
  ): Promise<Result<Run>>;
  /** Offers that nobody has answered yet. */
  openOffers(limit: number): Promise<readonly { readonly id: TripId; readonly at: Date }[]>;
  overdueOffers(at: Date, limit: number): Promise<readonly TripId[]>;
  /** Accepted, not picked up, and PostgreSQL has had no sign of the courier since `before`, or since `atKitchen` of one who had arrived there. */
  silent(
    since: { readonly before: Date; readonly atKitchen: Date },
    limit: number,
  ): Promise<readonly { readonly id: TripId; readonly driverId: DriverId }[]>;
  /** Accepted, food waits, and the courier came no nearer to the kitchen in `stalledSeconds`. */
  stalled(at: Date, limit: number): Promise<readonly TripId[]>;
  /** Changes an order and, when it is on a trip, the trip with it. */
  decideOrder(
    orderId: OrderId,
    decide: (order: Order, run: Run | null) => Result<OrderDecision | RunDecision>,
  ): Promise<Result<Order>>;
}
