export type { Driver, Duty } from "./driver.ts";
export { goOffDuty, goOnDuty, ignoredOffersMax, shiftSecondsMin } from "./driver.ts";
export type { DayEarnings, Drivers, Earnings } from "./ports.ts";
