import { readFileSync } from "node:fs";

/** Optional: where it cannot be installed the great circle serves. Named here so that no bundler follows it. */
export const valhallaPackage: string = "@valhallajs/valhallajs";

/**
 * What `valhalla_build_config` of 3.6.1 writes, less what a city's graph does not use, silent, and with streets
 * looked for within 600 m of a place: one who stands on an island is not meant to start on the mainland.
 */
const template = new URL("valhalla.json", import.meta.url);

/** The configuration of the builder and of the actor for one folder of tiles. */
export function configFor(tiles: string): object {
  const config = JSON.parse(readFileSync(template, "utf8"));
  config.mjolnir.tile_dir = tiles;
  return config;
}
