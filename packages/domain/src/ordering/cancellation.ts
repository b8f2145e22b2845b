import {
  type Actor,
  type Money,
  ok,
  type Refusal,
  type Result,
  refuse,
  share,
} from "../kernel/index.ts";
import { type Cause, move, type Order, type OrderDecision, unchanged } from "./order.ts";
import { can } from "./order-status.ts";

type Rule = (order: Order, by: Actor["role"]) => Refusal | undefined;

const itIsOver: Rule = ({ status }) =>
  can(status, "cancel")
    ? undefined
    : { code: "ordering.illegal_move", from: status, move: "cancel" };

const foodIsOnItsWay: Rule = ({ status }, by) =>
  status === "picked_up" && by !== "operations"
    ? { code: "ordering.already_picked_up" }
    : undefined;

const rules: readonly Rule[] = [itIsOver, foodIsOnItsWay];

/** Share of the total, in basis points, a customer forfeits once the kitchen has started. Source: ADR 0009. */
const startedForfeitBasisPoints = 5_000;

export interface CancellationTerms {
  /** What the customer forfeits. */
  readonly fee: Money;
  /** What is given back of the total. */
  readonly refund: Money;
}

/** May `by` cancel, and what does it cost the customer? The first refusing rule answers. */
export function cancellation(order: Order, by: Actor["role"]): Result<CancellationTerms> {
  for (const rule of rules) {
    const refusal = rule(order, by);
    if (refusal) return refuse(refusal);
  }
  const { totalAmount, currency } = order.price;
  const started = order.status === "preparing" || order.status === "ready";
  const amount = by === "customer" && started ? share(totalAmount, startedForfeitBasisPoints) : 0;
  return ok({
    fee: { amount, currency },
    refund: { amount: totalAmount - amount, currency },
  });
}

export function cancel(order: Order, cause: Cause): Result<OrderDecision> {
  if (order.status === "cancelled") return ok(unchanged(order));
  const terms = cancellation(order, cause.actor.role);
  if (!terms.ok) return terms;
  const fee = terms.value.fee.amount;
  return move(
    order,
    "cancel",
    cause,
    { endedAt: cause.at, endReason: cause.reason ?? null, cancellationFeeAmount: fee },
    { feeAmount: fee, by: cause.actor.role },
  );
}
