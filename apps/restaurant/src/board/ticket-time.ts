import type { KitchenOrderView } from "@swift-eats/contract/kitchen";

/** City minutes after which food that waits at the counter counts as late. */
const counterMinutesMax = 10;

export interface TicketTime {
  readonly kind: "answer" | "cook" | "counter" | "none";
  readonly from: number;
  readonly until: number;
}

const none: TicketTime = { kind: "none", from: 0, until: 0 };
const milliseconds = (at: string | null): number | null => (at === null ? null : Date.parse(at));

/** What the ring of a ticket counts: the answer, the cooking, or the waiting at the counter. */
export function ticketTime(order: KitchenOrderView): TicketTime {
  const placed = milliseconds(order.placedAt);
  const answerBy = milliseconds(order.acceptBy);
  if (order.status === "placed" && placed !== null && answerBy !== null)
    return { kind: "answer", from: placed, until: answerBy };
  const ready = milliseconds(order.readyEstimate);
  if ((order.status === "accepted" || order.status === "preparing") && ready !== null) {
    const from = ready - order.prepMinutes * 60_000;
    return { kind: "cook", from, until: ready };
  }
  const readyAt = milliseconds(order.readyAt);
  if (order.status === "ready" && readyAt !== null)
    return { kind: "counter", from: readyAt, until: readyAt + counterMinutesMax * 60_000 };
  return none;
}

/** Whole minutes left; negative when overdue. */
export const minutesLeft = (until: number, now: number): number =>
  Math.ceil((until - now) / 60_000);
