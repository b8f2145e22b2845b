import type { Restaurant } from "../catalog/index.ts";
import { addSeconds, ok, type Result, refuse } from "../kernel/index.ts";

export const pauseMinutesMax = 480;
export const busyMinutesMax = 480;
export const busyExtraMinutesMax = 60;

/** No orders until then; ends by itself. */
export function pause(restaurant: Restaurant, minutes: number, at: Date): Result<Restaurant> {
  if (minutes < 1 || minutes > pauseMinutesMax)
    return refuse({ code: "kitchen.pause_out_of_range", max: pauseMinutesMax });
  return ok({ ...restaurant, pausedUntil: addSeconds(at, minutes * 60) });
}

export const resume = (restaurant: Restaurant): Result<Restaurant> =>
  ok({ ...restaurant, pausedUntil: null });

/** Each order takes that much longer until then; ends by itself. */
export function beBusy(
  restaurant: Restaurant,
  { extraMinutes, minutes }: { extraMinutes: number; minutes: number },
  at: Date,
): Result<Restaurant> {
  if (
    extraMinutes < 1 ||
    extraMinutes > busyExtraMinutesMax ||
    minutes < 1 ||
    minutes > busyMinutesMax
  )
    return refuse({
      code: "kitchen.busy_out_of_range",
      max: busyMinutesMax,
      extraMax: busyExtraMinutesMax,
    });
  return ok({
    ...restaurant,
    busyExtraSeconds: extraMinutes * 60,
    busyUntil: addSeconds(at, minutes * 60),
  });
}

export const beCalm = (restaurant: Restaurant): Result<Restaurant> =>
  ok({ ...restaurant, busyExtraSeconds: 0, busyUntil: null });
