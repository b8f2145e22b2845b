import { type FoundPlace, readOpeningHours } from "@swift-eats/domain/catalog";
import { lineOf, nodeAt, type OsmExtract, type OsmTags } from "@swift-eats/domain/cities";
import type { LngLat } from "@swift-eats/domain/kernel";
import { middleOf } from "./rings.ts";

/** Amenities that cook or bake for people. Source: wiki.openstreetmap.org/wiki/Key:amenity, sustenance. */
const kitchens = new Set(["restaurant", "fast_food", "cafe", "food_court", "ice_cream"]);

/** Limits of what an import of restaurants takes. */
const limits = { name: 120, cuisine: 40, cuisines: 10, street: 120, number: 20, hours: 255 };

/** Every named place to eat, as a node or as the outline of its house, in the order of the extract. */
export function restaurantsOf(extract: OsmExtract, city: string): FoundPlace[] {
  const nodes = [...extract.nodeTags].flatMap(([id, tags]) =>
    placeOf({ osmId: `node/${id}`, tags, city }, () => nodeAt(extract, id)),
  );
  const ways = extract.ways.flatMap(({ id, nodes: corners, tags }) =>
    placeOf({ osmId: `way/${id}`, tags, city }, () => middleOf(lineOf(extract, corners))),
  );
  return [...nodes, ...ways];
}

interface Found {
  readonly osmId: string;
  readonly tags: OsmTags;
  readonly city: string;
}

function placeOf({ osmId, tags, city }: Found, at: () => LngLat | null): FoundPlace[] {
  const name = tags.name?.trim();
  if (!name || name.length > limits.name || !kitchens.has(tags.amenity ?? "")) return [];
  const location = at();
  if (!location) return [];
  const openingHours = tags.opening_hours?.slice(0, limits.hours) ?? null;
  return [
    {
      osmId,
      name,
      cuisines: cuisinesOf(tags),
      address: {
        street: (tags["addr:street"] ?? tags["addr:place"] ?? "").slice(0, limits.street),
        houseNumber: (tags["addr:housenumber"] ?? "").slice(0, limits.number),
        postcode: (tags["addr:postcode"] ?? "").slice(0, 16),
        city: (tags["addr:city"] ?? city).slice(0, 80),
      },
      location,
      openingHours,
      hours: openingHours === null ? null : readOpeningHours(openingHours),
      phone: (tags.phone ?? tags["contact:phone"])?.slice(0, 40) ?? null,
    },
  ];
}

/** "italian;ice_cream" → italian, ice cream. */
const cuisinesOf = ({ cuisine = "" }: OsmTags): string[] => [
  ...new Set(
    cuisine
      .split(";")
      .map((each) => each.replaceAll("_", " ").trim().toLowerCase())
      .filter((each) => each !== "" && each.length <= limits.cuisine)
      .slice(0, limits.cuisines),
  ),
];
