import {
  distanceMetres,
  type GeoPolygon,
  isInside,
  isPlace,
  type LngLat,
  ok,
  type Result,
  refuse,
} from "../kernel/index.ts";

/** A part of the city that a restaurant delivers to, on its own terms. Minor units of the zone's currency. */
export interface DeliveryArea {
  readonly name: string;
  readonly polygon: GeoPolygon;
  /** Null: the zone's fee by distance. */
  readonly feeAmount: number | null;
  /** Null: the restaurant's own minimum. */
  readonly minimumAmount: number | null;
}

export type DeliveryTerms = Pick<DeliveryArea, "feeAmount" | "minimumAmount">;

/** As far as a restaurant delivers. */
interface DeliveryReach {
  readonly location: LngLat;
  readonly deliveryAreas: readonly DeliveryArea[];
  readonly deliveryRadiusMetres: number;
}

const byRadius: DeliveryTerms = { feeAmount: null, minimumAmount: null };

/** On what terms a restaurant delivers to a point: those of its first area around it, or, without areas, of its radius. Null: not at all. */
export function deliveryTerms(restaurant: DeliveryReach, point: LngLat): DeliveryTerms | null {
  const { deliveryAreas, location, deliveryRadiusMetres } = restaurant;
  if (deliveryAreas.length === 0)
    return distanceMetres(location, point) > deliveryRadiusMetres ? null : byRadius;
  return deliveryAreas.find(({ polygon }) => isInside(point, polygon)) ?? null;
}

export const deliveryAreasMax = 20;
export const areaPointsMax = 300;
/** Further away nobody rides with food. */
const reachMetresMax = 100_000;

type Place = readonly [number, number];

const turn = (a: Place, b: Place, c: Place): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const cross = (a: Place, b: Place, c: Place, d: Place): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

/** Closed, of at least three corners, all of them places, and never crossing itself. */
function isRing(ring: readonly Place[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || ring.length < 4 || ring.length > areaPointsMax) return false;
  if (first[0] !== last[0] || first[1] !== last[1]) return false;
  if (!ring.every(([lng, lat]) => isPlace({ lng, lat }))) return false;
  const sides = ring.slice(1).map((to, index) => [ring[index] ?? to, to] as const);
  return sides.every(([a, b], at) => sides.slice(at + 1).every(([c, d]) => !cross(a, b, c, d)));
}

/** Areas that a map can show and a quote can use. Refuses `catalog.too_many_areas`, `catalog.area_broken` with the name. */
export function checkDeliveryAreas(
  areas: readonly DeliveryArea[],
  kitchen: LngLat,
): Result<readonly DeliveryArea[]> {
  if (areas.length > deliveryAreasMax)
    return refuse({ code: "catalog.too_many_areas", max: deliveryAreasMax });
  const broken = areas.find(({ polygon }) => {
    const [ring, ...holes] = polygon.coordinates;
    if (!ring || holes.length > 0 || !isRing(ring)) return true;
    return ring.some(([lng, lat]) => distanceMetres({ lng, lat }, kitchen) > reachMetresMax);
  });
  return broken ? refuse({ code: "catalog.area_broken", name: broken.name }) : ok(areas);
}

interface Drawn {
  readonly location: LngLat;
  readonly deliveryAreas: readonly DeliveryArea[];
  readonly deliveryAreasVersion: number;
}

/** Other areas, by somebody who saw those of that version; refuses `catalog.areas_changed` when they are others by now. */
export function changeDeliveryAreas<R extends Drawn>(
  restaurant: R,
  { areas, version }: { readonly areas: readonly DeliveryArea[]; readonly version: number },
): Result<R> {
  if (restaurant.deliveryAreasVersion !== version) return refuse({ code: "catalog.areas_changed" });
  const checked = checkDeliveryAreas(areas, restaurant.location);
  if (!checked.ok) return checked;
  return ok({ ...restaurant, deliveryAreas: checked.value, deliveryAreasVersion: version + 1 });
}
