export type { DriverRow, OrderQuery, OrderRow, Overview } from "./read-models.ts";
export { listDrivers, listOrders, orderRow, overview } from "./read-models.ts";
