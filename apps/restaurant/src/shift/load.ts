import type { KitchenRestaurantView } from "@swift-eats/contract/kitchen";
import { pauseMinutesMax } from "@swift-eats/domain/kitchen";

export const pauseMinutes = [15, 30, 60] as const;
export const busyExtraMinutes = [5, 10, 15, 20] as const;
export const busyMinutes = [30, 60, 120] as const;

const minutesUntil = (at: string, now: number) => Math.ceil((Date.parse(at) - now) / 60_000);

/** Minutes until the kitchen closes, if a pause may be that long. */
export function minutesToClose({ state }: KitchenRestaurantView, now: number): number | null {
  if (!state.open || state.until === null) return null;
  const minutes = minutesUntil(state.until, now);
  return minutes >= 1 && minutes <= pauseMinutesMax ? minutes : null;
}

/** What holds the kitchen back now. */
export function load(
  { pausedUntil, busyUntil, busyMinutes: extra }: KitchenRestaurantView,
  now: number,
) {
  return {
    pausedUntil: pausedUntil && Date.parse(pausedUntil) > now ? pausedUntil : null,
    busy: busyUntil && Date.parse(busyUntil) > now ? { until: busyUntil, extra } : null,
  };
}
