import { createHash } from "node:crypto";
import type { FoundPlace } from "@swift-eats/domain/catalog";
import type { FoundAddress, MapFeature, OsmExtract } from "@swift-eats/domain/cities";
import { type LngLat, ok, type Result, refuse } from "@swift-eats/domain/kernel";
import { addressesOf } from "./addresses.ts";
import { featuresOf } from "./features.ts";
import { restaurantsOf } from "./restaurants.ts";
import { namedPlace, streetCorners, type ZoneShape, zoneShape } from "./zone-shape.ts";

/** A city as we keep it, made from OSM elements alone: the demo's and anybody's take this way. */
export interface ReadCity {
  readonly name: string;
  readonly shape: ZoneShape;
  readonly features: readonly MapFeature[];
  readonly addresses: readonly FoundAddress[];
  readonly restaurants: readonly FoundPlace[];
  readonly corners: readonly LngLat[];
  readonly extract: OsmExtract;
  /** The same data give the same version. */
  readonly version: string;
}

/** Rises when the same data would make another map. */
const readerVersion = 1;

/** Called `name`, or as its largest place is, or `otherwise`. Refuses `cities.no_streets`. */
export function readCity(
  extract: OsmExtract,
  called: { readonly name: string | null; readonly otherwise: string },
): Result<ReadCity> {
  const name = called.name ?? namedPlace(extract)?.name.slice(0, 80) ?? called.otherwise;
  const shape = zoneShape(extract, name);
  if (!shape) return refuse({ code: "cities.no_streets" });
  const features = featuresOf(extract);
  const addresses = addressesOf(extract, name);
  const restaurants = restaurantsOf(extract, name);
  const version = versionOf(extract, name);
  return ok({
    name,
    shape,
    features,
    addresses,
    restaurants,
    corners: streetCorners(extract),
    extract,
    version,
  });
}

function versionOf({ nodeIds, lngs, lats, nodeTags, ways, relations }: OsmExtract, name: string) {
  const hash = createHash("sha256").update(`${readerVersion} ${name} `);
  for (const { buffer, byteOffset, byteLength } of [nodeIds, lngs, lats])
    hash.update(Buffer.from(buffer, byteOffset, byteLength));
  return hash
    .update(JSON.stringify([[...nodeTags], ways, relations]))
    .digest("hex")
    .slice(0, 16);
}
