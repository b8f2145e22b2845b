import { type OrderId, ok, type Result, refuse } from "@swift-eats/domain/kernel";
import type { Order, OrderDecision, PaymentOutcome } from "@swift-eats/domain/ordering";
import { decideFresh } from "../connection/index.ts";
import type { OrderPorts } from "./read-order.ts";
import { readOrder } from "./read-order.ts";
import { saveOrder } from "./save-order.ts";

/**
 * Last transaction of a placement. The payment row only moves from `pending` or `challenged`, so a late
 * answer cannot undo what a sweeper settled; but a late authorisation is noted, to be released.
 */
export async function settlePlacement(
  { databases, ids, clock }: OrderPorts,
  id: OrderId,
  outcome: PaymentOutcome,
  decide: (order: Order) => Result<OrderDecision>,
): Promise<Result<Order>> {
  return decideFresh(await databases.ofOrder(id), async (tx) => {
    const before = await readOrder(tx, id);
    if (!before) return refuse({ code: "ordering.unknown_order" });
    const late = outcome.status === "authorised" ? ["declined", "voided"] : [];
    await tx`
      update payments set status = ${outcome.status},
        reference = coalesce(${outcome.reference}, reference),
        challenge_url = coalesce(${outcome.challengeUrl}, challenge_url),
        decline_reason = ${outcome.declineReason},
        version = version + 1
      where order_id = ${id} and status in ${tx(["pending", "challenged", ...late])}`;
    const decision = decide(before);
    if (!decision.ok) return decision;
    if (decision.value.facts.length === 0) return ok(before);
    const saved = await saveOrder(tx, ids, before, decision.value, clock.now());
    return saved && ok(saved);
  });
}
