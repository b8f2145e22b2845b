import { type Fix, fixId, type KeptFix, type PositionHistory } from "@swift-eats/domain/tracking";
import { arrayText, type Databases, pointHex, pointOf, quoted } from "../connection/index.ts";

const rowsMax = 2_000;

type Row = Omit<Fix, "sequence" | "point"> & { readonly point: string };

export function positionHistory({ databases }: { databases: Databases }): PositionHistory {
  const sql = databases.primary();
  // Not COPY: it cannot leave out a row that is there already, and a COPY that PostgreSQL refuses at its end is
  // never answered by the driver (postgres 3.4.9, CopyInResponse). One statement of arrays costs the same.
  const write = (fixes: readonly KeptFix[]) => sql`
    insert into driver_location_history
      (id, geo_key, driver_id, trip_id, point, accuracy_metres, speed, heading_degrees, at)
    select id, geo_key, driver_id, trip_id, point::geometry, accuracy_metres, speed, heading_degrees, at from unnest(
      ${arrayText(fixes.map(fixId))}::text::uuid[],
      ${arrayText(fixes.map(({ geoKey }) => quoted(geoKey)))}::text::text[],
      ${arrayText(fixes.map(({ driverId }) => driverId))}::text::uuid[],
      ${arrayText(fixes.map(({ tripId }) => tripId))}::text::uuid[],
      ${arrayText(fixes.map(({ point }) => pointHex(point)))}::text::text[],
      ${arrayText(fixes.map(({ accuracyMetres }) => accuracyMetres))}::text::real[],
      ${arrayText(fixes.map(({ speed }) => speed))}::text::real[],
      ${arrayText(fixes.map(({ headingDegrees }) => headingDegrees))}::text::real[],
      ${arrayText(fixes.map(({ at }) => quoted(at.toISOString())))}::text::timestamptz[])
      as kept (id, geo_key, driver_id, trip_id, point, accuracy_metres, speed, heading_degrees, at)
    on conflict do nothing`;
  return {
    async append(fixes) {
      for (let from = 0; from < fixes.length; from += rowsMax)
        await write(fixes.slice(from, from + rowsMax));
    },
    async ofTrip(tripId, limit) {
      const rows = await sql<Row[]>`
        select driver_id, point, at, accuracy_metres, speed, heading_degrees
        from driver_location_history where trip_id = ${tripId} order by id limit ${limit}`;
      return rows.map(({ point, ...row }) => ({ ...row, point: pointOf(point) }));
    },
  };
}
