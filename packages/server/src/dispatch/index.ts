export { assignByHand } from "./assign-by-hand.ts";
export { courierDecisions } from "./courier-decisions.ts";
export { zoneDispatch } from "./zone-dispatch.ts";
