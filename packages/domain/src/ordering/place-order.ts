import type { ThrottleLimits } from "../catalog/index.ts";
import { portionsOf } from "../inventory/index.ts";
import {
  addSeconds,
  type Clock,
  type OrderId,
  ok,
  type Result,
  refuse,
  system,
} from "../kernel/index.ts";
import type {
  Authorisation,
  PaymentMethod,
  PaymentProvider,
  ProviderState,
} from "../payments/index.ts";
import { move, type Order, type OrderDecision, unchanged } from "./order.ts";
import type { IdempotencyKey, Orders, PaymentOutcome, PaymentRecord, Seen } from "./ports.ts";

/** City seconds a kitchen has to answer. Source: leaders expire at 10-11 minutes (features R7). */
export const answerSecondsMax = 480;

export interface Placement {
  readonly order: Order;
  /** The limits of the kitchen that hold now; null: none. */
  readonly limits: ThrottleLimits | null;
  readonly key: IdempotencyKey;
  readonly method: PaymentMethod;
  readonly returnUrl: string;
}

export interface PlacementPorts {
  readonly orders: Orders;
  readonly clock: Clock;
  readonly provider: PaymentProvider;
}

export interface Placed {
  readonly order: Order;
  readonly payment: PaymentRecord;
  readonly replay: boolean;
}

/**
 * Three steps around one outside call: (1) record the order with its stock, (2) authorise outside any
 * transaction under the order's id, (3) settle. A crash between them leaves a record that
 * `reconcilePlacement` finishes. Refuses `ordering.in_flight`, `ordering.key_reused`, `pricing.too_few_left`,
 * `kitchen.window_full`.
 */
export async function placeOrder(
  ports: PlacementPorts,
  placement: Placement,
): Promise<Result<Placed>> {
  const { order, limits, key, method, returnUrl } = placement;
  const { orders, provider } = ports;
  const recorded = await orders.record(
    order,
    { portions: portionsOf(order.lines), limits },
    key,
    provider.name,
  );
  if (recorded.outcome === "window_full")
    return refuse({ code: "kitchen.window_full", from: recorded.from });
  if (recorded.outcome === "too_few_left") {
    const line = order.lines.find(({ itemId }) => itemId === recorded.itemId);
    const { itemId, left } = recorded;
    return refuse({ code: "pricing.too_few_left", itemId, name: line?.name ?? "", left });
  }
  if (recorded.outcome !== "created") return replayPlacement(orders, recorded);
  let answer: Authorisation;
  try {
    answer = await provider.authorise({
      key: order.id,
      amount: { amount: order.price.totalAmount, currency: order.price.currency },
      method,
      returnUrl,
    });
  } catch {
    // Nobody knows whether the money is held. The order stays as it is until the sweeper has asked.
    return present(orders, order.id, false);
  }
  return settleWith(ports, order.id, outcomeOf(answer));
}

/** The answer to a key that was used before. Refuses `ordering.in_flight` and `ordering.key_reused`. */
export async function replayPlacement(orders: Orders, seen: Seen): Promise<Result<Placed>> {
  if (seen.outcome === "other_body") return refuse({ code: "ordering.key_reused" });
  return seen.settled
    ? present(orders, seen.orderId, true)
    : refuse({ code: "ordering.in_flight", retryAfterSeconds: 1 });
}

/**
 * Asks the provider what became of an order that still awaits payment and finishes it: after a crash,
 * a timeout, or the customer's return from a challenge. Harmless to repeat.
 */
export async function reconcilePlacement(
  ports: PlacementPorts,
  orderId: OrderId,
): Promise<Result<Placed>> {
  const state = await ports.provider.find(orderId);
  const order = await ports.orders.get(orderId);
  const overdue = order !== null && order.payBy <= ports.clock.now();
  return settleWith(ports, orderId, outcomeFound(state, overdue));
}

async function settleWith(
  { orders, clock }: PlacementPorts,
  orderId: OrderId,
  outcome: PaymentOutcome,
): Promise<Result<Placed>> {
  const settled = await orders.settle(orderId, outcome, (current) =>
    settle(current, outcome, clock.now()),
  );
  return settled.ok ? present(orders, orderId, false) : settled;
}

async function present(orders: Orders, orderId: OrderId, replay: boolean): Promise<Result<Placed>> {
  const [order, payment] = await Promise.all([orders.get(orderId), orders.payment(orderId)]);
  if (!order || !payment) return refuse({ code: "ordering.unknown_order" });
  return ok({ order, payment, replay });
}

const outcome = (
  status: PaymentOutcome["status"],
  more: Partial<PaymentOutcome> = {},
): PaymentOutcome => ({
  status,
  reference: null,
  challengeUrl: null,
  declineReason: null,
  ...more,
});

function outcomeOf(answer: Authorisation): PaymentOutcome {
  if (answer.outcome === "authorised")
    return outcome("authorised", { reference: answer.reference });
  if (answer.outcome === "declined")
    return outcome("declined", { reference: answer.reference, declineReason: answer.reason });
  return outcome("challenged", { reference: answer.reference, challengeUrl: answer.challengeUrl });
}

/** A key the provider never saw charged nothing; a challenge nobody finished in time is a no. */
function outcomeFound(state: ProviderState, overdue: boolean): PaymentOutcome {
  if (state.outcome === "unknown") return outcome("declined", { declineReason: "not_attempted" });
  const { reference } = state;
  if (state.outcome === "authorised" || state.outcome === "captured")
    return outcome("authorised", { reference });
  if (state.outcome === "challenge")
    return overdue
      ? outcome("voided", { reference, declineReason: "challenge_abandoned" })
      : outcome("challenged", { reference });
  return outcome("declined", { reference, declineReason: state.outcome });
}

/** The order's side of a payment outcome. */
export function settle(order: Order, paid: PaymentOutcome, at: Date): Result<OrderDecision> {
  if (order.status !== "awaiting_payment" || paid.status === "challenged")
    return ok(unchanged(order));
  const cause = { actor: system, at };
  if (paid.status === "authorised")
    return move(
      order,
      "authorise",
      cause,
      { placedAt: at, acceptBy: addSeconds(at, answerSecondsMax) },
      { prepSeconds: order.prepSeconds },
    );
  const reason = paid.declineReason ?? "declined";
  return paid.status === "voided"
    ? move(order, "expire", { ...cause, reason }, { endedAt: at, endReason: reason })
    : move(order, "decline", { ...cause, reason }, { endedAt: at, endReason: reason });
}
