export type { Driver, Duty } from "./driver.ts";
export { goOffDuty, goOnDuty, ignoredOffersMax } from "./driver.ts";
export type { DayEarnings, Drivers, Earnings } from "./ports.ts";
