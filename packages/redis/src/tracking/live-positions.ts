import type { DriverId, LngLat } from "@swift-eats/domain/kernel";
import type { RedisConnection } from "../connection/index.ts";
import {
  insideBox,
  nearPositions,
  placesInZone,
  putPositions,
  removePosition,
  sweepZone,
} from "../scripts/live-positions.ts";

/** Where a driver was a moment ago. */
export interface LivePosition extends LngLat {
  readonly driverId: DriverId;
  readonly geoKey: string;
  /** Compass degrees; null when standing or unknown. */
  readonly heading: number | null;
  readonly speedMetresPerSecond: number | null;
  /** City time of the fix. */
  readonly at: Date;
  /** Wall time of its arrival. */
  readonly receivedAt: Date;
  readonly orderIds: readonly string[];
  readonly status: string;
}

/** Degrees; `west` is less than `east`. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Wall time without a fix after which a driver counts as silent. */
export const liveMs = 30_000;

/** In one script: longer would keep others waiting for more than some milliseconds. */
const putMax = 500;

/** Live positions. Nothing here outlives the silence of its driver. */
export interface LivePositions {
  /** One round trip for each five hundred. Answers for each whether it was written: a later fix may be there already. */
  put(positions: readonly LivePosition[]): Promise<readonly boolean[]>;
  get(driverIds: readonly DriverId[]): Promise<ReadonlyMap<DriverId, LivePosition>>;
  /** Nearest first. */
  near(geoKey: string, at: LngLat, radiusMetres: number, limit: number): Promise<LivePosition[]>;
  /** In the zone and in the box; no order. */
  inside(geoKey: string, box: Box, limit: number): Promise<LivePosition[]>;
  /** Where everybody of the zone is. One reply however many they are: a decision reads it each second. */
  places(geoKey: string): Promise<ReadonlyMap<DriverId, LngLat>>;
  remove(driverId: DriverId): Promise<void>;
  /** Takes silent drivers out of the zone; says which. */
  sweep(geoKey: string): Promise<DriverId[]>;
}

export function livePositions({ redis, prefix }: RedisConnection, ttlMs = liveMs): LivePositions {
  const drivers = `${prefix}:live:driver:`;
  const zone = (geoKey: string) => `${prefix}:live:zone:${geoKey}`;
  return {
    async put(positions) {
      const written: boolean[] = [];
      for (let from = 0; from < positions.length; from += putMax) {
        const some = positions.slice(from, from + putMax);
        const keys = some.flatMap(({ driverId, geoKey }) => [
          `${drivers}${driverId}`,
          zone(geoKey),
        ]);
        const args = some.flatMap((position) => {
          const { driverId, lng, lat, at } = position;
          return [driverId, lng, lat, at.getTime(), JSON.stringify(position)];
        });
        const reply = await putPositions(redis, keys, [ttlMs, ...args]);
        for (const one of Array.isArray(reply) ? reply : []) written.push(one === 1);
      }
      return written;
    },
    async get(driverIds) {
      const found = new Map<DriverId, LivePosition>();
      if (driverIds.length === 0) return found;
      const pipeline = redis.pipeline();
      for (const id of driverIds) pipeline.hget(`${drivers}${id}`, "json");
      for (const [error, text] of (await pipeline.exec()) ?? []) {
        if (error) throw new Error("Live positions could not be read", { cause: error });
        if (typeof text !== "string") continue;
        const position = toPosition(text);
        found.set(position.driverId, position);
      }
      return found;
    },
    async near(geoKey, at, radiusMetres, limit) {
      const args = [drivers, at.lng, at.lat, radiusMetres, limit];
      return texts(await nearPositions(redis, [zone(geoKey)], args)).map(toPosition);
    },
    async inside(geoKey, { west, south, east, north }, limit) {
      const args = [drivers, west, south, east, north, limit];
      return texts(await insideBox(redis, [zone(geoKey)], args)).map(toPosition);
    },
    async places(geoKey) {
      const flat = texts(await placesInZone(redis, [zone(geoKey)], [drivers]));
      const found = new Map<DriverId, LngLat>();
      for (let at = 0; at < flat.length; at += 3)
        found.set(flat[at] as DriverId, { lng: Number(flat[at + 1]), lat: Number(flat[at + 2]) });
      return found;
    },
    async remove(driverId) {
      await removePosition(redis, [`${drivers}${driverId}`], [driverId]);
    },
    async sweep(geoKey) {
      const gone = texts(await sweepZone(redis, [zone(geoKey)], [drivers]));
      return gone.map((id) => id as DriverId);
    },
  };
}

const texts = (reply: unknown): string[] => (Array.isArray(reply) ? reply.map(String) : []);

function toPosition(json: string): LivePosition {
  const { at, receivedAt, ...rest } = JSON.parse(json) as LivePosition;
  return { ...rest, at: new Date(at), receivedAt: new Date(receivedAt) };
}
