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
  return joined(trips, stops);
}

/** Trips with their stops, each once through. */
export function joined(trips: readonly Row[], stops: readonly Row[]): Trip[] {
  const byTrip = new Map<TripId, Stop[]>(trips.map(({ id }) => [id, []]));
  for (const stop of stops) byTrip.get(stop.tripId)?.push(toStop(stop));
  return trips.map((row) => ({ ...row, stops: byTrip.get(row.id) ?? [] }));
}

const stopRow = (tripId: TripId, { point, ...stop }: Stop, isOpen: boolean) => ({
  ...stop,
  tripId,
  point: pointText(point),
  isOpen,
});

export async function insertTrip(sql: Queryable, { stops, ...trip }: Trip): Promise<void> {
  await sql`insert into trips ${sql({ ...trip })}`;
  await sql`insert into trip_stops ${sql(stops.map((stop) => stopRow(trip.id, stop, true)))}`;
}

/** Compare and set on the trip's version; stops follow. */
export async function updateTrip(sql: Queryable, before: Trip, after: Trip): Promise<boolean> {
  const saved = await sql`
    update trips set ${sql({
      status: after.status,
      payAmount: after.payAmount,
      distanceMetres: after.distanceMetres,
      score: after.score,
      acceptedAt: after.acceptedAt,
      endedAt: after.endedAt,
      endReason: after.endReason,
      version: before.version + 1,
    })} where id = ${before.id} and version = ${before.version}`;
  if (saved.count === 0) return false;
  const open = isOpenTrip(after.status);
  const ended = open !== isOpenTrip(before.status);
  const moved = after.stops.some(({ id }, index) => id !== before.stops[index]?.id);
  // Sequence numbers are unique at every moment: room is made before they are given anew.
  if (moved) await sql`update trip_stops set sequence = -sequence where trip_id = ${before.id}`;
  for (const stop of after.stops) {
    const known = before.stops.find(({ id }) => id === stop.id);
    if (known === stop && !ended && !moved) continue;
    const isOpen = open && stop.outcome !== "dropped";
    if (known) await updateStop(sql, stop, isOpen);
    else await sql`insert into trip_stops ${sql(stopRow(after.id, stop, isOpen))}`;
  }
  return true;
}

async function updateStop(sql: Queryable, stop: Stop, isOpen: boolean): Promise<void> {
  await sql`
    update trip_stops set ${sql({
      sequence: stop.sequence,
      arrivedAt: stop.arrivedAt,
      doneAt: stop.doneAt,
      outcome: stop.outcome,
      waitUntil: stop.waitUntil,
      photo: stop.photo,
      isOpen,
    })} where id = ${stop.id}`;
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
      shiftEndsAt: after.shiftEndsAt,
      version: before.version + 1,
    })} where id = ${before.id} and version = ${before.version}`;
  return saved.count > 0;
}
