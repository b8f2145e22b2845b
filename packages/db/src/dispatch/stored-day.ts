import type { DayDriver, DayOrder, ZoneDay } from "@swift-eats/domain/dispatch";
import { idFloor } from "@swift-eats/domain/kernel";
import { type Databases, pointOf, type Queryable } from "../connection/index.ts";

export interface DayOfZone {
  readonly geoKey: string;
  readonly from: Date;
  readonly to: Date;
}

/** Duty is not kept as history: a courier counts as on duty from so long before their first offer to so long after their last trip. */
const dutyMarginSeconds = 1_800;

/** How many deliveries a day had that were cooked to the end. */
export async function ordersOfDay(
  { databases }: { databases: Databases },
  day: DayOfZone,
): Promise<number> {
  const [row] = await databases.read(
    day.geoKey,
    (sql) => sql<{ count: number }[]>`
    select count(*)::int as count from orders o where ${cooked(sql, day)}`,
  );
  return row?.count ?? 0;
}

/** A past day of a zone, read from its orders and trips. */
export async function storedDay(
  { databases }: { databases: Databases },
  day: DayOfZone,
): Promise<ZoneDay> {
  const [orders, drivers] = await databases.read(day.geoKey, (sql) =>
    Promise.all([
      sql`
      select o.id as order_id, o.restaurant_id, o.restaurant_location, o.drop_off_location, o.accepted_at,
        case when o.scheduled_for is null then o.placed_at else coalesce(o.prepare_at, o.placed_at) end as placed_at,
        coalesce(o.prepare_at, o.accepted_at) + make_interval(secs => o.prep_seconds) as ready_estimate, o.ready_at
      from orders o where ${cooked(sql, day)} order by o.id`,
      sql`
      select t.driver_id, d.vehicle, min(t.offered_at) - make_interval(secs => ${dutyMarginSeconds}) as from,
        max(coalesce(t.ended_at, t.offered_at)) + make_interval(secs => ${dutyMarginSeconds}) as until,
        coalesce(
          (select h.point from driver_location_history h where h.trip_id = (array_agg(t.id order by t.id))[1]
            order by h.id limit 1),
          (select s.point from trip_stops s where s.trip_id = (array_agg(t.id order by t.id))[1]
            order by s.sequence limit 1)) as position
      from trips t join drivers d on d.id = t.driver_id
      where t.geo_key = ${day.geoKey} and t.id >= ${idFloor(day.from)} and t.id < ${idFloor(day.to)}
      group by t.driver_id, d.vehicle order by t.driver_id`,
    ]),
  );
  return {
    orders: orders.map(({ restaurantLocation, dropOffLocation, ...rest }) => ({
      ...(rest as Omit<DayOrder, "restaurant" | "door">),
      restaurant: pointOf(restaurantLocation),
      door: pointOf(dropOffLocation),
    })),
    drivers: drivers.map(({ position, ...rest }) => ({
      ...(rest as Omit<DayDriver, "position">),
      position: pointOf(position),
    })),
  };
}

/** Deliveries that were placed on the day and came out of the kitchen. Ids are made before payment, so their range begins earlier. */
const cooked = (sql: Queryable, { geoKey, from, to }: DayOfZone) => sql`
  o.geo_key = ${geoKey} and o.id >= ${idFloor(new Date(from.getTime() - 86_400_000))} and o.id < ${idFloor(to)}
  and o.placed_at >= ${from} and o.placed_at < ${to} and o.fulfilment = 'delivery'
  and o.drop_off_location is not null and o.accepted_at is not null and o.ready_at is not null`;
