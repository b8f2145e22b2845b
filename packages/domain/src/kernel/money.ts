import { invariant } from "./result.ts";

/** Integer minor units (cents, or whole yen) and an ISO 4217 code. Never a float. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Largest amount the product handles: 10 million units of a two-digit currency. */
export const amountMax = 1_000_000_000;

export function money(amount: number, currency: string): Money {
  invariant(Number.isSafeInteger(amount) && Math.abs(amount) <= amountMax, `amount ${amount}`);
  return { amount, currency };
}

/** `amount × basisPoints / 10,000`, rounded half up: the one rounding rule of the product. */
export const share = (amount: number, basisPoints: number): number =>
  Math.floor((amount * basisPoints + 5_000) / 10_000);

/** Tax inside a gross amount: gross − gross / (1 + rate), rounded half up. */
export const taxInside = (gross: number, basisPoints: number): number =>
  Math.floor((gross * basisPoints + (10_000 + basisPoints) / 2) / (10_000 + basisPoints));
