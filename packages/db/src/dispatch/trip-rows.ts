import type { Stop, Trip } from "@swift-eats/domain/dispatch";
import { isOpenTrip } from "@swift-eats/domain/dispatch";
import type { Driver } from "@swift-eats/domain/drivers";
import type { TripId } from "@swift-eats/domain/kernel";
import { maybePointOf, pointOf, pointText, type Queryable } from "../connection/index.ts";

// biome-ignore lint/suspicious/noExplicitAny: a database row; this file is its one parse function.
type Row = any;

const toStop = ({ tripId: _, isOpen: __, point, ...rest }: Row): Stop => ({
  ...rest,
  point: pointOf(point),
});

export const toDriver = ({ position, ...rest }: Row): Driver => ({
  ...rest,
  position: maybePointOf(position),
});

export async function readTrips(sql: Queryable, ids: readonly TripId[]): Promise<Trip[]> {
  if (ids.length === 0) return [];
  const [trips, stops] = await Promise.all([
    sql`select * from trips where id in ${sql(ids)}`,
    sql`select * from trip_stops where trip_id in ${sql(ids)} order by trip_id, sequence`,
  ]);
  return trips.map((row) => ({
    ...(row as unknown as Trip),
    stops: stops.filter(({ tripId }) => tripId === row.id).map(toStop),
  }));
}

export async function insertTrip(sql: Queryable, { stops, ...trip }: Trip): Promise<void> {
  await sql`insert into trips ${sql({ ...trip })}`;
  await sql`insert into trip_stops ${sql(
    stops.map(({ point, ...stop }) => ({
      ...stop,
      tripId: trip.id,
      point: pointText(point),
      isOpen: true,
    })),
  )}`;
}

/** Compare and set on the trip's version; stops follow. */
export async function updateTrip(sql: Queryable, before: Trip, after: Trip): Promise<boolean> {
  const saved = await sql`
    update trips set ${sql({
      status: after.status,
      acceptedAt: after.acceptedAt,
      endedAt: after.endedAt,
      endReason: after.endReason,
      version: before.version + 1,
    })} where id = ${before.id} and version = ${before.version}`;
  if (saved.count === 0) return false;
  const open = isOpenTrip(after.status);
  const ended = open !== isOpenTrip(before.status);
  for (const [index, stop] of after.stops.entries()) {
    if (!ended && stop === before.stops[index]) continue;
    await sql`
      update trip_stops set ${sql({
        arrivedAt: stop.arrivedAt,
        doneAt: stop.doneAt,
        outcome: stop.outcome,
        waitUntil: stop.waitUntil,
        photo: stop.photo,
        isOpen: open && stop.outcome !== "dropped",
      })} where id = ${stop.id}`;
  }
  return true;
}

/** Compare and set on the driver's version. */
export async function updateDriver(
  sql: Queryable,
  before: Driver,
  after: Driver,
): Promise<boolean> {
  const saved = await sql`
    update drivers set ${sql({
      duty: after.duty,
      dutySince: after.dutySince,
      consentAt: after.consentAt,
      tripId: after.tripId,
      freeSince: after.freeSince,
      ignoredOffers: after.ignoredOffers,
      position: after.position ? pointText(after.position) : null,
      positionAt: after.positionAt,
      version: before.version + 1,
    })} where id = ${before.id} and version = ${before.version}`;
  return saved.count > 0;
}
