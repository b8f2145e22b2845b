import type { Restaurant, ThrottleLimits } from "../catalog/index.ts";
import { addSeconds, ok, type Result, refuse } from "../kernel/index.ts";

export const makersMax = 50;
export const throttleMinutesMax = 480;
export const windowMinutes = [15, 30, 60] as const;

/** How many portions are made side by side; null: the load is not counted. */
export function setMakers(restaurant: Restaurant, makers: number | null): Result<Restaurant> {
  if (makers !== null && (!Number.isInteger(makers) || makers < 1 || makers > makersMax))
    return refuse({ code: "kitchen.makers_out_of_range", max: makersMax });
  return ok({ ...restaurant, makers });
}

export interface WantedThrottle {
  readonly limits: ThrottleLimits;
  readonly minutes: number;
  /** The end of the limits that whoever decides has seen; null: none. */
  readonly seenUntil: Date | null;
}

/** Takes on no more than that in each window until then; ends by itself. Refuses to put aside limits that were not seen. */
export function throttle(
  restaurant: Restaurant,
  { limits, minutes, seenUntil }: WantedThrottle,
  at: Date,
): Result<Restaurant> {
  const { ordersMax, amountMax, makeMinutesMax } = limits;
  const { throttleUntil } = restaurant;
  if (throttleUntil && throttleUntil > at && throttleUntil.getTime() !== seenUntil?.getTime())
    return refuse({ code: "kitchen.throttle_changed" });
  if (minutes < 1 || minutes > throttleMinutesMax)
    return refuse({ code: "kitchen.throttle_out_of_range", max: throttleMinutesMax });
  if (ordersMax === null && amountMax === null && makeMinutesMax === null)
    return refuse({ code: "kitchen.nothing_limited" });
  return ok({ ...restaurant, throttle: limits, throttleUntil: addSeconds(at, minutes * 60) });
}

export const unthrottle = (restaurant: Restaurant): Result<Restaurant> =>
  ok({ ...restaurant, throttle: null, throttleUntil: null });
