import { type Building, type Door, planBuildings } from "./city/building-plan.ts";
import { blob, type Nature, planNature } from "./city/nature.ts";
import type { Ring, Spot } from "./city/plane.ts";
import { closed } from "./city/plane.ts";
import { quarterNames } from "./city/street-names.ts";
import { planStreets, type StreetPlan } from "./city/street-plan.ts";
import { seededRandom } from "./random.ts";

export type Position = [lng: number, lat: number];

export type CityGeometry =
  | { type: "Point"; coordinates: Position }
  | { type: "LineString"; coordinates: Position[] }
  | { type: "Polygon"; coordinates: Position[][] };

export type CityLayer = "streets" | "water" | "parks" | "buildings" | "places";

export interface CityFeature {
  layer: CityLayer;
  class: string;
  name: string | null;
  geometry: CityGeometry;
}

export interface CityAddress {
  street: string;
  houseNumber: string;
  postcode: string;
  lng: number;
  lat: number;
}

export interface CityPlan {
  geoKey: string;
  name: string;
  countryCode: "XL";
  currency: "EUR";
  timeZone: "Europe/Berlin";
  taxInclusive: true;
  centre: { lng: number; lat: number };
  boundary: { type: "Polygon"; coordinates: Position[][] };
  features: CityFeature[];
  addresses: CityAddress[];
}

/** In the open North Sea, so that the town lies on top of no real one. */
const centre = { lng: 8.3, lat: 54.1 };
const metresPerDegree = 111_320;
const eastPerDegree = metresPerDegree * Math.cos((centre.lat * Math.PI) / 180);
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

function onEarth([x, y]: Spot): Position {
  return [rounded(centre.lng + x / eastPerDegree), rounded(centre.lat + y / metresPerDegree)];
}

const polygon = (ring: Ring) => ({
  type: "Polygon" as const,
  coordinates: [closed(ring).map(onEarth)],
});

/** Larkhaven: the same town for the same seed, on every machine. */
export function planCity(seed = 2026): CityPlan {
  const random = seededRandom(seed);
  const nature = planNature(random.fork("nature"));
  const plan = planStreets(nature, random.fork("streets"));
  const boundary = blob([50, 0], [2850, 2350], random.fork("boundary"), 48);
  const { buildings, doors } = planBuildings(
    plan.streets,
    { nature, squares: plan.squares, boundary },
    random.fork("buildings"),
  );
  return {
    geoKey: "larkhaven",
    name: "Larkhaven",
    countryCode: "XL",
    currency: "EUR",
    timeZone: "Europe/Berlin",
    taxInclusive: true,
    centre,
    boundary: polygon(boundary),
    features: [
      ...ground(nature, plan),
      ...houses(buildings),
      ...plan.streets.map(
        (street): CityFeature => ({
          layer: "streets",
          class: street.class,
          name: street.name,
          geometry: { type: "LineString", coordinates: street.line.map(onEarth) },
        }),
      ),
      ...places(plan),
    ],
    addresses: doors.map((door) => address(door, plan)),
  };
}

function ground(nature: Nature, plan: StreetPlan): CityFeature[] {
  const water = nature.water.map(
    ({ kind, name, ring }): CityFeature => ({
      layer: "water",
      class: kind,
      name,
      geometry: polygon(ring),
    }),
  );
  const parks = [...nature.parks, ...plan.squares].map(
    ({ kind, name, ring }): CityFeature => ({
      layer: "parks",
      class: kind,
      name,
      geometry: polygon(ring),
    }),
  );
  return [...parks, ...water];
}

function houses(buildings: readonly Building[]): CityFeature[] {
  return buildings.map(({ kind, ring }) => ({
    layer: "buildings",
    class: kind,
    name: null,
    geometry: polygon(ring),
  }));
}

function places(plan: StreetPlan): CityFeature[] {
  const label = (kind: string, name: string, spot: Spot): CityFeature => ({
    layer: "places",
    class: kind,
    name,
    geometry: { type: "Point", coordinates: onEarth(spot) },
  });
  return [
    label("town", "Larkhaven", [0, 0]),
    label("quarter", "Old Town", [0, 140]),
    ...plan.quarters.map((spot, index) => label("quarter", quarterNames[index] ?? "", spot)),
  ];
}

/** LH1 is the old town; the quarters follow by the compass. */
function address(door: Door, plan: StreetPlan): CityAddress {
  const [lng, lat] = onEarth(door.spot);
  const { street, houseNumber } = door;
  if (Math.hypot(...door.spot) < 400) return { street, houseNumber, postcode: "LH1", lng, lat };
  const away = plan.quarters.map(([x, y]) => Math.hypot(x - door.spot[0], y - door.spot[1]));
  const quarter = away.indexOf(Math.min(...away));
  return { street, houseNumber, postcode: `LH${quarter + 2}`, lng, lat };
}
