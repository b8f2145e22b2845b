export { assignByHand } from "./assign-by-hand.ts";
