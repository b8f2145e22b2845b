import type { Money } from "../kernel/index.ts";

export type PaymentMethod =
  | { readonly kind: "cash" }
  | {
      readonly kind: "card";
      /** What the provider's hosted field gave for the card; never a card number. */
      readonly token: string;
    };

export type Authorisation =
  | { readonly outcome: "authorised"; readonly reference: string }
  | { readonly outcome: "declined"; readonly reason: string; readonly reference: string | null }
  | {
      readonly outcome: "challenge";
      readonly reference: string;
      /** Where the customer proves who they are, and returns from. */
      readonly challengeUrl: string;
    };

/** What the provider knows of one key. `unknown`: it never saw it, so nothing was charged. */
export type ProviderState =
  | { readonly outcome: "unknown" }
  | {
      readonly outcome: "authorised" | "challenge" | "declined" | "captured" | "voided";
      readonly reference: string;
      readonly capturedAmount: number;
      readonly refundedAmount: number;
    };

/**
 * An outside payment service. Every call carries a key; the same key twice has one effect and the
 * same answer. A call that throws may or may not have had its effect: ask `find`.
 */
export interface PaymentProvider {
  readonly name: string;
  authorise(request: {
    readonly key: string;
    readonly amount: Money;
    readonly method: PaymentMethod;
    /** Where a challenge sends the customer back to. */
    readonly returnUrl: string;
  }): Promise<Authorisation>;
  /** Takes up to the authorised amount. */
  capture(request: {
    readonly key: string;
    readonly reference: string;
    readonly amount: Money;
  }): Promise<void>;
  /** Releases an authorisation that was not captured. Releasing twice is fine. */
  release(request: { readonly key: string; readonly reference: string }): Promise<void>;
  refund(request: {
    readonly key: string;
    readonly reference: string;
    readonly amount: Money;
  }): Promise<void>;
  /** The truth about the authorisation made with `key`. */
  find(key: string): Promise<ProviderState>;
}
