import type { QuoteView } from "@swift-eats/contract/pricing";
import type { Cart } from "../cart/cart.ts";

export interface Change {
  readonly what: string;
  readonly name: string | null;
  readonly fromAmount: number;
  readonly toAmount: number;
}

/** What the server found when it compared: it comes in a problem and is read with care. */
export function changesOf(listed: unknown): readonly Change[] {
  if (!Array.isArray(listed)) return [];
  return listed.filter(
    (each): each is Change =>
      typeof each === "object" &&
      each !== null &&
      typeof each.what === "string" &&
      typeof each.fromAmount === "number" &&
      typeof each.toAmount === "number",
  );
}

/** Dishes whose price is not what it was when they were put into the cart. */
export function cartChanges(cart: Cart, quote: QuoteView): readonly Change[] {
  if (quote.lines.length !== cart.lines.length) return [];
  return cart.lines.flatMap((line, index) => {
    const now = quote.lines[index];
    return now && now.itemId === line.itemId && now.unitAmount !== line.unitAmount
      ? [
          {
            what: "item",
            name: now.name,
            fromAmount: line.unitAmount,
            toAmount: now.unitAmount,
          },
        ]
      : [];
  });
}

/** The cart at today's prices, once they were agreed to. */
export const atQuote = (cart: Cart, quote: QuoteView): Cart => ({
  ...cart,
  lines: cart.lines.map((line, index) => ({
    ...line,
    unitAmount: quote.lines[index]?.unitAmount ?? line.unitAmount,
  })),
});
