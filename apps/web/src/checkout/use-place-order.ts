import { listOrders, type OrderView, placeOrder } from "@swift-eats/contract/ordering";
import type { QuoteView } from "@swift-eats/contract/pricing";
import type { BodyIn, Problem } from "@swift-eats/contract/wire";
import { useTell } from "@swift-eats/frame/data";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { writeCart } from "../cart/cart.ts";
import { rememberOrder } from "../orders/remembered.ts";
import { attemptKey, endAttempt } from "./attempt.ts";
import { type Change, changesOf } from "./changes.ts";

export type OrderBody = Omit<BodyIn<typeof placeOrder>, "seen">;

const seenOf = ({ lines, price }: QuoteView): BodyIn<typeof placeOrder>["seen"] => ({
  lines: lines.map(({ itemId, unitAmount }) => ({ itemId, unitAmount })),
  price: {
    deliveryFeeAmount: price.deliveryFeeAmount,
    serviceFeeAmount: price.serviceFeeAmount,
    totalAmount: price.totalAmount,
  },
});

/** The order may have been placed although no answer came: the same key must be tried again. */
const isUnsure = ({ status, code }: Problem): boolean =>
  status === 0 || status >= 500 || status === 429 || code === "ordering.in_flight";

const isDead = ({ status }: OrderView): boolean =>
  status === "payment_failed" || status === "expired" || status === "cancelled";

/** Sends the order once, however often the button is pressed, and follows it to where it leads. */
export function usePlaceOrder() {
  const router = useRouter();
  const { tell, busy, problem, forget } = useTell(placeOrder, [listOrders]);
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [leaving, setLeaving] = useState(false);

  const follow = (order: OrderView) => {
    setLeaving(true);
    rememberOrder(order.id);
    if (order.payment.challengeUrl) window.location.assign(order.payment.challengeUrl);
    else {
      endAttempt();
      if (!isDead(order)) writeCart(null);
      router.push(`/orders/${order.id}`);
    }
  };

  const place = async (body: OrderBody, quote: QuoteView) => {
    setChanges([]);
    const whole = { ...body, seen: seenOf(quote) };
    const answer = await tell({ body: whole, idempotencyKey: attemptKey(whole) });
    if (answer.ok) return follow(answer.value);
    if (!isUnsure(answer.problem)) endAttempt();
    if (answer.problem.code === "ordering.quote_changed")
      setChanges(changesOf(answer.problem.changes));
  };
  return {
    place,
    busy: busy || leaving,
    problem,
    unsure: problem !== null && isUnsure(problem),
    changes,
    forget: () => {
      setChanges([]);
      forget();
    },
  };
}
