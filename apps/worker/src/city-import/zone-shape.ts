import { lineOf, nodeAt, type OsmExtract } from "@swift-eats/domain/cities";
import type { LngLat } from "@swift-eats/domain/kernel";
import { streetOf } from "./feature-rules.ts";
import { type Area, areaOfRelation, areaOfWay, hullOf, type Position } from "./rings.ts";

export interface ZoneShape {
  readonly centre: LngLat;
  readonly boundary: { readonly type: "Polygon"; readonly coordinates: Position[][] };
}

const ranks = ["city", "town", "village", "suburb", "hamlet"];

/** The largest place that the extract names; null when it names none. */
export function namedPlace(extract: OsmExtract): { name: string; at: LngLat } | null {
  let best: { name: string; at: LngLat; rank: number; people: number } | null = null;
  for (const [id, { place = "", name, population }] of extract.nodeTags) {
    const rank = ranks.indexOf(place);
    const at = nodeAt(extract, id);
    if (rank < 0 || !name || !at) continue;
    const people = Number(population) || 0;
    if (!best || rank < best.rank || (rank === best.rank && people > best.people))
      best = { name, at, rank, people };
  }
  return best;
}

/** Corners of everything that can be ridden: main and side streets. */
export function streetCorners(extract: OsmExtract): LngLat[] {
  return extract.ways.flatMap(({ nodes, tags }) => {
    const street = streetOf(tags);
    return street && street.class !== "path" ? lineOf(extract, nodes) : [];
  });
}

/** The administrative boundary of that name where the extract holds it whole; else the hull of the streets. */
export function zoneShape(extract: OsmExtract, name: string): ZoneShape | null {
  const hull = hullOf(streetCorners(extract));
  if (hull.length < 4) return null;
  const drawn = administrative(extract, name);
  const coordinates = drawn?.type === "Polygon" ? (drawn.coordinates as Position[][]) : [hull];
  const place = namedPlace(extract);
  const boundary = { type: "Polygon" as const, coordinates: coordinates.slice(0, 1) };
  return {
    boundary,
    centre: place?.name === name ? place.at : middle(boundary.coordinates[0] ?? []),
  };
}

function administrative(extract: OsmExtract, name: string): Area | null {
  const isIt = (tags: Readonly<Record<string, string>>) =>
    tags.boundary === "administrative" && tags.name === name;
  const way = extract.ways.find(({ tags }) => isIt(tags));
  if (way) return areaOfWay(extract, way);
  const relation = extract.relations.find(({ tags }) => isIt(tags));
  if (!relation) return null;
  const byId = new Map(extract.ways.map((each) => [each.id, each]));
  return areaOfRelation(extract, relation, (id) => byId.get(id));
}

/** Of the box around them. */
function middle(ring: readonly Position[]): LngLat {
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  return {
    lng: (Math.min(...lngs) + Math.max(...lngs)) / 2,
    lat: (Math.min(...lats) + Math.max(...lats)) / 2,
  };
}
