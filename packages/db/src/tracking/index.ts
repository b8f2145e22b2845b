export { positionHistory } from "./position-history.ts";
export { trackedCouriers } from "./tracked-couriers.ts";
