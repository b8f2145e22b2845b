import type { OsmExtract, OsmTags, OsmWay } from "@swift-eats/domain/cities";
import type { CityFeature, CityPlan, Position } from "./city-plan.ts";

/** What a drawn street is in OpenStreetMap's words. Couriers ride on all of them. */
const highway: Readonly<Record<string, OsmTags>> = {
  main: { highway: "secondary", maxspeed: "50" },
  side: { highway: "residential", maxspeed: "30" },
  path: { highway: "path", bicycle: "yes", foot: "yes" },
};

const areaTags: Readonly<Record<string, Readonly<Record<string, OsmTags>>>> = {
  water: {
    sea: { natural: "bay" },
    river: { natural: "water", water: "river" },
    lake: { natural: "water", water: "lake" },
    harbour: { natural: "water", water: "harbour" },
  },
  parks: {
    park: { leisure: "park" },
    wood: { natural: "wood" },
    square: { place: "square" },
  },
  buildings: {
    house: { building: "house" },
    block: { building: "apartments" },
    hall: { building: "industrial" },
  },
};

function tagsOf(feature: CityFeature): OsmTags {
  const name: OsmTags = feature.name === null ? {} : { name: feature.name };
  if (feature.layer === "places") return { place: feature.class, ...name };
  const known = feature.layer === "streets" ? highway : areaTags[feature.layer];
  const tags = known?.[feature.class];
  if (!tags) throw new Error(`no tags for ${feature.layer} ${feature.class}`);
  return { ...tags, ...name };
}

/** The drawn town as if it had been surveyed: corners that streets share are one node. */
export function osmOf(city: CityPlan): OsmExtract {
  const places: Position[] = [];
  const corners = new Map<string, number>();
  const nodeTags = new Map<number, OsmTags>();
  const ways: OsmWay[] = [];
  const plant = (place: Position): number => places.push(place);
  const corner = (place: Position): number => {
    const key = place.join();
    const id = corners.get(key) ?? plant(place);
    corners.set(key, id);
    return id;
  };
  const lay = (line: readonly Position[], tags: OsmTags) =>
    ways.push({ id: ways.length + 1, nodes: line.map(corner), tags });

  lay(city.boundary.coordinates[0] ?? [], { boundary: "administrative", name: city.name });
  for (const feature of city.features) {
    const { geometry } = feature;
    if (geometry.type === "Point") nodeTags.set(plant(geometry.coordinates), tagsOf(feature));
    else
      lay(
        geometry.type === "Polygon" ? (geometry.coordinates[0] ?? []) : geometry.coordinates,
        tagsOf(feature),
      );
  }
  for (const { street, houseNumber, postcode, lng, lat } of city.addresses)
    nodeTags.set(plant([lng, lat]), {
      "addr:street": street,
      "addr:housenumber": houseNumber,
      "addr:postcode": postcode,
      "addr:city": city.name,
    });
  return {
    nodeIds: Float64Array.from(places, (_, index) => index + 1),
    lngs: Float64Array.from(places, ([lng]) => lng),
    lats: Float64Array.from(places, ([, lat]) => lat),
    nodeTags,
    ways,
    relations: [],
  };
}
