import type { DriverId, TripId } from "@swift-eats/domain/kernel";
import type { Databases } from "../connection/index.ts";

export interface FinishedTrip {
  readonly id: string;
  readonly endedAt: Date;
  readonly orders: number;
  readonly payAmount: number;
  readonly tipAmount: number;
  readonly currency: string;
  readonly distanceMetres: number;
  readonly restaurantNames: readonly string[];
}

/** Finished trips since an instant, newest first. */
export const finishedTrips = (
  { databases }: { databases: Databases },
  driverId: DriverId,
  since: Date,
) =>
  databases.read(
    null,
    (sql) => sql<FinishedTrip[]>`
    select t.id, t.ended_at, t.pay_amount, t.currency, t.distance_metres, count(o.id)::int as orders,
      coalesce(sum((o.price->>'tipAmount')::int) filter (where s.outcome = 'done'), 0)::int as tip_amount,
      array_agg(distinct o.restaurant_name) as restaurant_names
    from trips t join trip_stops s on s.trip_id = t.id and s.kind = 'dropoff' join orders o on o.id = s.order_id
    where t.driver_id = ${driverId} and t.status = 'done' and t.ended_at >= ${since}
    group by t.id order by t.id desc limit 100`,
  );

export interface TakenTrip {
  readonly id: TripId;
  readonly endedAt: Date | null;
  /** Null unless the trip ended before its last door. */
  readonly endReason: string | null;
}

/** The latest trip that a courier said yes to. */
export async function lastTaken(
  { databases }: { databases: Databases },
  driverId: DriverId,
): Promise<TakenTrip | null> {
  const [trip] = await databases.primary()<TakenTrip[]>`
    select id, ended_at, end_reason from trips
    where driver_id = ${driverId} and accepted_at is not null order by id desc limit 1`;
  return trip ?? null;
}
