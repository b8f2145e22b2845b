export { assignByHand } from "./assign-by-hand.ts";
export { courierDecisions, decisionsAbout } from "./courier-decisions.ts";
export { zoneDispatch } from "./zone-dispatch.ts";
