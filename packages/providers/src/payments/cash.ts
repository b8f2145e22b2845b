import type { PaymentProvider } from "@swift-eats/domain/payments";

const done = async () => undefined;

/** Paid to the courier or at the counter: nothing can be declined, and nothing outside is asked. */
export const cash = (): PaymentProvider => ({
  name: "cash",
  authorise: async ({ key }) => ({ outcome: "authorised", reference: referenceOf(key) }),
  capture: done,
  release: done,
  refund: done,
  // The drawer keeps no books: the ledger knows what was captured and given back.
  find: async (key) => ({
    outcome: "authorised",
    reference: referenceOf(key),
    capturedAmount: 0,
    refundedAmount: 0,
  }),
});

const referenceOf = (key: string): string => `cash_${key}`;
