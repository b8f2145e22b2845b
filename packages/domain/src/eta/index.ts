export type { Estimate, Plan, Progress } from "./estimate.ts";
export { coldStartBufferSeconds, estimate, movedMetresMin, promise } from "./estimate.ts";
