export type { Portions } from "./reservation.ts";
export { portionsOf } from "./reservation.ts";
