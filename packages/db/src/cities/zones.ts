import type { Zone, Zones } from "@swift-eats/domain/cities";
import {
  type Databases,
  json,
  pointOf,
  pointText,
  type Queryable,
  transact,
} from "../connection/index.ts";

const columns = (sql: Queryable) => sql`*, ST_AsGeoJSON(boundary)::jsonb as boundary_json`;

interface Row extends Omit<Zone, "centre" | "boundary"> {
  readonly centre: string;
  readonly boundary: string;
  readonly boundaryJson: Zone["boundary"];
}

const toZone = ({ boundaryJson, boundary: _, centre, ...rest }: Row): Zone => ({
  ...rest,
  centre: pointOf(centre),
  boundary: boundaryJson,
});

export function zonesRepository({ databases }: { databases: Databases }): Zones {
  return {
    async all() {
      const sql = databases.primary();
      return (await sql<Row[]>`select ${columns(sql)} from zones order by geo_key`).map(toZone);
    },
    async get(geoKey) {
      const sql = databases.primary();
      const [row] = await sql<Row[]>`select ${columns(sql)} from zones where geo_key = ${geoKey}`;
      return row ? toZone(row) : null;
    },
    async at(point) {
      const sql = databases.primary();
      const [row] = await sql<Row[]>`
        select ${columns(sql)} from zones where ST_Covers(boundary, ${pointText(point)}::geometry)
        order by ST_Area(boundary), geo_key limit 1`;
      return row ? toZone(row) : null;
    },
    async create({ centre, boundary, fees, ...zone }) {
      const sql = databases.primary();
      await sql`
        insert into zones ${sql({
          ...zone,
          centre: pointText(centre),
          boundary:
            sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(boundary)}), 4326)` as unknown as string,
          fees: json(sql, fees),
        })}`;
    },
    async reshape(geoKey, { name, centre, boundary }) {
      const sql = databases.primary(geoKey);
      await sql`
        update zones set name = ${name}, centre = ${pointText(centre)}::geometry,
          boundary = ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(boundary)}), 4326)
        where geo_key = ${geoKey}`;
    },
    remove: (geoKey) => removeZone(databases, geoKey),
  };
}

/** Leaves first, so that a crash half-way leaves nothing that points nowhere: one transaction. */
async function removeZone(databases: Databases, geoKey: string): Promise<void> {
  await transact(databases.primary(geoKey), async (tx) => {
    const mine = tx`(select order_id from order_directory where geo_key = ${geoKey})`;
    for (const table of [
      "order_lines",
      "order_events",
      "payments",
      "ledger",
      "stock_reservations",
      "reviews",
      "dispatch_wishes",
    ])
      await tx`delete from ${tx(table)} where order_id in ${mine}`;
    await tx`delete from notifications where order_id in ${mine}`;
    await tx`delete from idempotency_keys where order_id in ${mine}`;
    for (const table of [
      "driver_location_history",
      "eta_calculations",
      "eta_models",
      "assignment_requests",
      "dispatch_decisions",
      "dispatch_settings",
      "dispatch_leases",
      "trips",
      "orders",
      "outbox",
      "traffic_patterns",
    ])
      await tx`delete from ${tx(table)} where geo_key = ${geoKey}`;
    for (const table of ["dead_letters", "order_directory"])
      await tx`delete from ${tx(table)} where geo_key = ${geoKey}`;
    await tx`delete from accounts where geo_key = ${geoKey}`;
    await tx`delete from restaurants where geo_key = ${geoKey}`;
    await tx`delete from zones where geo_key = ${geoKey}`;
  });
}
