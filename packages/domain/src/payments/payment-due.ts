import type { PaymentStatus } from "./payment-status.ts";

export type Due =
  | { readonly do: "capture"; readonly amount: number }
  | { readonly do: "release" }
  | { readonly do: "refund"; readonly amount: number };

export interface PaymentFacts {
  readonly status: PaymentStatus;
  readonly amount: number;
  readonly capturedAmount: number;
  readonly refundedAmount: number;
}

/** What an order means for its money. `keepAmount`: what stays with us however it ends. */
export interface Claim {
  readonly stage: "open" | "taken" | "ended";
  readonly keepAmount: number;
}

/**
 * What is still to be done so that money and order agree; null when they do. Derived from state
 * alone, so that it may be asked again after any crash.
 */
export function paymentDue(
  { status, amount, capturedAmount, refundedAmount }: PaymentFacts,
  claim: Claim,
): Due | null {
  if (status === "authorised") {
    if (claim.stage === "taken") return { do: "capture", amount };
    if (claim.stage === "ended")
      return claim.keepAmount > 0 ? { do: "capture", amount: claim.keepAmount } : { do: "release" };
    return null;
  }
  if ((status === "captured" || status === "refunded") && claim.stage === "ended") {
    const back = capturedAmount - refundedAmount - claim.keepAmount;
    return back > 0 ? { do: "refund", amount: back } : null;
  }
  return null;
}
