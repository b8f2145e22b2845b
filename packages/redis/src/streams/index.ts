export type { Consumption, DeadMessage } from "./consume.ts";
export { consume } from "./consume.ts";
export type { StreamMessage } from "./publish.ts";
export { groupLag, publish, streamKey } from "./publish.ts";
