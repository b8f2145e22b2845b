export { cash } from "./cash.ts";
export { testProvider } from "./test-provider.ts";
export type { SettledWebhook } from "./webhook.ts";
export { readWebhook, webhookHeader } from "./webhook.ts";
