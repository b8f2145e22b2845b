import type { MapFeature, OsmTags } from "@swift-eats/domain/cities";

export interface Kind {
  readonly layer: MapFeature["layer"];
  readonly class: string;
}

/** What our map calls the classes of streets. Source: wiki.openstreetmap.org/wiki/Key:highway. */
const streetClass: Readonly<Record<string, string>> = {
  motorway: "main",
  trunk: "main",
  primary: "main",
  secondary: "main",
  tertiary: "main",
  motorway_link: "main",
  trunk_link: "main",
  primary_link: "main",
  secondary_link: "main",
  tertiary_link: "main",
  residential: "side",
  unclassified: "side",
  living_street: "side",
  pedestrian: "side",
  service: "side",
  road: "side",
  footway: "path",
  path: "path",
  cycleway: "path",
  bridleway: "path",
  steps: "path",
  track: "path",
};

export function streetOf(tags: OsmTags): Kind | null {
  const found = streetClass[tags.highway ?? ""];
  return found && tags.area !== "yes" ? { layer: "streets", class: found } : null;
}

const waterKinds = new Set(["river", "lake", "harbour"]);
const greens = new Set(["park", "garden", "playground", "pitch", "golf_course", "nature_reserve"]);
const woods = new Set(["forest", "wood"]);
const meadows = new Set(["grass", "meadow", "recreation_ground", "village_green", "cemetery"]);
const halls = new Set(["industrial", "warehouse", "commercial", "retail", "hangar", "supermarket"]);
const blocks = new Set(["apartments", "residential", "office", "hotel", "dormitory", "terrace"]);

/** What an area is on our map; null when it is nothing that is drawn. */
export function areaOf(tags: OsmTags): Kind | null {
  const { natural, water, waterway, landuse, leisure, building, place } = tags;
  if (natural === "bay") return { layer: "water", class: "sea" };
  if (natural === "water" || waterway === "riverbank" || landuse === "reservoir")
    return { layer: "water", class: waterKinds.has(water ?? "") ? (water ?? "") : "water" };
  if (place === "square") return { layer: "parks", class: "square" };
  if (woods.has(natural ?? "") || woods.has(landuse ?? ""))
    return { layer: "parks", class: "wood" };
  if (greens.has(leisure ?? "") || meadows.has(landuse ?? ""))
    return { layer: "parks", class: "park" };
  if (building && building !== "no")
    return {
      layer: "buildings",
      class: halls.has(building) ? "hall" : blocks.has(building) ? "block" : "house",
    };
  return null;
}

const towns = new Set(["city", "town"]);
const quarters = new Set(["village", "suburb", "quarter", "neighbourhood", "hamlet", "borough"]);

export function placeOf({ place, name }: OsmTags): Kind | null {
  if (!name || !place) return null;
  if (towns.has(place)) return { layer: "places", class: "town" };
  return quarters.has(place) ? { layer: "places", class: "quarter" } : null;
}
