import {
  addressLine,
  type FoundAddress,
  lineOf,
  nodeAt,
  type OsmExtract,
  type OsmTags,
} from "@swift-eats/domain/cities";
import type { LngLat } from "@swift-eats/domain/kernel";
import { areaOf, streetOf } from "./feature-rules.ts";
import { middleOf } from "./rings.ts";

/** Limits of the columns that people type into; a longer one is a note, not an address. */
const wordsMax = 120;
const numberMax = 20;

/**
 * All that can be found by name: house numbers (of nodes and of houses), then streets without any, then
 * squares and parks. Each address once.
 */
export function addressesOf(extract: OsmExtract, city: string): FoundAddress[] {
  const found = new Map<string, FoundAddress>();
  const keep = (address: FoundAddress["address"], location: LngLat | null) => {
    const line = addressLine(address);
    if (location && !found.has(line)) found.set(line, { address, location });
  };
  const numbered = new Set<string>();
  const keepHouse = (tags: OsmTags, at: () => LngLat | null) => {
    const address = houseOf(tags, city);
    if (!address) return;
    numbered.add(address.street);
    keep(address, at());
  };
  for (const [id, tags] of extract.nodeTags) keepHouse(tags, () => nodeAt(extract, id));
  for (const { nodes, tags } of extract.ways)
    keepHouse(tags, () => middleOf(lineOf(extract, nodes)));
  for (const { nodes, tags } of extract.ways) {
    const { name } = tags;
    if (!name || name.length > wordsMax || numbered.has(name)) continue;
    const line = lineOf(extract, nodes);
    const at = streetOf(tags)
      ? (line[Math.floor(line.length / 2)] ?? null)
      : areaOf(tags)?.layer === "parks"
        ? middleOf(line)
        : null;
    keep({ street: name, houseNumber: "", postcode: "", city }, at);
  }
  return [...found.values()];
}

function houseOf(tags: OsmTags, city: string): FoundAddress["address"] | null {
  const street = tags["addr:street"] ?? tags["addr:place"];
  const houseNumber = tags["addr:housenumber"];
  if (!street || !houseNumber) return null;
  if (street.length > wordsMax || houseNumber.length > numberMax) return null;
  return {
    street,
    houseNumber,
    postcode: tags["addr:postcode"]?.slice(0, 16) ?? "",
    city: tags["addr:city"]?.slice(0, 80) ?? city,
  };
}
