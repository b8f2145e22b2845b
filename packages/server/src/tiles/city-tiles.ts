import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { CityImports, MapLayers } from "@swift-eats/domain/cities";
import { cached } from "@swift-eats/redis/cache";
import type { RedisConnection } from "@swift-eats/redis/connection";
import type { Wake } from "@swift-eats/redis/wake";

const compress = promisify(gzip);

export interface Tile {
  /** Changes with the import of any city, and with how tiles are made; the same tile keeps it everywhere. */
  readonly mark: string;
  /** Null: nothing is there. */
  readonly gzip: Uint8Array<ArrayBuffer> | null;
}

export interface CityTiles {
  get(z: number, x: number, y: number): Promise<Tile>;
  close(): void;
}

/** Rises when the same map would give other tiles. */
const makerVersion = 1;
/** About 12 kB each, as text a third more: 8 MB a process. */
const entriesMax = 500;
const keptSeconds = 86_400;
/** An import is noticed at once by its message, and after this long without Redis. */
const versionMs = 10_000;

/** Vector tiles of all cities: made once for all processes, kept packed, never made twice at a time. */
export function cityTiles(given: {
  readonly mapLayers: MapLayers;
  readonly cityImports: CityImports;
  readonly connection: RedisConnection;
  readonly wake: Wake;
}): CityTiles {
  const cache = cached<string>(given, {
    name: "tiles",
    freshSeconds: keptSeconds,
    redisSeconds: keptSeconds,
    entriesMax,
    async load(key) {
      const [z = 0, x = 0, y = 0] = key.split("/").slice(1).map(Number);
      const bytes = await given.mapLayers.tile(z, x, y);
      return bytes.byteLength === 0 ? "" : (await compress(bytes)).toString("base64");
    },
  });
  const version = versionOf(given);
  return {
    async get(z, x, y) {
      const mark = `${await version.now()}-${z}-${x}-${y}`;
      const text = await cache.get(mark.replaceAll("-", "/"));
      return { mark, gzip: text === "" ? null : Buffer.from(text, "base64") };
    },
    close: version.close,
  };
}

function versionOf({
  cityImports,
  wake,
}: {
  readonly cityImports: CityImports;
  readonly wake: Wake;
}) {
  let known: Promise<string> | null = null;
  let readMs = Number.NEGATIVE_INFINITY;
  const forget = () => {
    readMs = Number.NEGATIVE_INFINITY;
  };
  const stop = wake.listen("cities", forget, forget);
  const read = async (): Promise<string> => {
    const imports = await cityImports.all();
    const text = JSON.stringify([makerVersion, imports.map((each) => [each.geoKey, each.version])]);
    return createHash("sha256").update(text).digest("hex").slice(0, 12);
  };
  return {
    now(): Promise<string> {
      if (known && performance.now() - readMs < versionMs) return known;
      readMs = performance.now();
      const reading = read();
      known = reading;
      reading.catch(() => {
        known = null;
      });
      return reading;
    },
    close: stop,
  };
}
