import type { DriverId, LngLat } from "@swift-eats/domain/kernel";
import type { RedisConnection } from "../connection/index.ts";
import {
  nearPositions,
  placesInZone,
  putPosition,
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

/** Wall time without a fix after which a driver counts as silent. */
export const liveMs = 30_000;

/** Live positions, one round trip a call. Nothing here outlives the silence of its driver. */
export interface LivePositions {
  /** False when a later fix is already there. */
  put(position: LivePosition): Promise<boolean>;
  get(driverIds: readonly DriverId[]): Promise<ReadonlyMap<DriverId, LivePosition>>;
  /** Nearest first. */
  near(geoKey: string, at: LngLat, radiusMetres: number, limit: number): Promise<LivePosition[]>;
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
    async put(position) {
      const { driverId, geoKey, lng, lat, at } = position;
      const keys = [`${drivers}${driverId}`, zone(geoKey)];
      const args = [driverId, lng, lat, at.getTime(), JSON.stringify(position), ttlMs];
      return (await putPosition(redis, keys, args)) === 1;
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
