import type { Decision } from "@swift-eats/domain/dispatch";
import type { OrderId } from "@swift-eats/domain/kernel";
import { ask } from "./ask.ts";
import { revise, withdraw } from "./change-trips.ts";
import { defer, giveUpOrRetry } from "./unserved.ts";
import { type Deed, decided, type Work } from "./work.ts";

/** Transactions of one zone at a time: a process has twenty connections for everything. */
const atOnceMax = 5;

interface Outcome {
  readonly decisions: readonly Decision[];
  /** Due, and not offered to anybody by this step. */
  readonly overdue: ReadonlySet<OrderId>;
  readonly isLost: boolean;
}

/** Writes a plan. A refusal means that somebody was faster: the next step sees it. A lost lease ends the step. */
export async function carryOut(work: Work): Promise<Outcome> {
  const { ports, plan } = work;
  const decisions: Decision[] = [];
  const overdue = new Set(plan.unserved.map(({ orderId }) => orderId));
  const deeds: (() => Deed)[] = [
    ...plan.withdrawals.map((each) => () => withdraw(work, each)),
    ...plan.revisions.map((each) => () => revise(work, each)),
    ...plan.offers.map((each) => async () => {
      const done = await ask(work, each);
      if (!done.ok) for (const id of each.orderIds) overdue.add(id);
      return done;
    }),
  ];
  for (let from = 0; from < deeds.length; from += atOnceMax) {
    const done = await Promise.all(deeds.slice(from, from + atOnceMax).map((deed) => deed()));
    for (const each of done) if (each.ok) decisions.push(...each.value);
    if (done.some((each) => !each.ok && each.refusal.code === "dispatch.lease_lost"))
      return { decisions, overdue, isLost: true };
  }
  if (deeds.length > 0) await ports.wake.notify("outbox", "");
  await Promise.all([defer(work), giveUpOrRetry(work)]);
  const standing = [
    ...plan.deferrals.map((each) => decided(work, { ...each, kind: "deferred" })),
    ...plan.unserved.map((each) => decided(work, { ...each, kind: "unserved" })),
  ];
  return { decisions: [...decisions, ...standing], overdue, isLost: false };
}
