import { createServer } from "node:http";
import type { Server } from "node:net";
import { join } from "node:path";
import type { Caught } from "./caught.ts";
import type { Handler } from "./http-edge.ts";
import { json, listener } from "./http-edge.ts";
import { openJournal } from "./journal.ts";
import { mailRoutes, smtpCatcher } from "./mails.ts";
import { paymentRoutes } from "./payment-routes.ts";
import type { Payment } from "./test-payments.ts";
import { testPayments } from "./test-payments.ts";
import type { WebhookOptions } from "./webhooks.ts";
import { sendWebhook } from "./webhooks.ts";

export interface SandboxOptions {
  /** 0 takes a free one. */
  readonly httpPort: number;
  readonly smtpPort: number;
  /** Where payments and mails are kept over a restart. */
  readonly dir: string;
  readonly host?: string;
  readonly delayMs?: readonly [min: number, max: number];
  readonly webhook?: WebhookOptions;
  /** How a browser reaches it, when that differs from how the shop does. */
  readonly publicUrl?: string;
  readonly onError?: (error: unknown) => void;
}

export interface Sandbox {
  readonly url: string;
  readonly smtpUrl: string;
  stop(): Promise<void>;
}

const paymentsMax = 200_000;
const mailsMax = 500;

const health: Handler = async ({ path: [first, more] }) =>
  (first === "healthz" || first === "readyz") && more === undefined
    ? json(200, { status: "ok" })
    : undefined;

/** The outside world of a demo: a payment provider and a mail server that keeps what it gets. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { dir, host = "127.0.0.1", delayMs = [50, 150], webhook } = options;
  const { publicUrl, onError = () => undefined } = options;
  const journal = await openJournal<Payment>(join(dir, "payments.jsonl"), paymentsMax);
  const mails = await openJournal<Caught>(join(dir, "mails.jsonl"), mailsMax);
  const stopping = new AbortController();

  const onSettled = (payment: Payment) => {
    if (!webhook) return;
    sendWebhook(webhook, payment, stopping.signal).catch(onError);
  };
  const payments = paymentRoutes({
    payments: testPayments(journal),
    delayMs,
    publicUrl,
    onSettled,
  });
  const http = createServer(listener([health, payments, mailRoutes(mails)], onError));
  http.keepAliveTimeout = 60_000;
  const smtp = smtpCatcher(mails);
  smtp.on("error", onError);

  await listening(http, options.httpPort, host);
  await listening(smtp.server, options.smtpPort, host);

  return {
    url: `http://${host}:${portOf(http)}`,
    smtpUrl: `smtp://${host}:${portOf(smtp.server)}`,
    async stop() {
      stopping.abort();
      const closed = [
        new Promise((resolve) => http.close(resolve)),
        new Promise<void>((resolve) => smtp.close(resolve)),
      ];
      http.closeAllConnections();
      await Promise.all(closed);
      await Promise.all([journal.close(), mails.close()]);
    },
  };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("Not listening");
  return address.port;
}
