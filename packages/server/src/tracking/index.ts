export type { PositionNews } from "./take-fixes.ts";
export { forgetDriver, takeFixes } from "./take-fixes.ts";
