import { createHmac } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Payment } from "./test-payments.ts";

export interface WebhookOptions {
  readonly url: string;
  readonly secret: string;
}

const attemptsMax = 5;
const firstPauseMs = 500;

/** Tells the shop that a challenge was answered; five attempts, each signed anew. */
export async function sendWebhook(
  { url, secret }: WebhookOptions,
  { key, reference, outcome }: Payment,
  stopped: AbortSignal,
): Promise<boolean> {
  const body = JSON.stringify({ key, reference, outcome });
  for (let attempt = 0; attempt < attemptsMax && !stopped.aborted; attempt += 1) {
    if (await delivered({ url, secret }, body)) return true;
    await pause(firstPauseMs * 2 ** attempt, undefined, { signal: stopped }).catch(() => undefined);
  }
  return false;
}

async function delivered({ url, secret }: WebhookOptions, body: string): Promise<boolean> {
  const headers = {
    "content-type": "application/json",
    "x-payment-signature": signature(secret, body, Math.floor(Date.now() / 1_000)),
  };
  try {
    const signal = AbortSignal.timeout(5_000);
    const response = await fetch(url, { method: "POST", headers, body, signal });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** `t=<seconds>,v1=<hex>`: the time is under the signature, so that an old message cannot be replayed. */
export const signature = (secret: string, body: string, seconds: number): string =>
  `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
