import type { FixBody } from "@swift-eats/contract/tracking";
import { addSeconds, type Clock, type DriverId } from "@swift-eats/domain/kernel";
import { type Fix, judge, spacingSecondsMin } from "@swift-eats/domain/tracking";
import { metrics } from "../observe/index.ts";
import type { Facts } from "./audience.ts";
import type { Known } from "./known-couriers.ts";

export interface Judged {
  /** Bad ones, by number. */
  readonly flagged: { sequence: number; flag: string }[];
  readonly good: Fix[];
  /** The last that became the courier's position. */
  newest: Fix | null;
}

interface Judges {
  readonly clock: Clock;
  /** False in load tests: as many as come. */
  readonly isLimited: boolean;
}

const toFix = (driverId: DriverId, { sequence, lng, lat, at, ...rest }: FixBody): Fix => ({
  driverId,
  sequence,
  point: { lng, lat },
  at: new Date(at),
  ...rest,
});

/** Takes a batch through the stages of `judge` in the order of its numbers, and the courier's track with it. */
export function judgeBatch(
  { clock, isLimited }: Judges,
  { known, facts }: { readonly known: Known; readonly facts: Facts },
  bodies: readonly FixBody[],
): Judged {
  const ground = {
    now: clock.now(),
    // The device's clock is the city's, give or take a second of the wall.
    dutySince: facts.dutySince && addSeconds(facts.dutySince, -clock.rate()),
    centre: facts.centre,
    spacingSeconds: isLimited ? spacingSecondsMin : 0,
  };
  const judged: Judged = { flagged: [], good: [], newest: null };
  const inOrder = bodies.length > 1 ? [...bodies].sort((a, b) => a.sequence - b.sequence) : bodies;
  for (const body of inOrder) {
    const fix = toFix(known.driverId, body);
    const { judgement, track } = judge(fix, known.track, ground);
    known.track = track;
    metrics.fixOutcome(judgement).inc();
    if (judgement === "position") judged.newest = fix;
    if (judgement === "position" || judgement === "late") judged.good.push(fix);
    else judged.flagged.push({ sequence: fix.sequence, flag: judgement });
  }
  return judged;
}
