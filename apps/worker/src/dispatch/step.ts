import {
  type DispatchPlan,
  decide,
  type Lease,
  type ZoneFacts,
  zoneSnapshot,
} from "@swift-eats/domain/dispatch";
import { metrics } from "@swift-eats/server/observe";
import type { Ports } from "@swift-eats/server/wire";
import { carryOut } from "./carry-out.ts";
import { type Memory, readZone } from "./read-zone.ts";

/** Wall milliseconds after which the best plan so far is taken. Source: requirements, decision < 100 ms. */
const searchMsMax = 40;

/** One decision of a zone: read, decide purely, write. Answers when to look again at the latest, or that the lease went. */
export async function step(
  ports: Ports,
  lease: Lease,
  memory: Memory,
): Promise<Date | null | "lease_lost"> {
  const { geoKey } = lease;
  const startedMs = performance.now();
  const facts = await readZone(ports, geoKey, memory);
  memory.lookAnew = false;
  if (!facts) {
    metrics.queueAgeSeconds.set({ geo_key: geoKey }, 0);
    return null;
  }
  const { snapshot, flawed } = zoneSnapshot(facts);
  for (const [flaw, count] of flawed)
    metrics.dispatchFlawsTotal.inc({ geo_key: geoKey, flaw }, count);
  const decideMs = performance.now();
  const plan = decide(snapshot, facts.settings, facts.travel, {
    memory: memory.plan,
    isOver: () => performance.now() - decideMs > searchMsMax,
  });
  memory.plan = plan.memory;
  const { decisions, isLost, overdue } = await carryOut({ ports, lease, facts, plan });
  memory.answers.keepOnly(new Set(facts.wanted.map(({ orderId }) => orderId)));
  await ports.decisions.keep(memory.answers.news(decisions));
  if (isLost) return "lease_lost";
  metrics.queueAgeSeconds.set({ geo_key: geoKey }, queueAge(ports, facts, overdue));
  metrics.dispatchStepSeconds.observe({ geo_key: geoKey }, (performance.now() - startedMs) / 1_000);
  return firstEnd(plan);
}

const firstEnd = ({ deferrals }: DispatchPlan): Date | null =>
  deferrals.reduce<Date | null>(
    (first, { until }) => (!first || until < first ? until : first),
    null,
  );

/** Wall seconds since the first of those that should have been offered could have been. */
function queueAge(
  { clock }: Ports,
  { at, wanted }: ZoneFacts,
  overdue: ReadonlySet<string>,
): number {
  const sinceMs = wanted
    .filter(({ orderId }) => overdue.has(orderId))
    .map(({ openedAt, deferredUntil }) =>
      Math.max(openedAt.getTime(), deferredUntil?.getTime() ?? 0),
    );
  const oldestMs = Math.min(at.getTime(), ...sinceMs);
  return (at.getTime() - oldestMs) / 1_000 / clock.rate();
}
