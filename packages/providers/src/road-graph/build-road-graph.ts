import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import type { LngLat } from "@swift-eats/domain/kernel";
import { type GraphNote, noteFile } from "./road-graphs.ts";
import { configFor, valhallaPackage } from "./valhalla-config.ts";

const run = promisify(execFile);
/** A city takes seconds; a country is not a city. */
const buildMsMax = 20 * 60_000;

export interface GraphSource {
  /** Of all road graphs. */
  readonly dir: string;
  readonly geoKey: string;
  readonly version: string;
  /** Sorted by type and id. */
  readonly pbf: string;
  readonly corners: readonly LngLat[];
}

/** The builder that comes with the package; null when the package could not be installed here. */
function builder(): string | null {
  try {
    const home = dirname(createRequire(import.meta.url).resolve(valhallaPackage));
    const file = join(home, process.platform, process.arch, "valhalla_build_tiles");
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

/**
 * Builds the road graph of a city beside the one in use and then points to it; the one before stays until
 * the next, because somebody may be reading it. False when there is no builder on this machine.
 */
export async function buildRoadGraph(source: GraphSource): Promise<boolean> {
  const file = builder();
  if (!file) return false;
  const { dir, geoKey, version, pbf, corners } = source;
  const home = join(dir, geoKey);
  const tiles = join(home, version);
  if (await isInUse(home, version)) return true;
  // What an interrupted build left.
  await rm(tiles, { recursive: true, force: true });
  await mkdir(tiles, { recursive: true });
  const config = join(home, `${version}.json`);
  await writeFile(config, JSON.stringify(configFor(resolve(tiles))));
  // It leaves lists of what it found odd where it runs, so that must be beside the tiles.
  await run(file, ["-c", resolve(config), resolve(pbf)], {
    cwd: tiles,
    timeout: buildMsMax,
    maxBuffer: 64 * 1024 * 1024,
  });
  await rm(config);
  const note: GraphNote = { version, ...boxOf(corners) };
  await writeFile(join(home, `${noteFile}.new`), JSON.stringify(note));
  await rename(join(home, `${noteFile}.new`), join(home, noteFile));
  await forgetOld(home, version);
  return true;
}

/** The same data, built before. */
async function isInUse(home: string, version: string): Promise<boolean> {
  const text = await readFile(join(home, noteFile), "utf8").catch(() => null);
  return text !== null && JSON.parse(text).version === version && existsSync(join(home, version));
}

/** Two are kept: the one in use, and the one that was. */
async function forgetOld(home: string, version: string): Promise<void> {
  const folders = (await readdir(home, { withFileTypes: true })).filter((each) =>
    each.isDirectory(),
  );
  const dated = await Promise.all(
    folders
      .filter(({ name }) => name !== version)
      .map(async ({ name }) => ({ name, at: (await stat(join(home, name))).mtimeMs })),
  );
  const [, ...old] = dated.sort((one, two) => two.at - one.at);
  for (const { name } of old) await rm(join(home, name), { recursive: true, force: true });
}

function boxOf(corners: readonly LngLat[]) {
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (const { lng, lat } of corners) {
    box.west = Math.min(box.west, lng);
    box.south = Math.min(box.south, lat);
    box.east = Math.max(box.east, lng);
    box.north = Math.max(box.north, lat);
  }
  return box;
}
