import {
  type DriverOnDuty,
  type OnDuty,
  type Standing,
  stalledMetres,
  stalledSeconds,
} from "@swift-eats/domain/dispatch";
import { addSeconds, type DriverId, idFloor, type TripId } from "@swift-eats/domain/kernel";
import { maybePointOf, type Sql } from "../connection/index.ts";
import { joined } from "./trip-rows.ts";

type DriverRow = Omit<DriverOnDuty, "position"> & { readonly position: string | null };

/** Everybody on duty in a zone, with the trip they are on. Only what a decision reads: it does so each second. */
export async function onDuty(sql: Sql, geoKey: string): Promise<readonly OnDuty[]> {
  const held = sql`
    select trip_id from drivers where geo_key = ${geoKey} and duty = 'on' and trip_id is not null`;
  const [drivers, trips, stops] = await Promise.all([
    sql<DriverRow[]>`
      select id, vehicle, duty_since, trip_id, free_since, position, position_at, shift_ends_at
      from drivers where geo_key = ${geoKey} and duty = 'on' order by id`,
    sql`select * from trips where id in (${held})`,
    sql`select * from trip_stops where trip_id in (${held}) order by trip_id, sequence`,
  ]);
  const byId = new Map(joined(trips, stops).map((trip) => [trip.id, trip]));
  // Read a moment apart: who was given a trip in between is left to the next decision.
  return drivers.flatMap(({ position, ...row }) => {
    const driver = { ...row, position: maybePointOf(position) };
    const trip = driver.tripId ? byId.get(driver.tripId) : null;
    return trip === undefined ? [] : [{ driver, trip }];
  });
}

export const standings = (sql: Sql, geoKey: string, from: Date) => sql<Standing[]>`
  select d.id as driver_id,
    coalesce(sum(t.pay_amount) filter (where t.status = 'done' and t.ended_at >= d.duty_since), 0)::int as earned_amount,
    (count(*) filter (where t.mode = 'offer' and (t.accepted_at is not null or ${refused(sql)})))::int as asked,
    (count(*) filter (where ${refused(sql)}))::int as refused
  from drivers d join trips t on t.driver_id = d.id and t.id >= ${idFloor(from)}
  where d.geo_key = ${geoKey} and d.duty = 'on' group by d.id`;

/** Said no, or nothing: an offer that ended for another reason counts neither way. */
const refused = (sql: Sql) =>
  sql`(t.accepted_at is null and (t.end_reason = 'expired' or t.end_reason like 'declined:%'))`;

export const silentTrips = (
  sql: Sql,
  { before, atKitchen }: { readonly before: Date; readonly atKitchen: Date },
  limit: number,
) => sql<{ id: TripId; driverId: DriverId }[]>`
  with patience(status, heard) as (values ('assigned', ${before}::timestamptz), ('at_restaurant', ${atKitchen}))
  select t.id, t.driver_id from trips t join patience p on p.status = t.status join drivers d on d.trip_id = t.id
  where t.accepted_at < p.heard and (d.position_at is null or d.position_at < p.heard)
  order by t.id limit ${limit}`;

/** Compares the nearest fix of the last minutes with the nearest before them; without both nothing is held against anybody. */
export async function stalledTrips(sql: Sql, at: Date, limit: number): Promise<readonly TripId[]> {
  const since = addSeconds(at, -stalledSeconds);
  const metres = (when: ReturnType<Sql>) => sql`
    (select min(ST_Distance(h.point::geography, s.point::geography)) from driver_location_history h
      where h.trip_id = t.id and ${when})`;
  const rows = await sql<{ id: TripId }[]>`
    select t.id from trips t
    join trip_stops s on s.trip_id = t.id and s.kind = 'pickup' and s.is_open
    join orders o on o.id = s.order_id
    where t.status = 'assigned' and t.accepted_at <= ${since} and o.ready_at <= ${at}
      and ${metres(sql`h.at > ${since}`)} >= ${metres(sql`h.at <= ${since}`)} - ${stalledMetres}::float8
      and ${metres(sql`h.at > ${since}`)} > ${stalledMetres}::float8
    group by t.id order by t.id limit ${limit}`;
  return rows.map(({ id }) => id);
}
