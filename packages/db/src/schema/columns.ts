import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** Drizzle's own `geometry` drops the SRID, so the type is spelled out. Values go in as EWKT, come out as EWKB hex. */
export const pointColumn = customType<{ data: string }>({
  dataType: () => "geometry(Point,4326)",
});
export const polygonColumn = customType<{ data: string }>({
  dataType: () => "geometry(Polygon,4326)",
});
/** One polygon or several. */
export const reachColumn = customType<{ data: string }>({
  dataType: () => "geometry(Geometry,4326)",
});
export const mercatorColumn = customType<{ data: string }>({
  dataType: () => "geometry(Geometry,3857)",
});

/** Bytes as they are; a typed array's little-endian memory, for tables of numbers. */
export const bytesColumn = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** City time, written from the Clock port. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Wall time: leases, retries, liveness. The suffix is part of the name. */
export const wall = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const id = (name = "id") => uuid(name);
