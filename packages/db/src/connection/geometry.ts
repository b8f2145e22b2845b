import type { LngLat } from "@swift-eats/domain/kernel";

/** How a point goes into a `geometry(Point,4326)` column. */
export const pointText = ({ lng, lat }: LngLat): string => `SRID=4326;POINT(${lng} ${lat})`;

const hexStart = "0101000020e6100000";
const doubles = Buffer.alloc(16);

/** The same point as EWKB hex, which PostGIS reads without parsing words: for rows by the thousand. */
export function pointHex({ lng, lat }: LngLat): string {
  doubles.writeDoubleLE(lng, 0);
  doubles.writeDoubleLE(lat, 8);
  return hexStart + doubles.toString("hex");
}

const sridFlag = 0x20000000;

/** Reads the EWKB hex that PostGIS answers for a point: 4 bytes more when the SRID flag is set. */
export function pointOf(hex: string): LngLat {
  const bytes = Buffer.from(hex, "hex");
  const little = bytes[0] === 1;
  const type = little ? bytes.readUInt32LE(1) : bytes.readUInt32BE(1);
  const at = 5 + (type & sridFlag ? 4 : 0);
  return little
    ? { lng: bytes.readDoubleLE(at), lat: bytes.readDoubleLE(at + 8) }
    : { lng: bytes.readDoubleBE(at), lat: bytes.readDoubleBE(at + 8) };
}

export const maybePointOf = (hex: string | null): LngLat | null => (hex ? pointOf(hex) : null);
