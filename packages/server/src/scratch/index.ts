export type { Reply } from "./caller.ts";
export { fixAt, keptFixes, onTrip, trackingProcess, trackingProcesses } from "./courier.ts";
export type { FaultyWire } from "./faulty-wire.ts";
export { faultyWire } from "./faulty-wire.ts";
export type { ScratchTown } from "./town.ts";
export { scratchTown } from "./town.ts";
export { until } from "./until.ts";
export type { Work } from "./work.ts";
export { freshDay, give, history, seedWork } from "./work.ts";
