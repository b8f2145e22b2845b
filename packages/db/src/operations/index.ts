export type { DecisionFacts } from "./decision-facts.ts";
export { decisionFacts } from "./decision-facts.ts";
export type { DriverRow, OrderQuery, OrderRow, Overview } from "./read-models.ts";
export { listDrivers, listOrders, orderRow, overview } from "./read-models.ts";
export { zoneFigures } from "./zone-figures.ts";
