export type { Fix, Flag } from "./fix.ts";
export { accuracyMetresMax, ageSecondsMax, check, futureSecondsMax, speedMax } from "./fix.ts";
export type { PositionHistory } from "./ports.ts";
export type { Sight } from "./who-sees.ts";
export { customerSees, kitchenSees } from "./who-sees.ts";
