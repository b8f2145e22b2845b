import { textField } from "./payload.ts";
import { defineQueue } from "./queue.ts";

export interface EmailJob {
  readonly notificationId: string;
}

export const emails = defineQueue<EmailJob>({
  name: "emails",
  attempts: 6,
  backoff: { firstMs: 2_000, jitter: 0.5 },
  timeoutMs: 20_000,
  key: ({ notificationId }) => notificationId,
  keep: { doneSeconds: 86_400, failedSeconds: 1_209_600 },
  parse: (payload) => ({ notificationId: textField(payload, "notificationId") }),
});
