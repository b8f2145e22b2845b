export type { EtaCalculation, EtaLog } from "./eta-log.ts";
export { etaLog } from "./eta-log.ts";
export { positionHistory } from "./position-history.ts";
export { trackedCouriers } from "./tracked-couriers.ts";
