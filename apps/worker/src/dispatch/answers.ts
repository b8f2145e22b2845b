import type { Decision } from "@swift-eats/domain/dispatch";
import { type OrderId, secondsBetween } from "@swift-eats/domain/kernel";

/** A deferral that ends this much earlier or later is another answer. City seconds. */
const movedSeconds = 60;
const standing: ReadonlySet<Decision["kind"]> = new Set(["deferred", "unserved"]);

/** Remembers the last answer for each order, so that only another one is kept. Forgotten with the lease. */
export interface Answers {
  /** Those that say something new. */
  news(decisions: readonly Decision[]): readonly Decision[];
  /** Forgets orders that are no longer wanted. */
  keepOnly(orderIds: ReadonlySet<OrderId>): void;
  clear(): void;
}

export function answers(): Answers {
  const last = new Map<OrderId, Decision>();
  return {
    news(decisions) {
      const told = decisions.filter((decision) => isNews(last.get(decision.orderId), decision));
      for (const decision of told) last.set(decision.orderId, decision);
      return told;
    },
    keepOnly(orderIds) {
      for (const id of last.keys()) if (!orderIds.has(id)) last.delete(id);
    },
    clear: () => last.clear(),
  };
}

function isNews(before: Decision | undefined, now: Decision): boolean {
  if (!before || !standing.has(now.kind)) return true;
  if (before.kind !== now.kind || before.driverId !== now.driverId) return true;
  if (before.reason !== now.reason) return true;
  if (!before.until || !now.until) return before.until !== now.until;
  return Math.abs(secondsBetween(before.until, now.until)) > movedSeconds;
}
