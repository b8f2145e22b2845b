export type { KitchenLoad, OpenWork } from "./capacity.ts";
export { fits, limitsAt, makeSecondsOf, queueSeconds, windowOf } from "./capacity.ts";
export type { Kitchens, WindowLoad } from "./ports.ts";
export type { Portions } from "./reservation.ts";
export { portionsOf } from "./reservation.ts";
