import type { Trip } from "@swift-eats/domain/dispatch";
import {
  addSeconds,
  type DriverId,
  idFloor,
  type OrderId,
  type RestaurantId,
  type TripId,
} from "@swift-eats/domain/kernel";
import type { TrackedCourier, TrackedCouriers, TripTime } from "@swift-eats/domain/tracking";
import { arrayText, type Databases, maybePointOf, pointOf, type Sql } from "../connection/index.ts";
import { joined } from "../dispatch/trip-rows.ts";

/** No trip is older than this when it ends: where the search for ended ones begins. */
const tripSecondsMax = 86_400;

const versionOf = (driver: number, trip: number | null | undefined): string =>
  `${driver}.${trip ?? ""}`;

interface Row {
  readonly version: number;
  readonly driverId: DriverId;
  readonly geoKey: string;
  readonly tripId: TripId | null;
  readonly dutySince: Date | null;
  readonly freeSince: Date | null;
  readonly position: string | null;
  readonly positionAt: Date | null;
  readonly centre: string;
}

async function onDuty(sql: Sql, ids: readonly DriverId[]): Promise<readonly TrackedCourier[]> {
  if (ids.length === 0) return [];
  const drivers = await sql<Row[]>`
    select d.id as driver_id, d.version, d.geo_key, d.trip_id, d.duty_since, d.free_since, d.position, d.position_at, z.centre
    from drivers d join zones z on z.geo_key = d.geo_key where d.id = any(${arrayText(ids)}::text::uuid[]) and d.duty = 'on'`;
  const runs = await readRuns(
    sql,
    drivers.flatMap(({ tripId }) => tripId ?? []),
  );
  return drivers.map(({ tripId, position, centre, version, ...row }) => {
    const run = tripId ? runs.get(tripId) : undefined;
    const places = { centre: pointOf(centre), position: maybePointOf(position) };
    return {
      ...row,
      ...places,
      version: versionOf(version, run?.trip.version),
      trip: run?.trip ?? null,
      restaurantIds: run?.restaurantIds ?? new Map(),
    };
  });
}

type TrackedRun = Pick<TrackedCourier, "restaurantIds"> & { readonly trip: Trip };

async function readRuns(sql: Sql, ids: readonly TripId[]): Promise<Map<TripId, TrackedRun>> {
  if (ids.length === 0) return new Map();
  const [trips, stops] = await Promise.all([
    sql`select * from trips where id = any(${arrayText(ids)}::text::uuid[])`,
    sql`
      select s.*, o.restaurant_id from trip_stops s join orders o on o.id = s.order_id
      where s.trip_id = any(${arrayText(ids)}::text::uuid[]) order by s.trip_id, s.sequence`,
  ]);
  const kitchens = new Map<TripId, Map<OrderId, RestaurantId>>(ids.map((id) => [id, new Map()]));
  const plain = stops.map(({ restaurantId, ...stop }) => {
    kitchens.get(stop.tripId)?.set(stop.orderId, restaurantId);
    return stop;
  });
  return new Map(
    joined(trips, plain).map((trip) => [
      trip.id,
      { trip, restaurantIds: kitchens.get(trip.id) ?? new Map() },
    ]),
  );
}

export function trackedCouriers({ databases }: { databases: Databases }): TrackedCouriers {
  const sql = databases.primary();
  return {
    onDuty: (ids) => onDuty(sql, ids),
    async versions(ids) {
      const rows = await sql<{ id: DriverId; version: number; tripVersion: number | null }[]>`
        select d.id, d.version, t.version as trip_version
        from drivers d left join trips t on t.id = d.trip_id
        where d.id = any(${arrayText(ids)}::text::uuid[]) and d.duty = 'on'`;
      return new Map(
        rows.map(({ id, version, tripVersion }) => [id, versionOf(version, tripVersion)]),
      );
    },
    endedTrips: (id, since) => sql<TripTime[]>`
      select id as trip_id, accepted_at as "from", ended_at as "to" from trips
      where driver_id = ${id} and id >= ${idFloor(addSeconds(since, -tripSecondsMax))}
        and accepted_at is not null and ended_at > ${since}
      order by accepted_at`,
  };
}
