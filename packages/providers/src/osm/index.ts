export { BadOsmFile } from "./blocks.ts";
export type { Bounds, Reading } from "./read-extract.ts";
export { readExtract } from "./read-extract.ts";
export { writeExtract } from "./write-extract.ts";
