export type { Storage } from "./ports.ts";
