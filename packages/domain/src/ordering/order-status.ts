import { ok, type Result, refuse } from "../kernel/index.ts";

export const orderStatuses = [
  "awaiting_payment",
  "payment_failed",
  "placed",
  "accepted",
  "preparing",
  "ready",
  "picked_up",
  "delivered",
  "rejected",
  "expired",
  "cancelled",
  "undeliverable",
  "returned",
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export type OrderMove =
  | "authorise"
  | "decline"
  | "expire"
  | "accept"
  | "reject"
  | "startPreparing"
  | "markReady"
  | "pickUp"
  | "collect"
  | "deliver"
  | "fail"
  | "return"
  | "cancel";

type Moves = { readonly [move in OrderMove]?: OrderStatus };

/** The whole life of an order. A move that is not listed cannot happen. */
export const moves: Readonly<Record<OrderStatus, Moves>> = {
  awaiting_payment: {
    authorise: "placed",
    decline: "payment_failed",
    expire: "expired",
    cancel: "cancelled",
  },
  payment_failed: {},
  placed: { accept: "accepted", reject: "rejected", cancel: "cancelled", expire: "expired" },
  accepted: { startPreparing: "preparing", markReady: "ready", cancel: "cancelled" },
  preparing: { markReady: "ready", cancel: "cancelled" },
  // `collect`: the customer comes to the counter.
  ready: { pickUp: "picked_up", collect: "delivered", cancel: "cancelled" },
  picked_up: { deliver: "delivered", fail: "undeliverable", cancel: "cancelled" }, // cancel: operations only
  undeliverable: { return: "returned" },
  delivered: {},
  returned: {},
  rejected: {},
  expired: {},
  cancelled: {},
};

export interface IllegalMove {
  readonly code: "ordering.illegal_move";
  readonly from: OrderStatus;
  readonly move: OrderMove;
  readonly [fact: string]: unknown;
}

export function next(from: OrderStatus, move: OrderMove): Result<OrderStatus, IllegalMove> {
  const to = moves[from][move];
  return to ? ok(to) : refuse({ code: "ordering.illegal_move", from, move });
}

export const can = (from: OrderStatus, move: OrderMove): boolean => moves[from][move] !== undefined;

/** Nothing more can happen to it. */
export const isFinal = (status: OrderStatus): boolean => Object.keys(moves[status]).length === 0;

/** The kitchen has it, or will: somebody still has work to do. */
export const isOpen = (status: OrderStatus): boolean =>
  !isFinal(status) && status !== "undeliverable";

/** Statuses in which a delivery wants a courier. */
export const wantsCourier: readonly OrderStatus[] = ["accepted", "preparing", "ready"];
