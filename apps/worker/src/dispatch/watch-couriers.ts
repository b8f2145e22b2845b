import {
  silentAtKitchenWallSeconds,
  silentWallSeconds,
  type TakenBackReason,
  takeBack,
} from "@swift-eats/domain/dispatch";
import { goOffDuty } from "@swift-eats/domain/drivers";
import { addSeconds, type DriverId, type TripId } from "@swift-eats/domain/kernel";
import { courierWentHome } from "@swift-eats/server/tracking";
import type { Ports } from "@swift-eats/server/wire";

const limit = 200;

/** Accepted trips whose courier has given no sign: taken back while the food is still at the kitchen. */
export async function takeBackSilent(ports: Ports): Promise<number> {
  const { trips, positions, clock } = ports;
  const ago = (wallSeconds: number) => addSeconds(clock.now(), -wallSeconds * clock.rate());
  const since = { before: ago(silentWallSeconds), atKitchen: ago(silentAtKitchenWallSeconds) };
  const silent = await trips.silent(since, limit);
  // PostgreSQL's copy follows some seconds behind: a sign in Redis is a sign.
  const live = await positions
    .get(silent.map(({ driverId }) => driverId))
    .catch(() => new Map<DriverId, never>());
  const gone = silent.filter(({ driverId }) => !live.has(driverId));
  return takeAllBack(
    ports,
    gone.map(({ id }) => id),
    "courier_offline",
  );
}

/** Food waits and the courier comes no nearer. */
export async function takeBackStalled(ports: Ports): Promise<number> {
  return takeAllBack(ports, await ports.trips.stalled(ports.clock.now(), limit), "stalled");
}

async function takeAllBack(
  { trips, clock, wake }: Ports,
  ids: readonly TripId[],
  reason: TakenBackReason,
): Promise<number> {
  for (const id of ids) {
    const taken = await trips.decide(id, (run) => takeBack(run, reason, clock.now()));
    if (taken.ok) await wake.notify("dispatch", taken.value.trip.geoKey);
  }
  if (ids.length > 0) await wake.notify("outbox", "");
  return ids.length;
}

/** Who said until when, and has nothing in hand by then, is off duty. */
export async function endShifts(ports: Ports): Promise<number> {
  const { drivers, clock } = ports;
  const ids = await drivers.pastShift(clock.now(), limit);
  for (const id of ids) {
    const ended = await drivers.decide(id, goOffDuty);
    if (ended.ok) await courierWentHome(ports, id);
  }
  return ids.length;
}
