import { createHmac, timingSafeEqual } from "node:crypto";

export const webhookHeader = "x-payment-signature";

/** A challenge came to an end. Only a hint: the receiver asks the provider for the truth. */
export interface SettledWebhook {
  readonly key: string;
  readonly reference: string;
  readonly outcome: "authorised" | "declined";
}

const toleranceSeconds = 300;

/** Null when the signature is wrong, too old, or the body is not such a message. `now` is wall time. */
export function readWebhook(
  {
    secret,
    header,
    body,
  }: { readonly secret: string; readonly header: string | null; readonly body: string },
  now: Date,
): SettledWebhook | null {
  const parts = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? "");
  const seconds = Number(parts?.[1]);
  const given = parts?.[2];
  if (!given || Math.abs(now.getTime() / 1_000 - seconds) > toleranceSeconds) return null;
  const wanted = digest(secret, seconds, body);
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(wanted))) return null;
  return toSettled(body);
}

const digest = (secret: string, seconds: number, body: string): string =>
  createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");

function toSettled(body: string): SettledWebhook | null {
  try {
    const { key, reference, outcome } = JSON.parse(body) as Partial<SettledWebhook>;
    if (typeof key !== "string" || typeof reference !== "string") return null;
    if (outcome !== "authorised" && outcome !== "declined") return null;
    return { key, reference, outcome };
  } catch {
    return null;
  }
}
