export { assignByHand } from "./assign-by-hand.ts";
export { courierDecisions, decisionsAbout } from "./courier-decisions.ts";
export type { WhatIf, WhatIfWish } from "./what-if.ts";
export { whatIf } from "./what-if.ts";
export { zoneDispatch } from "./zone-dispatch.ts";
