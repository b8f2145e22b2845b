import type { FixBody, FixesAnswer } from "@swift-eats/contract/tracking";
import { addSeconds, type DriverId, ok, type Result, refuse } from "@swift-eats/domain/kernel";
import {
  type Fix,
  judge,
  type KeptFix,
  liveSpacingMs,
  liveWallSeconds,
  spacingSecondsMin,
} from "@swift-eats/domain/tracking";
import { metrics } from "../observe/index.ts";
import type { Ports } from "../wire/index.ts";
import type { Facts, PositionNews } from "./audience.ts";
import { type CourierChange, courierChannel } from "./courier-changed.ts";
import { historyWriter } from "./history-writer.ts";
import { type Known, knownCouriers } from "./known-couriers.ts";
import { positionCopies } from "./position-copies.ts";
import { publisher } from "./publisher.ts";
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

const toFix = (driverId: DriverId, { sequence, lng, lat, at, ...rest }: FixBody): Fix => ({
  driverId,
  sequence,
  point: { lng, lat },
  at: new Date(at),
  ...rest,
});

interface Taken {
  readonly flagged: { sequence: number; flag: string }[];
  readonly good: Fix[];
  newest: Fix | null;
}

export function startTracking(ports: Ports): Tracking {
  const { clock, wake, positions, env } = ports;
  const couriers = knownCouriers(ports);
  const history = historyWriter(ports.positionHistory);
  const copies = positionCopies(ports);
  const out = publisher(ports);
  const isLimited = env.LIMITS === "on";

  const stopListening = wake.listen(
    courierChannel,
    (payload) => {
      const { driverId, offDuty } = payload as CourierChange;
      if (offDuty && couriers.forget(driverId)) goneHome(driverId);
      else if (couriers.changed(driverId))
        // Read at once: the next fix need not wait, and a duty that ended by itself is noticed.
        couriers.read(driverId).then(
          (known) => known ?? goneHome(driverId),
          () => undefined,
        );
    },
    () => couriers.allChanged(),
  );
  /** What is on its way to Redis may come after whoever ended the duty took the position away. */
  const goneHome = (driverId: DriverId) => {
    out.forget(driverId);
    positions.remove(driverId).catch(() => undefined);
  };
  const gauges = setInterval(() => {
    metrics.knownCouriers.set(couriers.size());
    metrics.historyWaiting.set(history.waiting());
  }, 1_000);
  gauges.unref();

  /** Validate, deduplicate, order, check the jump. */
  function judgeAll(known: Known, facts: Facts, bodies: readonly FixBody[]): Taken {
    const rate = clock.rate();
    const ground = {
      now: clock.now(),
      // The device's clock is the city's, give or take a second of the wall.
      dutySince: facts.dutySince && addSeconds(facts.dutySince, -rate),
      centre: facts.centre,
      spacingSeconds: isLimited ? spacingSecondsMin : 0,
    };
    const taken: Taken = { flagged: [], good: [], newest: null };
    const inOrder =
      bodies.length > 1 ? [...bodies].sort((a, b) => a.sequence - b.sequence) : bodies;
    for (const body of inOrder) {
      const fix = toFix(known.driverId, body);
      const { judgement, track } = judge(fix, known.track, ground);
      known.track = track;
      metrics.fixOutcome(judgement).inc();
      if (judgement === "position") taken.newest = fix;
      if (judgement === "position" || judgement === "late") taken.good.push(fix);
      else taken.flagged.push({ sequence: fix.sequence, flag: judgement });
    }
    return taken;
  }

  /** Shows the newest, unless it is history already or the last one was shown a moment ago. */
  function show(known: Known, facts: Facts, fix: Fix): void {
    const wall = clock.wall();
    const nowMs = wall.getTime();
    if (copies.isDue(known, nowMs)) copies.copy(known, fix, nowMs);
    const rate = clock.rate();
    const ageWallMs = (clock.now().getTime() - fix.at.getTime()) / rate;
    if (ageWallMs > liveWallSeconds * 1_000) return;
    if (isLimited && nowMs - known.shownMs < liveSpacingMs(rate)) {
      metrics.notShownTotal.inc();
      return;
    }
    known.shownMs = nowMs;
    out.store(livePosition(facts, fix, wall));
    out.tell(news(facts, fix));
  }

  /** On the road where roads are known. What changed meanwhile is left to the next fix. */
  async function showPlaced(known: Known, facts: Facts, fix: Fix): Promise<void> {
    if (!ports.mapMatch) return show(known, facts, fix);
    const [point = fix.point] = await ports.mapMatch.match([fix]).catch(() => [fix.point]);
    if (known.facts === facts && known.track.last === fix) show(known, facts, { ...fix, point });
  }

  return {
    async take(driverId, bodies) {
      const started = performance.now();
      const known = couriers.fresh(driverId) ?? (await couriers.read(driverId));
      if (!known?.facts) return refuse({ code: "tracking.off_duty" });
      const { facts } = known;
      const { good, newest, flagged } = judgeAll(known, facts, bodies);
      if (newest) await showPlaced(known, facts, newest);
      const kept: readonly KeptFix[] = await withTrips(ports, facts, good);
      if (kept.length > 0) await history.keep(kept);
      metrics.ingestSeconds.observe((performance.now() - started) / 1_000);
      const upTo = Math.max(...bodies.map(({ sequence }) => sequence));
      return ok({ upTo, accepted: good.length, flagged });
    },
    hear: out.hear,
    async stop() {
      clearInterval(gauges);
      couriers.stop();
      await Promise.all([stopListening(), history.flush(), copies.flush(), out.stop()]);
    },
  };
}

const livePosition = (facts: Facts, { driverId, point, ...fix }: Fix, receivedAt: Date) => ({
  driverId,
  geoKey: facts.geoKey,
  ...point,
  heading: fix.headingDegrees,
  speedMetresPerSecond: fix.speed,
  at: fix.at,
  receivedAt,
  orderIds: facts.orderIds,
  status: facts.status,
});

const news = (facts: Facts, { driverId, point, headingDegrees, at }: Fix): PositionNews => ({
  driverId,
  geoKey: facts.geoKey,
  ...point,
  headingDegrees,
  at: at.toISOString(),
  customerOrderIds: facts.customerOrderIds,
  kitchenOrders: facts.kitchenOrders,
});
