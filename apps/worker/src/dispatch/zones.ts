import { randomUUID } from "node:crypto";
import type { Ports } from "@swift-eats/server/wire";
import { loop } from "../role.ts";
import { zoneLoop } from "./zone-loop.ts";

const lookMs = 1_000;
/** A zone in which nobody has waited for so long gives its loop up. */
const idleMs = 30_000;

interface Held {
  readonly loop: ReturnType<typeof zoneLoop>;
  activeMs: number;
}

/** Offers this process for every zone with work. Who decides is settled by each zone's lease. */
export function dispatchZones(ports: Ports) {
  // Of this start: a process that comes back is another holder, and gets another fence. Whoever looks sees which.
  const holder = `${process.pid}.${randomUUID()}`;
  const zones = new Map<string, Held>();
  const look = loop(
    lookMs,
    async () => {
      const nowMs = performance.now();
      for (const geoKey of await ports.requests.activeZones()) attend(geoKey).activeMs = nowMs;
      for (const [geoKey, { loop: idle, activeMs }] of zones) {
        if (nowMs - activeMs < idleMs) continue;
        zones.delete(geoKey);
        await idle.stop();
      }
    },
    (error) => ports.log.warn({ err: error }, "dispatch"),
  );

  function attend(geoKey: string): Held {
    const held = zones.get(geoKey);
    if (held) return held;
    const fresh = { loop: zoneLoop(ports, geoKey, holder), activeMs: performance.now() };
    zones.set(geoKey, fresh);
    return fresh;
  }

  return {
    /** Something changed in that zone, or, without a name, anywhere. */
    wake(geoKey: string, anew = false): void {
      if (!geoKey) look.wake();
      const woken = geoKey ? [attend(geoKey)] : zones.values();
      for (const { loop: each } of woken) each.wake(anew);
    },
    async stop(): Promise<void> {
      await look.stop();
      await Promise.all([...zones.values()].map(({ loop: each }) => each.stop()));
    },
  };
}
