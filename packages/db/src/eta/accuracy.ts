import type { EtaStage } from "@swift-eats/domain/eta";
import { idFloor } from "@swift-eats/domain/kernel";
import type { Databases } from "../connection/index.ts";

/** How true the first predictions at a stage were. Absent keys: taken together over them. */
export interface AccuracyRow {
  readonly geoKey: string | null;
  readonly zoneName: string | null;
  readonly restaurantId: string | null;
  readonly restaurantName: string | null;
  /** Local hour at which it was predicted. */
  readonly hour: number | null;
  readonly orders: number;
  readonly errorSeconds: number | null;
  readonly insideShare: number | null;
  readonly lateShare: number | null;
}

interface Wanted {
  readonly stage: EtaStage;
  readonly since: Date;
}

const restaurantsMax = 50;

/** All together, by zone, by local hour, and by kitchen: those with most orders. */
export async function etaAccuracy(
  { databases }: { readonly databases: Databases },
  { stage, since }: Wanted,
): Promise<readonly AccuracyRow[]> {
  return databases.read(
    null,
    (sql) => sql<AccuracyRow[]>`
    with first as (
      select distinct on (c.order_id) c.geo_key, c.restaurant_id, z.name as zone_name,
        extract(hour from c.at at time zone z.time_zone)::int as hour,
        c.eta_from, c.eta_middle, c.eta_to, c.at + make_interval(secs => c.actual_seconds) as arrived
      from eta_calculations c join zones z on z.geo_key = c.geo_key
      where c.stage = ${stage} and c.id >= ${idFloor(since)} and c.actual_seconds is not null
      order by c.order_id, c.id
    ), figures as (
      select geo_key, zone_name, restaurant_id, hour, count(*)::int as orders,
        avg(abs(extract(epoch from arrived - eta_middle)))::float as error_seconds,
        avg((arrived between eta_from and eta_to)::int)::float as inside_share,
        avg((arrived > eta_to)::int)::float as late_share,
        row_number() over (partition by (restaurant_id is null) order by count(*) desc) as place
      from first
      group by grouping sets ((), (geo_key, zone_name), (hour), (restaurant_id))
    )
    select f.geo_key, f.zone_name, f.restaurant_id, r.name as restaurant_name, f.hour, f.orders, f.error_seconds,
      f.inside_share, f.late_share
    from figures f left join restaurants r on r.id = f.restaurant_id
    where f.restaurant_id is null or (f.place <= ${restaurantsMax} and r.id is not null)
    order by f.orders desc, f.geo_key, f.hour, f.restaurant_id`,
  );
}

/** Absolute errors in seconds of the orders delivered since, in the order in which they were predicted. */
export async function etaErrors(
  { databases }: { readonly databases: Databases },
  { geoKey, stage, since }: Wanted & { readonly geoKey: string },
): Promise<readonly number[]> {
  const rows = await databases.read(
    geoKey,
    (sql) => sql<{ error: number }[]>`
    select error from (
      select distinct on (order_id) id,
        abs(extract(epoch from at + make_interval(secs => actual_seconds) - eta_middle))::float as error
      from eta_calculations
      where geo_key = ${geoKey} and stage = ${stage} and id >= ${idFloor(since)} and actual_seconds is not null
      order by order_id, id
    ) first order by id`,
  );
  return rows.map(({ error }) => error);
}
