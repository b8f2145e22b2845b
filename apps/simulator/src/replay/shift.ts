import type { LngLat } from "@swift-eats/domain/kernel";
import type { TownClock } from "../clock/town-clock.ts";
import { type Courier, startCourier } from "../courier/courier.ts";
import type { Manner } from "../courier/manner.ts";
import { straight } from "../movement/ride.ts";
import type { Session } from "../wire/session.ts";

export interface Shift {
  readonly start: LngLat;
  readonly onAt: Date;
  readonly offAt: Date;
  readonly metresPerMinute: number;
  readonly pickupServiceMinutes: number;
  readonly dropoffServiceMinutes: number;
  readonly photo: () => Promise<string>;
}

/** The instance's couriers take every offer of their shift and drive straight; half of a service before, half after. */
const shiftManner = (shift: Shift): Manner => ({
  start: shift.start,
  metresPerSecond: () => shift.metresPerMinute / 60,
  followsRoads: false,
  way: straight,
  onDuty: (at) => at >= shift.onAt && at < shift.offAt,
  nextEdge: (at) => (at < shift.onAt ? shift.onAt : at < shift.offAt ? shift.offAt : null),
  shiftEndsAt: shift.offAt,
  thinkSeconds: () => 0,
  declines: (at) => (at < shift.offAt ? null : "ending_soon"),
  serviceSeconds: (stop) =>
    (stop === "pickup" ? shift.pickupServiceMinutes : shift.dropoffServiceMinutes) * 30,
  photo: shift.photo,
});

const lookMs = 1_000;

/** From the first minute of the shift until it is over and the last food is handed over. */
export async function workShift(
  session: Session,
  clock: TownClock,
  shift: Shift,
  { signal, onFault }: { signal: AbortSignal; onFault: (error: unknown) => void },
): Promise<void> {
  await clock.until(shift.onAt, signal);
  if (signal.aborted) return session.close();
  const courier: Courier = startCourier(session, clock, shiftManner(shift), onFault);
  await clock.until(shift.offAt, signal);
  while (!signal.aborted && (courier.isOnDuty() || courier.hasWork()))
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  await courier.stop();
}
