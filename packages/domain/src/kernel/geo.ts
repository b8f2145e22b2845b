/** WGS 84 degrees. */
export interface LngLat {
  readonly lng: number;
  readonly lat: number;
}

export interface GeoPolygon {
  readonly type: "Polygon";
  readonly coordinates: readonly (readonly (readonly [number, number])[])[];
}

const earthRadiusMetres = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in metres (haversine). */
export function distanceMetres(a: LngLat, b: LngLat): number {
  const dLat = radians(b.lat - a.lat);
  const dLng = radians(b.lng - a.lng);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A point on earth that can be a place: in range, finite, and not the (0, 0) of a broken sensor. */
export const isPlace = ({ lng, lat }: LngLat): boolean =>
  Number.isFinite(lng) &&
  Number.isFinite(lat) &&
  Math.abs(lng) <= 180 &&
  Math.abs(lat) <= 85 &&
  !(lng === 0 && lat === 0);

/** Ray casting over all rings: a hole is outside. Points on an edge may fall either way. */
export function isInside({ lng, lat }: LngLat, { coordinates }: GeoPolygon): boolean {
  let inside = false;
  for (const ring of coordinates)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [xi, yi] = ring[i] ?? [0, 0];
      const [xj, yj] = ring[j] ?? [0, 0];
      if (yi > lat !== yj > lat && lng < ((xj - xi) * (lat - yi)) / (yj - yi) + xi)
        inside = !inside;
    }
  return inside;
}

/** The point that many metres east and north of `from`, on a flat local plane. */
export function offset(from: LngLat, eastMetres: number, northMetres: number): LngLat {
  const lat = from.lat + (northMetres / earthRadiusMetres) * (180 / Math.PI);
  const lng =
    from.lng + (eastMetres / (earthRadiusMetres * Math.cos(radians(from.lat)))) * (180 / Math.PI);
  return { lng, lat };
}

/** Compass degrees from `a` to `b`, 0-360. */
export function bearingDegrees(a: LngLat, b: LngLat): number {
  const dLng = radians(b.lng - a.lng);
  const y = Math.sin(dLng) * Math.cos(radians(b.lat));
  const x =
    Math.cos(radians(a.lat)) * Math.sin(radians(b.lat)) -
    Math.sin(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.cos(dLng);
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
}
