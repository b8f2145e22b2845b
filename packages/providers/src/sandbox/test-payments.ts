import { randomBytes } from "node:crypto";
import type { Journal } from "./journal.ts";

export interface Payment {
  readonly key: string;
  readonly reference: string;
  readonly amount: number;
  readonly currency: string;
  readonly outcome: "authorised" | "challenge" | "declined" | "captured" | "voided";
  readonly reason: string | null;
  readonly capturedAmount: number;
  readonly refundedAmount: number;
  /** Keys of operations that had their effect, so that a repetition has none. */
  readonly done: readonly string[];
  readonly returnUrl: string;
}

export type Answer = { readonly status: number; readonly body: unknown };

export interface AuthoriseRequest {
  readonly key: string;
  readonly amount: number;
  readonly currency: string;
  readonly token: string;
  readonly returnUrl: string;
}

export interface OperationRequest {
  readonly key: string;
  readonly reference: string;
  readonly amount: number;
}

type Change = (payment: Payment, amount: number) => Partial<Payment> | string;

/** What each operation does to a payment, or why it cannot be. */
export const operations: Readonly<Record<"capture" | "release" | "refund", Change>> = {
  capture({ outcome, capturedAmount, ...payment }, amount) {
    if (outcome !== "authorised" && outcome !== "captured") return `is ${outcome}`;
    if (capturedAmount + amount > payment.amount) return "more than authorised";
    return { outcome: "captured", capturedAmount: capturedAmount + amount };
  },
  release({ outcome }) {
    if (outcome === "captured") return "is captured";
    return outcome === "declined" ? {} : { outcome: "voided" };
  },
  refund({ outcome, capturedAmount, refundedAmount }, amount) {
    if (outcome !== "captured") return `is ${outcome}`;
    if (refundedAmount + amount > capturedAmount) return "more than captured";
    return { refundedAmount: refundedAmount + amount };
  },
};

const conflict = (problem: string): Answer => ({ status: 409, body: { problem } });

/** The books of the test provider. An answer is given only when its effect is in the journal. */
export function testPayments(journal: Journal<Payment>) {
  const byReference = new Map(
    [...journal.records.values()].map(({ reference, key }) => [reference, key]),
  );
  const withReference = (reference: string) =>
    journal.records.get(byReference.get(reference) ?? "");
  const keep = (payment: Payment) => {
    byReference.set(payment.reference, payment.key);
    return journal.write(payment.key, payment);
  };

  return {
    withReference,
    find: (key: string): Payment | undefined => journal.records.get(key),

    async authorise(request: AuthoriseRequest): Promise<Payment | "other request"> {
      const { key, amount, currency, token, returnUrl } = request;
      const known = journal.records.get(key);
      if (known && (known.amount !== amount || known.currency !== currency)) return "other request";
      const payment = known ?? {
        ...{ key, amount, currency, returnUrl },
        ...decisionFor(token),
        reference: `pay_${randomBytes(9).toString("hex")}`,
        capturedAmount: 0,
        refundedAmount: 0,
        done: [],
      };
      await keep(payment); // Also a known one: its first write may still be under way.
      return payment;
    },

    async operate(name: keyof typeof operations, request: OperationRequest): Promise<Answer> {
      const payment = withReference(request.reference);
      if (!payment) return { status: 404, body: { problem: "no such payment" } };
      const mark = `${name}:${request.key}`;
      if (!payment.done.includes(mark)) {
        const change = operations[name](payment, request.amount);
        if (typeof change === "string") return conflict(change);
        await keep({ ...payment, ...change, done: [...payment.done, mark] });
      } else await keep(payment);
      return { status: 200, body: stateOf(withReference(request.reference)) };
    },

    /** A challenge is answered once; later answers change nothing. */
    async settle(reference: string, approved: boolean): Promise<Payment | undefined> {
      const payment = withReference(reference);
      if (payment?.outcome !== "challenge") return undefined;
      const settled: Payment = approved
        ? { ...payment, outcome: "authorised" }
        : { ...payment, outcome: "declined", reason: "challenge_failed" };
      await keep(settled);
      return settled;
    },
  };
}

export type TestPayments = ReturnType<typeof testPayments>;

function decisionFor(token: string): Pick<Payment, "outcome" | "reason"> {
  if (token === "tok_decline") return { outcome: "declined", reason: "insufficient_funds" };
  if (token === "tok_challenge") return { outcome: "challenge", reason: null };
  if (token === "tok_approve" || token === "tok_timeout")
    return { outcome: "authorised", reason: null };
  return { outcome: "declined", reason: "unknown_card" };
}

export const stateOf = (payment: Payment | undefined) =>
  payment
    ? {
        outcome: payment.outcome,
        reference: payment.reference,
        capturedAmount: payment.capturedAmount,
        refundedAmount: payment.refundedAmount,
      }
    : { outcome: "unknown" };
