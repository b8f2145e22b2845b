/**
 * City time in the browser. `ConsoleLayout` provides it.
 *
 *   const now = useCityNow(1_000);        // Date | null
 *   <Countdown until={…} now={() => cityNow() ?? until} />
 *   <RateBadge />  <CityTime timeZone="…" />  <RateControl /> (operations)
 *
 * `knownClock` and `tellClock`: for an app that keeps the clock over a start without a network.
 */
export { cityNow, knownClock, tellClock } from "./city-clock.ts";
export { ClockProvider } from "./clock-provider.tsx";
export { CityTime, RateBadge } from "./rate-badge.tsx";
export { RateControl } from "./rate-control.tsx";
export { useCityNow, useClockRate } from "./use-city-now.ts";
