import type { DriverId, LngLat, OrderId } from "@swift-eats/domain/kernel";
import { type Databases, maybePointOf, pointOf, type Queryable } from "../connection/index.ts";

export interface OrderRow {
  readonly id: OrderId;
  readonly version: number;
  readonly geoKey: string;
  readonly status: string;
  readonly restaurantName: string;
  readonly restaurantLocation: LngLat;
  readonly doorLocation: LngLat | null;
  readonly fulfilment: "delivery" | "pickup";
  readonly customerFirstName: string;
  readonly driverId: DriverId | null;
  readonly driverName: string | null;
  readonly tripStatus: string | null;
  readonly placedAt: Date | null;
  readonly acceptBy: Date | null;
  readonly readyEstimate: Date | null;
  readonly promisedBy: Date;
  readonly totalAmount: number;
  readonly currency: string;
}

const open = ["placed", "accepted", "preparing", "ready", "picked_up"];
const states = {
  open: (sql: Queryable) => sql`o.status in ${sql(open)}`,
  unassigned: (sql: Queryable) => sql`
    o.status in ('accepted', 'preparing', 'ready') and o.fulfilment = 'delivery' and o.driver_id is null`,
  ended: (sql: Queryable) => sql`o.ended_at is not null and o.placed_at is not null`,
};

const columns = (sql: Queryable) => sql`
  o.id, o.version, o.geo_key, o.status, o.restaurant_name, o.restaurant_location, o.drop_off_location as door,
  o.fulfilment, split_part(o.contact->>'name', ' ', 1) as customer_first_name, o.driver_id, o.driver_name,
  t.status as trip_status, o.placed_at, o.accept_by, o.ready_estimate, o.promised_by, o.total_amount, o.currency`;

interface Row extends Omit<OrderRow, "restaurantLocation" | "doorLocation"> {
  readonly restaurantLocation: string;
  readonly door: string | null;
}

const toRow = ({ restaurantLocation, door, ...rest }: Row): OrderRow => ({
  ...rest,
  restaurantLocation: pointOf(restaurantLocation),
  doorLocation: maybePointOf(door),
});

export interface OrderQuery {
  readonly geoKey: string | null;
  readonly state: "open" | "unassigned" | "ended";
  readonly search: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** Orders for the console: open ones by the promise that breaks first, ended ones newest first. */
export async function listOrders(
  { databases }: { databases: Databases },
  query: OrderQuery,
): Promise<readonly OrderRow[]> {
  const search = query.search && `%${query.search.replaceAll(/[%_\\]/g, "")}%`;
  const rows = await databases.read(
    query.geoKey,
    (sql) => sql<Row[]>`
    select ${columns(sql)} from orders o left join trips t on t.id = o.trip_id
    where ${states[query.state](sql)}
      ${query.geoKey ? sql`and o.geo_key = ${query.geoKey}` : sql``}
      ${search ? sql`and (o.id::text ilike ${search} or o.restaurant_name ilike ${search} or o.driver_name ilike ${search} or o.pickup_code ilike ${search})` : sql``}
    order by ${query.state === "ended" ? sql`o.id desc` : sql`least(coalesce(o.accept_by, o.promised_by), o.promised_by), o.id`}
    limit ${query.limit} offset ${query.offset}`,
  );
  return rows.map(toRow);
}

export async function orderRow(
  { databases }: { databases: Databases },
  id: OrderId,
): Promise<OrderRow | null> {
  const sql = await databases.ofOrder(id);
  const [row] = await sql<Row[]>`
    select ${columns(sql)} from orders o left join trips t on t.id = o.trip_id where o.id = ${id}`;
  return row ? toRow(row) : null;
}

export interface DriverRow {
  readonly driverId: DriverId;
  readonly geoKey: string;
  readonly name: string;
  readonly vehicle: string;
  readonly duty: "on" | "off";
  readonly tripId: string | null;
  readonly tripStatus: string | null;
  readonly position: LngLat | null;
  readonly positionAt: Date | null;
}

export async function listDrivers(
  { databases }: { databases: Databases },
  geoKey: string | null,
): Promise<readonly DriverRow[]> {
  const rows = await databases.read(
    geoKey,
    (sql) => sql`
    select d.id as driver_id, d.geo_key, d.name, d.vehicle, d.duty, d.trip_id, t.status as trip_status, d.position, d.position_at
    from drivers d left join trips t on t.id = d.trip_id
    where d.duty = 'on' ${geoKey ? sql`and d.geo_key = ${geoKey}` : sql``} order by d.name, d.id`,
  );
  return rows.map(({ position, ...rest }) => ({
    ...(rest as DriverRow),
    position: maybePointOf(position),
  }));
}

export interface Overview {
  readonly ordersByStatus: Readonly<Record<string, number>>;
  readonly driversOnDuty: number;
  readonly driversFree: number;
  readonly unassigned: number;
  readonly deadLetters: number;
  readonly ordersToday: number;
}

export async function overview(
  { databases }: { databases: Databases },
  geoKey: string | null,
  since: Date,
): Promise<Overview> {
  const [[row], counts] = await databases.read(geoKey, (sql) => {
    const here = geoKey ? sql`and geo_key = ${geoKey}` : sql``;
    return Promise.all([
      sql`
      select
        (select count(*)::int from drivers where duty = 'on' ${here}) as drivers_on_duty,
        (select count(*)::int from drivers where duty = 'on' and trip_id is null ${here}) as drivers_free,
        (select count(*)::int from orders where status in ('accepted', 'preparing', 'ready')
          and fulfilment = 'delivery' and driver_id is null ${here}) as unassigned,
        (select count(*)::int from dead_letters where replayed_at is null ${here}) as dead_letters,
        (select count(*)::int from orders where placed_at >= ${since} ${here}) as orders_today`,
      sql<{ status: string; count: number }[]>`
      select status, count(*)::int as count from orders where status in ${sql(open)} ${here} group by status`,
    ]);
  });
  return {
    ...(row as unknown as Omit<Overview, "ordersByStatus">),
    ordersByStatus: Object.fromEntries(counts.map(({ status, count }) => [status, count])),
  };
}
