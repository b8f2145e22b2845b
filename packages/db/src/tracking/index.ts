export { positionHistory } from "./position-history.ts";
