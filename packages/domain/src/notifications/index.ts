export type { Email, Mailer } from "./ports.ts";
