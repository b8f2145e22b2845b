export type { Wake } from "./wake.ts";
export { createWake } from "./wake.ts";
