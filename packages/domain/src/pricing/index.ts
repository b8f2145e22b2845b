export type { CartLine, Price, Quote, QuotedLine, QuoteRequest } from "./quote.ts";
export { deliveryFee, linesMax, quantityMax, quote } from "./quote.ts";
export type { QuoteChange, SeenQuote } from "./quote-changes.ts";
export { quoteChanges } from "./quote-changes.ts";
