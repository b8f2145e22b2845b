import { setTimeout as pause } from "node:timers/promises";
import { challengePage } from "./challenge-page.ts";
import type { Handler, Reply } from "./http-edge.ts";
import { html, json, seeOther } from "./http-edge.ts";
import type { AuthoriseRequest, OperationRequest, Payment, TestPayments } from "./test-payments.ts";
import { operations, stateOf } from "./test-payments.ts";

export interface PaymentRoutesOptions {
  readonly payments: TestPayments;
  /** Uniform between these, as a provider on the other side of the network. */
  readonly delayMs: readonly [min: number, max: number];
  readonly publicUrl: string | undefined;
  readonly onSettled: (payment: Payment) => void;
}

/** Longer than any caller waits. */
const silenceMs = 35_000;

export function paymentRoutes(options: PaymentRoutesOptions): Handler {
  const { payments, onSettled } = options;
  const [min, max] = options.delayMs;
  const delay = async () => {
    if (max > 0) await pause(min + Math.random() * (max - min));
  };

  const authorise = async (body: unknown, host: string): Promise<Reply> => {
    const request = toAuthorise(body);
    if (!request) return json(400, { problem: "key, amount, currency, token, returnUrl" });
    if (request.token === "tok_error") return json(500, { problem: "the test card that breaks" });
    const payment = await payments.authorise(request);
    if (payment === "other request")
      return json(409, { problem: "the key was used for another amount" });
    if (request.token === "tok_timeout") await pause(silenceMs, undefined, { ref: false });
    return json(200, authorisation(payment, options.publicUrl ?? `http://${host}`));
  };

  const operate = async (name: string, body: unknown): Promise<Reply> => {
    const operation = Object.keys(operations).find((one) => one === name);
    const request = toOperation(body, name === "release");
    if (!operation || !request)
      return json(operation ? 400 : 404, { problem: "key, reference, amount" });
    const { status, body: answer } = await payments.operate(
      operation as keyof typeof operations,
      request,
    );
    return json(status, answer);
  };

  const challenge = async (reference: string, answer: string | null): Promise<Reply> => {
    const payment = payments.withReference(reference);
    if (!payment) return html(404, challengePage(null));
    if (answer === null) return html(200, challengePage(payment));
    const settled = await payments.settle(reference, answer === "approve");
    if (settled) onSettled(settled);
    return seeOther(payment.returnUrl);
  };

  return async ({ method, path, body, form, host }) => {
    const [first, second = "", third] = path;
    if (third !== undefined) return undefined;
    if (first === "challenges" && method === "GET") return challenge(second, null);
    if (first === "challenges" && method === "POST") return challenge(second, form.get("answer"));
    if (first !== "payments" || second === "") return undefined;
    await delay();
    if (method === "GET") return json(200, stateOf(payments.find(second)));
    if (method !== "POST") return undefined;
    return second === "authorise" ? authorise(body, host) : operate(second, body);
  };
}

const authorisation = ({ outcome, reference, reason }: Payment, url: string) => ({
  // What became of it later does not change the answer to the authorisation itself.
  outcome: outcome === "captured" || outcome === "voided" ? "authorised" : outcome,
  reference,
  ...(reason === null ? {} : { reason }),
  ...(outcome === "challenge" ? { challengeUrl: `${url}/challenges/${reference}` } : {}),
});

const fieldsOf = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};

const isText = (value: unknown): value is string =>
  typeof value === "string" && value.length > 0 && value.length <= 500;

const isAmount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

function toAuthorise(body: unknown): AuthoriseRequest | null {
  const { key, amount, currency, token, returnUrl } = fieldsOf(body);
  if (!isText(key) || !isAmount(amount) || !isText(currency) || !isText(token)) return null;
  if (!isText(returnUrl) || !/^https?:\/\/[^\s]+$/.test(returnUrl)) return null;
  return { key, amount, currency, token, returnUrl };
}

function toOperation(body: unknown, withoutAmount: boolean): OperationRequest | null {
  const { key, reference, amount } = fieldsOf(body);
  if (!isText(key) || !isText(reference)) return null;
  if (withoutAmount) return { key, reference, amount: 0 };
  return isAmount(amount) ? { key, reference, amount } : null;
}
