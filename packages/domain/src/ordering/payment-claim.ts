import type { Claim } from "../payments/index.ts";
import type { Order } from "./order.ts";

/** What the order lets us keep: all once the kitchen took it, the fee after a late cancellation, nothing after a refusal. */
export function paymentClaim(order: Order): Claim {
  const { totalAmount } = order.price;
  switch (order.status) {
    case "awaiting_payment":
    case "placed":
      return { stage: "open", keepAmount: 0 };
    case "accepted":
    case "preparing":
    case "ready":
    case "picked_up":
    case "delivered":
    case "undeliverable":
    case "returned":
      return { stage: "taken", keepAmount: totalAmount };
    case "cancelled":
      return { stage: "ended", keepAmount: order.cancellationFeeAmount };
    case "rejected":
    case "expired":
    case "payment_failed":
      return { stage: "ended", keepAmount: 0 };
  }
}
