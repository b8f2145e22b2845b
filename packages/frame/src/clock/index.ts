/**
 * City time in the browser. `ConsoleLayout` provides it.
 *
 *   const now = useCityNow(1_000);        // Date | null
 *   <Countdown until={…} now={() => cityNow() ?? until} />
 *   <RateBadge />  <CityTime timeZone="…" />  <RateControl /> (operations)
 */
export { cityNow } from "./city-clock.ts";
export { ClockProvider } from "./clock-provider.tsx";
export { CityTime, RateBadge, RateControl } from "./rate-badge.tsx";
export { useCityNow, useClockRate } from "./use-city-now.ts";
