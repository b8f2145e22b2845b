import type { LngLat } from "@swift-eats/domain/kernel";

/** A place on the way from one to another; the share is kept between 0 and 1. */
export function glide(from: LngLat, to: LngLat, share: number): LngLat {
  const part = Math.min(1, Math.max(0, share));
  return { lng: from.lng + (to.lng - from.lng) * part, lat: from.lat + (to.lat - from.lat) * part };
}

/** Turns the short way round, in degrees. */
export function turnToward(from: number, to: number, share: number): number {
  const part = Math.min(1, Math.max(0, share));
  const difference = ((((to - from) % 360) + 540) % 360) - 180;
  return (from + difference * part + 360) % 360;
}

/** The compass direction from one place to another, in degrees; null when they are the same. */
export function headingBetween(from: LngLat, to: LngLat): number | null {
  const east = (to.lng - from.lng) * Math.cos((from.lat * Math.PI) / 180);
  const north = to.lat - from.lat;
  if (Math.abs(east) < 1e-9 && Math.abs(north) < 1e-9) return null;
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}

/** How long to glide: as long as the last reading took to come, within reason. */
export function glideMilliseconds(sinceLastReading: number): number {
  return Math.min(8000, Math.max(250, sinceLastReading));
}
