import type { FixBody, FixesAnswer } from "@swift-eats/contract/tracking";
import { type DriverId, ok, type Result, refuse } from "@swift-eats/domain/kernel";
import { metrics } from "../observe/index.ts";
import type { Ports } from "../wire/index.ts";
import type { PositionNews } from "./audience.ts";
import { followChanges } from "./follow-changes.ts";
import { historyWriter } from "./history-writer.ts";
import { judgeBatch } from "./judge-batch.ts";
import { knownCouriers } from "./known-couriers.ts";
import { positionCopies } from "./position-copies.ts";
import { publisher } from "./publisher.ts";
import { showPosition } from "./show-position.ts";
import { withTrips } from "./with-trips.ts";

export interface Tracking {
  /**
   * Takes a courier's readings in, in order. The answer's `upTo` is given when every reading of a trip up to it is
   * durable, so a courier may forget them; without an answer they are sent again, to any process, and change nothing
   * twice. Refuses `tracking.off_duty`; throws when the history cannot be written.
   */
  take(driverId: DriverId, bodies: readonly FixBody[]): Promise<Result<FixesAnswer>>;
  /** Positions that somebody may see, from every process. */
  hear(hear: (news: readonly PositionNews[]) => void): () => void;
  stop(): Promise<void>;
}

const gaugesMs = 1_000;

/** Validate, deduplicate, order, check the jump, match to the road, publish, keep: the way of a fix, top to bottom. */
export function startTracking(ports: Ports): Tracking {
  const couriers = knownCouriers(ports);
  const history = historyWriter(ports.positionHistory);
  const copies = positionCopies(ports);
  const out = publisher(ports);
  const show = showPosition(ports, out, copies);
  const stopFollowing = followChanges(ports, couriers, out);
  const judges = { clock: ports.clock, isLimited: ports.env.LIMITS === "on" };
  const gauges = setInterval(() => {
    metrics.knownCouriers.set(couriers.size());
    metrics.historyWaiting.set(history.waiting());
  }, gaugesMs);
  gauges.unref();

  return {
    async take(driverId, bodies) {
      const started = performance.now();
      const known = couriers.fresh(driverId) ?? (await couriers.read(driverId));
      if (!known) return refuse({ code: "tracking.off_duty" });
      const { facts } = known;
      // No answer: the batch comes again.
      if (!facts) throw new Error("the courier changes faster than can be read");
      const { good, newest, flagged } = judgeBatch(judges, { known, facts }, bodies);
      if (newest) await show(known, facts, newest);
      const kept = await withTrips(ports, facts, good);
      if (kept.length > 0) await history.keep(kept);
      metrics.ingestSeconds.observe((performance.now() - started) / 1_000);
      const upTo = Math.max(...bodies.map(({ sequence }) => sequence));
      return ok({ upTo, accepted: good.length, flagged });
    },
    hear: out.hear,
    async stop() {
      clearInterval(gauges);
      couriers.stop();
      await Promise.all([stopFollowing(), history.flush(), copies.flush(), out.stop()]);
    },
  };
}
