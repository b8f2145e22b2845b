import type { Price, Quote } from "./quote.ts";

/** What the customer saw when they pressed "order". */
export interface SeenQuote {
  readonly lines: readonly { readonly itemId: string; readonly unitAmount: number }[];
  readonly price: Pick<Price, "deliveryFeeAmount" | "serviceFeeAmount" | "totalAmount">;
}

export interface QuoteChange {
  readonly what: "item" | "delivery_fee" | "service_fee" | "total";
  readonly name: string | null;
  readonly fromAmount: number;
  readonly toAmount: number;
}

/** The differences in money between what was seen and what is true; empty when nothing changed. */
export function quoteChanges(seen: SeenQuote, now: Quote): readonly QuoteChange[] {
  const changes: QuoteChange[] = [];
  now.lines.forEach((line, index) => {
    const before = seen.lines[index];
    if (before && before.itemId === line.itemId && before.unitAmount !== line.unitAmount)
      changes.push({
        what: "item",
        name: line.name,
        fromAmount: before.unitAmount,
        toAmount: line.unitAmount,
      });
  });
  const compare = (what: QuoteChange["what"], fromAmount: number, toAmount: number) => {
    if (fromAmount !== toAmount) changes.push({ what, name: null, fromAmount, toAmount });
  };
  compare("delivery_fee", seen.price.deliveryFeeAmount, now.price.deliveryFeeAmount);
  compare("service_fee", seen.price.serviceFeeAmount, now.price.serviceFeeAmount);
  compare("total", seen.price.totalAmount, now.price.totalAmount);
  return changes;
}
