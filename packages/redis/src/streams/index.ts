export { consume } from "./consume.ts";
export type { Consumption, DeadMessage } from "./consumption.ts";
export type { StreamMessage } from "./publish.ts";
export { groupLag, publish, streamKey } from "./publish.ts";
