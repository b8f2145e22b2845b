export type { Log } from "./log.ts";
export { createLog } from "./log.ts";
export * as metrics from "./metrics.ts";
