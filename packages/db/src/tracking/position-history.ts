import { type Fix, fixId, type KeptFix, type PositionHistory } from "@swift-eats/domain/tracking";
import { arrayText, type Databases, pointHex, pointOf, quoted } from "../connection/index.ts";

const rowsMax = 2_000;

type Row = Omit<Fix, "sequence" | "point"> & { readonly point: string };

const byId = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : one > other ? 1 : 0;

export function positionHistory({ databases }: { databases: Databases }): PositionHistory {
  const sql = databases.primary();
  // Not COPY: it cannot leave out a row that is there already, and a COPY that PostgreSQL refuses at its end is
  // never answered by the driver (postgres 3.4.9, CopyInResponse). One statement of arrays costs a seventh more.
  const write = (rows: readonly (readonly [id: string, fix: KeptFix])[]) => {
    const fixes = rows.map(([, fix]) => fix);
    return sql`
    insert into driver_location_history
      (id, geo_key, driver_id, trip_id, point, accuracy_metres, speed, heading_degrees, at)
    select id, geo_key, driver_id, trip_id, point::geometry, accuracy_metres, speed, heading_degrees, at from unnest(
      ${arrayText(rows.map(([id]) => id))}::text::uuid[],
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
  };
  return {
    async append(fixes) {
      // By id: two processes that write the same fixes wait for each other, but never in a circle.
      const rows = fixes.map((fix) => [fixId(fix), fix] as const).sort(byId);
      for (let from = 0; from < rows.length; from += rowsMax)
        await write(rows.slice(from, from + rowsMax));
    },
    async ofTrip(tripId, limit) {
      const rows = await sql<Row[]>`
        select driver_id, point, at, accuracy_metres, speed, heading_degrees
        from driver_location_history where trip_id = ${tripId} order by id limit ${limit}`;
      return rows.map(({ point, ...row }) => ({ ...row, point: pointOf(point) }));
    },
  };
}
