import type { Address } from "../cities/index.ts";
import type {
  AccountId,
  Actor,
  DriverId,
  ItemId,
  LineId,
  LngLat,
  OrderId,
  RestaurantId,
  Result,
  TripId,
  Version,
} from "../kernel/index.ts";
import { ok } from "../kernel/index.ts";
import type { Price } from "../pricing/index.ts";
import { next, type OrderMove, type OrderStatus } from "./order-status.ts";

export type Fulfilment = "delivery" | "pickup";
export type HandOver = "door" | "outside" | "reception";
export type SoldOutChoice = "replace" | "refund" | "call";
export type LineStatus = "ordered" | "replaced" | "removed" | "refunded";

export interface OrderLine {
  readonly id: LineId;
  readonly itemId: ItemId;
  readonly name: string;
  readonly quantity: number;
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    readonly amount: number;
  }[];
  readonly note: string;
  readonly unitAmount: number;
  readonly totalAmount: number;
  readonly status: LineStatus;
}

export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
}

export interface DropOff {
  readonly address: Address;
  readonly location: LngLat;
  readonly handOver: HandOver;
  readonly note: string;
}

export interface Order {
  readonly id: OrderId;
  readonly geoKey: string;
  readonly version: Version;
  readonly status: OrderStatus;
  /** Four characters that kitchen and courier compare. */
  readonly pickupCode: string;
  /** Four digits that the customer tells the courier, or the counter. */
  readonly pin: string;
  readonly customerId: AccountId | null;
  readonly guestId: string | null;
  readonly contact: Contact;
  readonly locale: string;
  readonly restaurantId: RestaurantId;
  readonly restaurantName: string;
  readonly restaurantAddress: Address;
  readonly restaurantLocation: LngLat;
  readonly fulfilment: Fulfilment;
  readonly dropOff: DropOff | null;
  readonly soldOutChoice: SoldOutChoice;
  readonly scheduledFor: Date | null;
  readonly lines: readonly OrderLine[];
  readonly price: Price;
  readonly paymentKind: "card" | "cash";
  readonly createdAt: Date;
  /** Until when the payment must be settled. */
  readonly payBy: Date;
  readonly placedAt: Date | null;
  /** Until when the kitchen must answer. */
  readonly acceptBy: Date | null;
  readonly acceptedAt: Date | null;
  readonly prepSeconds: number;
  readonly prepareAt: Date | null;
  /** When the kitchen expects to be done. */
  readonly readyEstimate: Date | null;
  readonly readyAt: Date | null;
  readonly pickedUpAt: Date | null;
  readonly endedAt: Date | null;
  /** What the customer was told at checkout; not moved silently. */
  readonly promisedFrom: Date;
  readonly promisedBy: Date;
  /** Seconds on the road from the kitchen to the door. */
  readonly travelSeconds: number;
  readonly tripId: TripId | null;
  readonly driverId: DriverId | null;
  readonly driverName: string | null;
  /** Minor units the customer forfeits after a late cancellation. */
  readonly cancellationFeeAmount: number;
  readonly endReason: string | null;
  /** Hands-on seconds of all its portions. */
  readonly makeSeconds: number;
}

export const orderFactTypes = [
  "OrderCreated",
  "OrderPlaced",
  "PaymentFailed",
  "OrderExpired",
  "OrderAccepted",
  "OrderRejected",
  "PreparationStarted",
  "PreparationDelayed",
  "OrderReady",
  "DriverOffered",
  "OfferDeclined",
  "DriverAssigned",
  "DriverReleased",
  "DriverAtRestaurant",
  "OrderPickedUp",
  "DriverAtDoor",
  "OrderDelivered",
  "OrderUndeliverable",
  "OrderReturned",
  "OrderCancelled",
  "AssignmentAbandoned",
  "OrderRated",
] as const;
export type OrderFactType = (typeof orderFactTypes)[number];

/** One line of an order's history, and one event on `order_updates`. */
export interface OrderFact {
  readonly type: OrderFactType;
  readonly actor: Actor;
  readonly at: Date;
  readonly reason: string | null;
  /** Facts a consumer needs. No names, addresses or positions. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A message for another slice, written to the outbox in the same transaction. */
export interface OrderMessage {
  readonly eventType: string;
  readonly topic: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What `decide` saves: the order as it now is, its new history, and what others must hear. */
export interface OrderDecision {
  readonly order: Order;
  readonly facts: readonly OrderFact[];
  readonly messages: readonly OrderMessage[];
}

const factOf: Readonly<Record<OrderMove, OrderFactType>> = {
  authorise: "OrderPlaced",
  decline: "PaymentFailed",
  expire: "OrderExpired",
  accept: "OrderAccepted",
  reject: "OrderRejected",
  startPreparing: "PreparationStarted",
  markReady: "OrderReady",
  pickUp: "OrderPickedUp",
  collect: "OrderDelivered",
  deliver: "OrderDelivered",
  fail: "OrderUndeliverable",
  return: "OrderReturned",
  cancel: "OrderCancelled",
};

export interface Cause {
  readonly actor: Actor;
  readonly at: Date;
  readonly reason?: string | null;
}

/** Moves the order along one edge of the table, with its fact. */
export function move(
  order: Order,
  by: OrderMove,
  cause: Cause,
  changes: Partial<Order> = {},
  facts: Readonly<Record<string, unknown>> = {},
): Result<OrderDecision> {
  const to = next(order.status, by);
  if (!to.ok) return to;
  return ok({
    order: { ...order, ...changes, status: to.value },
    facts: [fact(factOf[by], cause, { from: order.status, to: to.value, ...facts })],
    messages: [],
  });
}

export const fact = (
  type: OrderFactType,
  { actor, at, reason }: Cause,
  facts: Readonly<Record<string, unknown>> = {},
): OrderFact => ({ type, actor, at, reason: reason ?? null, facts });

/** Nothing to change: the answer to a repeated request. */
export const unchanged = (order: Order): OrderDecision => ({ order, facts: [], messages: [] });
