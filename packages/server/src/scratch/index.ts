export type { Reply } from "./caller.ts";
export type { ScratchTown } from "./town.ts";
export { scratchTown } from "./town.ts";
export { until } from "./until.ts";
