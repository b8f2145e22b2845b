import type { Driver } from "../drivers/index.ts";
import type { DriverId, OrderId, Result, TripId } from "../kernel/index.ts";
import type { Order, OrderDecision, OrderMessage } from "../ordering/index.ts";
import type { Run, RunDecision, Trip } from "./trip.ts";

export interface AssignmentRequest {
  readonly orderId: OrderId;
  readonly geoKey: string;
  /** The order's version that asked; older requests are ignored. */
  readonly version: number;
  readonly attempts: number;
  readonly openedAt: Date;
  readonly notBefore: Date;
  readonly deferredUntil: Date | null;
  readonly declinedBy: readonly DriverId[];
  readonly declinedJustNow: readonly DriverId[];
}

export interface AssignmentRequests {
  /** Opens or renews a request; one with an older version than stored changes nothing. */
  open(request: { orderId: OrderId; geoKey: string; version: number; at: Date }): Promise<void>;
  /** Starts over with an order that was given up. */
  reopen(request: { orderId: OrderId; geoKey: string; version: number; at: Date }): Promise<void>;
  /** Waiting requests of a zone with their orders: those without a trip that still want a courier. */
  waiting(
    geoKey: string,
    at: Date,
  ): Promise<readonly { request: AssignmentRequest; order: Order }[]>;
  defer(deferrals: readonly { orderId: OrderId; until: Date }[]): Promise<void>;
  retry(orderId: OrderId, notBefore: Date): Promise<void>;
  /** Gives up: dead letter with the cause, fact on the order, message `AssignmentFailed`. */
  abandon(orderId: OrderId, cause: string, message: OrderMessage, at: Date): Promise<void>;
  /** Zones with a waiting request or an open offer. */
  activeZones(): Promise<readonly string[]>;
  /** Orders that want a courier and have neither trip nor open request: lost work. */
  forgotten(
    limit: number,
  ): Promise<readonly { orderId: OrderId; geoKey: string; version: number }[]>;
}

export interface Trips {
  get(id: TripId): Promise<Trip | null>;
  run(id: TripId): Promise<Run | null>;
  /** Couriers free to be asked: on duty, no open trip, a position at all. */
  free(geoKey: string): Promise<readonly Driver[]>;
  /**
   * Binds a courier and an order as a new trip: both compare-and-sets, trip, history and outbox in one
   * transaction. A version that moved, or the index "one open trip per driver", refuses.
   */
  bind(
    ids: { readonly driverId: DriverId; readonly orderId: OrderId },
    decide: (driver: Driver, order: Order) => Result<RunDecision>,
  ): Promise<Result<Run>>;
  /** The one way to change a trip with its orders and its driver. */
  decide(id: TripId, decide: (run: Run) => Result<RunDecision>): Promise<Result<Run>>;
  /** Offers that nobody has answered yet. */
  openOffers(limit: number): Promise<readonly { readonly id: TripId; readonly at: Date }[]>;
  overdueOffers(at: Date, limit: number): Promise<readonly TripId[]>;
  /** Changes an order and, when it is on a trip, the trip with it. */
  decideOrder(
    orderId: OrderId,
    decide: (order: Order, run: Run | null) => Result<OrderDecision | RunDecision>,
  ): Promise<Result<Order>>;
}
