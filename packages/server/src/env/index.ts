export { demoAccounts, demoPassword } from "./demo-accounts.ts";
export type { Env } from "./env.ts";
export { readEnv, settings } from "./env.ts";
export type { ConsoleName, PublicConfig } from "./public-config.ts";
export { publicConfig, publicUrl } from "./public-config.ts";
