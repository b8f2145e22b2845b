export type { Cells } from "./h3-cells.ts";
export { h3Cells } from "./h3-cells.ts";
