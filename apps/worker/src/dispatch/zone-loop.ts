import type { Lease } from "@swift-eats/domain/dispatch";
import { metrics } from "@swift-eats/server/observe";
import type { Ports } from "@swift-eats/server/wire";
import { loop } from "../role.ts";
import { answers } from "./answers.ts";
import type { Memory } from "./read-zone.ts";
import { step } from "./step.ts";

/** A dead holder's zone is free after this, and taken by another at its next try: within three seconds. */
const leaseSeconds = 2;
const tryMs = 500;
const stepMs = 1_000;
/** Events come in bursts: one decision answers all that came within this. */
const burstMs = 50;

/**
 * The decision loop of one zone in this process: decides while it holds the zone's lease, waits for it otherwise.
 * Nothing here is shared with another zone, so none waits for another's fault or slowness.
 */
export function zoneLoop(ports: Ports, geoKey: string, holder: string) {
  const { clock, leases, log } = ports;
  const memory: Memory = {
    answers: answers(),
    standings: { readMs: -Infinity, byDriver: new Map() },
    plan: new Map(),
    lookAnew: false,
  };
  let lease: Lease | null = null;
  let heldUntilMs = 0;
  let rousing: NodeJS.Timeout | undefined;
  let burst: NodeJS.Timeout | undefined;

  const steps = loop(
    stepMs,
    async () => {
      if (!lease || performance.now() >= heldUntilMs) return;
      const next = await step(ports, lease, memory);
      if (next === "lease_lost") heldUntilMs = 0;
      else rouseAt(next);
    },
    (error) => {
      metrics.dispatchFaultsTotal.inc({ geo_key: geoKey });
      log.warn({ err: error, geoKey }, "dispatch");
    },
  );
  const keeper = loop(tryMs, keep, (error) => log.warn({ err: error, geoKey }, "lease"));

  async function keep(): Promise<void> {
    // Counted from before the question: PostgreSQL's two seconds begin later, never earlier.
    const untilMs = performance.now() + leaseSeconds * 1_000;
    const taken = await leases.take(geoKey, holder, leaseSeconds);
    heldUntilMs = taken ? untilMs : 0;
    const isNew = taken !== null && taken.fence !== lease?.fence;
    lease = taken;
    if (!isNew) return;
    if (taken.fence > 1) metrics.leaseTakeoversTotal.inc({ geo_key: geoKey });
    memory.answers.clear();
    steps.wake();
  }

  /** The next deferral ends before the next regular look: look then. */
  function rouseAt(at: Date | null): void {
    clearTimeout(rousing);
    const ms = at ? clock.wallMsUntil(at) : Number.POSITIVE_INFINITY;
    if (ms < stepMs) rousing = setTimeout(() => steps.wake(), ms);
  }

  return {
    /** `anew`: even when nobody waits, the trips that may still change are looked at. */
    wake(anew: boolean): void {
      memory.lookAnew ||= anew;
      burst ??= setTimeout(() => {
        burst = undefined;
        steps.wake();
      }, burstMs);
    },
    async stop(): Promise<void> {
      clearTimeout(rousing);
      clearTimeout(burst);
      await steps.stop();
      await keeper.stop();
      await leases.release(geoKey, holder).catch(() => undefined);
      metrics.queueAgeSeconds.remove({ geo_key: geoKey });
    },
  };
}
