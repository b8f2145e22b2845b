import type { DriverId } from "@swift-eats/domain/kernel";
import { type Fix, noTrack, type Track, type TrackedCourier } from "@swift-eats/domain/tracking";
import type { Ports } from "../wire/index.ts";
import { type Facts, factsOf } from "./audience.ts";

/** A courier as this process knows them. Facts are read anew when something changed; the track stays. */
export interface Known {
  readonly driverId: DriverId;
  facts: Facts | null;
  track: Track;
  /** Wall milliseconds of the last position shown, and of the last one copied to PostgreSQL. */
  shownMs: number;
  copiedMs: number;
  readMs: number;
  usedMs: number;
  /** Counts the changes heard of: what was read before one is not believed after it. */
  changes: number;
}

/** Wall time. Facts that nobody said had changed are looked at again after `refreshMs`, and never used after `factsMsMax`. */
const refreshMs = 8_000;
export const factsMsMax = 15_000;
const idleMs = 60_000;
const tickMs = 1_000;
/** Ten thousand couriers are looked at a part at a time, not in one second. */
const ticksToRefresh = 5;
/** So many couriers are read at once; those who ask within `gatherMs` are read together. */
const readMax = 500;
const gatherMs = 3;

export interface KnownCouriers {
  /** With facts fresh enough to use; undefined when they must be read first. */
  fresh(id: DriverId): Known | undefined;
  /** Null: not on duty. */
  read(id: DriverId): Promise<Known | null>;
  /** Something about the courier changed. True when the courier was known here. */
  changed(id: DriverId): boolean;
  /** Anything may have changed. */
  allChanged(): void;
  /** True when the courier was known here. */
  forget(id: DriverId): boolean;
  size(): number;
  stop(): void;
}

interface Asked {
  readonly id: DriverId;
  readonly done: (known: Known | null) => void;
  readonly failed: (error: unknown) => void;
}

export function knownCouriers({ trackedCouriers, clock }: Ports): KnownCouriers {
  const held = new Map<DriverId, Known>();
  const reads = new Map<DriverId, Promise<Known | null>>();
  let asked: Asked[] = [];
  const nowMs = () => clock.wall().getTime();

  const knownOf = (id: DriverId): Known => {
    const known = held.get(id) ?? unknown(id, nowMs());
    held.set(id, known);
    return known;
  };

  function learn(id: DriverId, courier: TrackedCourier | undefined, atMs: number): Known | null {
    if (!courier) {
      held.delete(id);
      return null;
    }
    const known = knownOf(id);
    known.facts = factsOf(courier);
    known.readMs = atMs;
    if (!known.track.last) known.track = { ...noTrack, last: lastOf(courier) };
    return known;
  }

  async function readSome(some: readonly Asked[]): Promise<void> {
    const before = new Map(some.map(({ id }) => [id, knownOf(id).changes]));
    const atMs = nowMs();
    try {
      const found = await trackedCouriers.onDuty(some.map(({ id }) => id));
      const byId = new Map(found.map((courier) => [courier.driverId, courier]));
      for (const each of some) {
        reads.delete(each.id);
        // It changed while it was read.
        if (held.get(each.id)?.changes !== before.get(each.id)) again(each);
        else each.done(learn(each.id, byId.get(each.id), atMs));
      }
    } catch (error) {
      for (const { id, failed } of some) {
        reads.delete(id);
        failed(error);
      }
    }
  }

  const again = ({ id, done, failed }: Asked) => {
    read(id).then(done, failed);
  };

  function readAsked(): void {
    const all = asked;
    asked = [];
    for (let from = 0; from < all.length; from += readMax)
      readSome(all.slice(from, from + readMax));
  }

  function read(id: DriverId): Promise<Known | null> {
    const running = reads.get(id);
    if (running) return running;
    const reading = new Promise<Known | null>((done, failed) => {
      if (asked.length === 0) setTimeout(readAsked, gatherMs);
      asked.push({ id, done, failed });
    });
    reads.set(id, reading);
    return reading;
  }

  /** Most have not changed, and saying so is cheap: only the others are read anew. */
  async function lookAgain(some: readonly Known[]): Promise<void> {
    const atMs = nowMs();
    const before = some.map(({ changes }) => changes);
    const versions = await trackedCouriers.versions(some.map(({ driverId }) => driverId));
    for (const [index, known] of some.entries()) {
      if (!known.facts || known.changes !== before[index]) continue;
      if (versions.get(known.driverId) === known.facts.version) known.readMs = atMs;
      else read(known.driverId).catch(() => undefined);
    }
  }

  /** Those at work are looked at again before their facts are too old; the others are forgotten. */
  const timer = setInterval(() => {
    const now = nowMs();
    const due: Known[] = [];
    for (const known of held.values()) {
      if (now - known.usedMs > idleMs) held.delete(known.driverId);
      else if (known.facts && now - known.readMs > refreshMs) due.push(known);
    }
    const room = Math.max(readMax, Math.ceil(held.size / ticksToRefresh));
    for (let from = 0; from < Math.min(due.length, room); from += readMax)
      // A database that is away: the facts grow too old to be used, and whoever needs them is told.
      lookAgain(due.slice(from, from + readMax)).catch(() => undefined);
  }, tickMs);
  timer.unref();

  return {
    fresh(id) {
      const known = held.get(id);
      if (!known?.facts) return undefined;
      const now = nowMs();
      known.usedMs = now;
      return now - known.readMs < factsMsMax ? known : undefined;
    },
    read,
    changed(id) {
      const known = held.get(id);
      if (!known) return false;
      known.changes += 1;
      known.facts = null;
      return true;
    },
    allChanged() {
      for (const id of held.keys()) this.changed(id);
    },
    forget: (id) => held.delete(id),
    size: () => held.size,
    stop: () => clearInterval(timer),
  };
}

const unknown = (driverId: DriverId, nowMs: number): Known => ({
  driverId,
  facts: null,
  track: noTrack,
  shownMs: 0,
  copiedMs: 0,
  readMs: 0,
  usedMs: nowMs,
  changes: 0,
});

/** PostgreSQL's copy of the position, as a fix. Its number is not kept: whatever is older than it may be sent again. */
function lastOf({ driverId, position, positionAt }: TrackedCourier): Fix | null {
  if (!position || !positionAt) return null;
  const nothing = { accuracyMetres: null, speed: null, headingDegrees: null };
  return {
    driverId,
    sequence: Number.MAX_SAFE_INTEGER,
    point: position,
    at: positionAt,
    ...nothing,
  };
}
