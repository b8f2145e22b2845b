import { createHash } from "node:crypto";
import { type LngLat, offset } from "@swift-eats/domain/kernel";
import type { Instance, Place } from "./instance.ts";

/** The instance's plane, laid on the earth far from every other zone. */
export interface Ground {
  readonly centre: LngLat;
  at(place: Pick<Place, "x" | "y">): LngLat;
  readonly boundary: { type: "Polygon"; coordinates: [number, number][][] };
}

/** South of the demo town, in cells wide enough for any instance. */
const corner = { lng: 8.3, lat: 53 };
const columns = 8;
const rows = 6;
const cellDegrees = { lng: 0.9, lat: 0.6 };
const marginMetres = 2_000;

export function layGround(name: string, instance: Instance): Ground {
  const places = [...instance.restaurants, ...instance.couriers, ...instance.orders];
  const [west, east] = span(places.map(({ x }) => x));
  const [south, north] = span(places.map(({ y }) => y));
  const cell = createHash("sha256").update(name).digest().readUInt16BE(0) % (columns * rows);
  const centre = {
    lng: corner.lng + (cell % columns) * cellDegrees.lng,
    lat: corner.lat - Math.floor(cell / columns) * cellDegrees.lat,
  };
  const middle = { x: (west + east) / 2, y: (south + north) / 2 };
  const at = ({ x, y }: Pick<Place, "x" | "y">) => offset(centre, x - middle.x, y - middle.y);
  const ring = [
    at({ x: west - marginMetres, y: south - marginMetres }),
    at({ x: east + marginMetres, y: south - marginMetres }),
    at({ x: east + marginMetres, y: north + marginMetres }),
    at({ x: west - marginMetres, y: north + marginMetres }),
  ].map(({ lng, lat }): [number, number] => [lng, lat]);
  const [first] = ring;
  return {
    centre,
    at,
    boundary: { type: "Polygon", coordinates: [first ? [...ring, first] : ring] },
  };
}

/** Not Math.min(...values): a day may have more places than a call takes arguments. */
const span = (values: readonly number[]): [number, number] => [
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
];
