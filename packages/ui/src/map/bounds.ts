import type { LngLat } from "@swift-eats/domain/kernel";

export interface MapBounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The smallest box around some places, or undefined for none. */
export function boundsAround(places: readonly LngLat[]): MapBounds | undefined {
  if (places.length === 0) return undefined;
  const lngs = places.map((place) => place.lng);
  const lats = places.map((place) => place.lat);
  return {
    west: Math.min(...lngs),
    south: Math.min(...lats),
    east: Math.max(...lngs),
    north: Math.max(...lats),
  };
}
