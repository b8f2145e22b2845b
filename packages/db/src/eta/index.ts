export type { AccuracyRow } from "./accuracy.ts";
export { etaAccuracy, etaErrors } from "./accuracy.ts";
export { etaModelsRepository } from "./eta-models.ts";
export { predictionsRepository } from "./predictions.ts";
export { prepPatternsRepository } from "./prep-patterns.ts";
export type { UnderWay } from "./under-way.ts";
export { openOrdersOf, ordersUnderWay } from "./under-way.ts";
export type { ZoneLoad } from "./zone-load.ts";
export { zoneLoad } from "./zone-load.ts";
