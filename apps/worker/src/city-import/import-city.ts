import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Zone } from "@swift-eats/domain/cities";
import { buildRoadGraph, gridOf, writeExtract } from "@swift-eats/server/cities";
import type { Ports } from "@swift-eats/server/wire";
import type { ReadCity } from "./read-city.ts";

/** How a new zone does business; one that is there already keeps what it has. */
export type NewZone = Omit<Zone, "name" | "centre" | "boundary">;

interface Importing {
  readonly zone: NewZone;
  readonly attribution: string | null;
  /** Its places to eat too, as unclaimed restaurants. */
  readonly restaurants: boolean;
  readonly say: (text: string) => void;
}

export interface ImportSummary {
  readonly geoKey: string;
  readonly name: string;
  readonly version: string;
  readonly streets: number;
  readonly buildings: number;
  readonly water: number;
  readonly parks: number;
  readonly places: number;
  readonly addresses: number;
  /** Places to eat that wait for an owner; null: not asked for. */
  readonly unclaimed: number | null;
  readonly cells: number;
  /** False: no builder on this machine, the great circle serves. */
  readonly roadGraph: boolean;
}

/**
 * Puts a city in, or in the place of what the zone had: each step is one transaction or one rename, and the
 * note that shows the new map comes last, so that an import that was cut off is finished by running it again.
 */
export async function importCity(
  ports: Ports,
  city: ReadCity,
  { zone, attribution, restaurants, say }: Importing,
): Promise<ImportSummary> {
  const { geoKey } = zone;
  const { name, shape, version } = city;
  say(`Zone ${geoKey}: ${name}`);
  const described = { name, ...shape };
  if (await ports.zones.get(geoKey)) await ports.zones.reshape(geoKey, described);
  else await ports.zones.create({ ...zone, ...described });
  say(`Map: ${city.features.length} features`);
  await ports.mapLayers.replace(geoKey, city.features);
  say(`Addresses: ${city.addresses.length}`);
  await ports.addresses.replace(geoKey, city.addresses);
  const { unclaimed } = ports;
  if (restaurants) say(`Places to eat: ${city.restaurants.length}`);
  const waiting = restaurants
    ? await unclaimed.replace(geoKey, city.restaurants, ports.clock.now())
    : null;
  const roadGraph = await importRoads(ports, city, { zone, say });
  const grid = gridOf({ geoKey, version, timeZone: zone.timeZone, corners: city.corners });
  if (grid) await ports.travelTables.keepGrid(grid);
  await ports.cityImports.finish({
    geoKey,
    version,
    attribution,
    importedAt: ports.clock.now(),
  });
  await ports.wake.notify("cities", geoKey);
  const count = (layer: string) => city.features.filter((each) => each.layer === layer).length;
  return {
    geoKey,
    name,
    version,
    streets: count("streets"),
    buildings: count("buildings"),
    water: count("water"),
    parks: count("parks"),
    places: count("places"),
    addresses: city.addresses.length,
    unclaimed: waiting,
    cells: grid?.cells.length ?? 0,
    roadGraph,
  };
}

/** Written anew from what was read: cut to the box and sorted, whatever the file was. */
async function importRoads(
  { env }: Ports,
  { extract, corners, version }: ReadCity,
  { zone: { geoKey }, say }: Pick<Importing, "zone" | "say">,
): Promise<boolean> {
  say("Road graph");
  const dir = env.ROADS_DIR;
  await mkdir(dir, { recursive: true });
  const pbf = join(dir, `${geoKey}.osm.pbf`);
  try {
    await writeExtract(extract, pbf);
    const isBuilt = await buildRoadGraph({ dir, geoKey, version, pbf, corners });
    if (!isBuilt) say("No road graph: Valhalla is not installed here; the great circle serves");
    return isBuilt;
  } catch (error) {
    say(`No road graph: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
    return false;
  } finally {
    await rm(pbf, { force: true });
  }
}
