import type { LngLat } from "@swift-eats/domain/kernel";

/** Google's encoded polyline with six digits, as Valhalla writes it. */
export function decodePolyline(text: string): LngLat[] {
  const points: LngLat[] = [];
  let [at, lat, lng] = [0, 0, 0];
  const next = (): number => {
    let [shift, value, piece] = [0, 0, 0];
    do {
      piece = text.charCodeAt(at) - 63;
      at += 1;
      value |= (piece & 0x1f) << shift;
      shift += 5;
    } while (piece >= 0x20);
    return value & 1 ? ~(value >> 1) : value >> 1;
  };
  while (at < text.length) {
    lat += next();
    lng += next();
    points.push({ lng: lng / 1e6, lat: lat / 1e6 });
  }
  return points;
}
