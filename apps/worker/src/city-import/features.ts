import type { MapFeature, OsmExtract, OsmWay } from "@swift-eats/domain/cities";
import { lineOf, nodeAt } from "@swift-eats/domain/cities";
import { areaOf, placeOf, streetOf } from "./feature-rules.ts";
import { areaOfRelation, areaOfWay, positionOf } from "./rings.ts";

/** The map of a city: areas first, then streets and names, each in the order of the data. */
export function featuresOf(extract: OsmExtract): MapFeature[] {
  const byId = new Map(extract.ways.map((way) => [way.id, way]));
  return [
    ...areasOfRelations(extract, byId),
    ...extract.ways.flatMap((way) => featureOfWay(extract, way) ?? []),
    ...placesOf(extract),
  ];
}

function featureOfWay(extract: OsmExtract, way: OsmWay): MapFeature | null {
  const name = way.tags.name ?? null;
  const street = streetOf(way.tags);
  if (street) {
    const line = lineOf(extract, way.nodes);
    return line.length < 2
      ? null
      : { ...street, name, geometry: { type: "LineString", coordinates: line.map(positionOf) } };
  }
  const kind = areaOf(way.tags);
  const geometry = kind && areaOfWay(extract, way);
  return kind && geometry ? { ...kind, name, geometry } : null;
}

function areasOfRelations(extract: OsmExtract, byId: ReadonlyMap<number, OsmWay>): MapFeature[] {
  return extract.relations.flatMap((relation) => {
    const { tags } = relation;
    const kind = tags.type === "multipolygon" ? areaOf(tags) : null;
    const geometry = kind && areaOfRelation(extract, relation, (id) => byId.get(id));
    return kind && geometry ? [{ ...kind, name: tags.name ?? null, geometry }] : [];
  });
}

function placesOf(extract: OsmExtract): MapFeature[] {
  return [...extract.nodeTags].flatMap(([id, tags]) => {
    const kind = placeOf(tags);
    const at = kind && nodeAt(extract, id);
    return kind && at
      ? [
          {
            ...kind,
            name: tags.name ?? null,
            geometry: { type: "Point", coordinates: positionOf(at) },
          },
        ]
      : [];
  });
}
