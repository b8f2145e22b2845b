import type { DriverId, LngLat } from "@swift-eats/domain/kernel";
import type { Fix } from "@swift-eats/domain/tracking";
import type { Ports } from "../wire/index.ts";
import type { Known } from "./known-couriers.ts";

/**
 * How often PostgreSQL's copy of a courier's position follows at most, and how long copies gather. Wall time. Often enough that
 * dispatch without Redis still takes it for fresh; each copy is a new row and its place in a spatial index.
 */
const copyMs = 10_000;
const gatherMs = 500;

type Copy = { readonly driverId: DriverId; readonly point: LngLat; readonly at: Date };

/** PostgreSQL's copies of the newest positions, all couriers in one statement. */
export function positionCopies({ drivers, log }: Pick<Ports, "drivers" | "log">) {
  let waiting = new Map<DriverId, Copy>();

  async function flush(): Promise<void> {
    const all = [...waiting.values()];
    waiting = new Map();
    // A copy that failed is followed by another within seconds.
    await drivers
      .keepPositions(all)
      .catch((error: unknown) => log.warn({ err: error }, "positions"));
  }

  return {
    isDue: ({ copiedMs }: Known, nowMs: number): boolean => nowMs - copiedMs >= copyMs,
    copy(known: Known, { driverId, point, at }: Fix, nowMs: number): void {
      known.copiedMs = nowMs;
      if (waiting.size === 0) setTimeout(flush, gatherMs);
      waiting.set(driverId, { driverId, point, at });
    },
    flush,
  };
}
