import { linesMax, quantityMax } from "@swift-eats/domain/pricing";
import * as z from "zod";
import { amount, currency, endpoint, id, instant, note, point } from "../wire/index.ts";

export const cartLine = z.object({
  itemId: id,
  quantity: z.int().min(1).max(quantityMax),
  optionIds: z.array(id).max(60).default([]),
  note: note.pipe(z.string().max(200)).default(""),
});
export type CartLineView = z.infer<typeof cartLine>;

export const priceView = z.object({
  currency,
  subtotalAmount: amount,
  deliveryFeeAmount: amount,
  serviceFeeAmount: amount,
  taxAmount: amount,
  taxInclusive: z.boolean(),
  tipAmount: amount,
  totalAmount: amount,
});
export type PriceView = z.infer<typeof priceView>;

export const quotedLine = z.object({
  itemId: id,
  name: z.string(),
  quantity: z.int(),
  options: z.array(z.object({ id, name: z.string(), amount })),
  note: z.string(),
  unitAmount: amount,
  totalAmount: amount,
});

/** Why the cart cannot be ordered as it is. `code` is one of `pricing.*`. */
export const cartProblem = z.object({ code: z.string() }).catchall(z.unknown());

export const quoteView = z.object({
  lines: z.array(quotedLine),
  price: priceView,
  problems: z.array(cartProblem),
  /** When it would arrive (or be ready, for pickup). */
  promise: z.object({ from: instant, to: instant }),
});
export type QuoteView = z.infer<typeof quoteView>;

export const cartBody = z.object({
  restaurantId: id,
  lines: z.array(cartLine).min(1).max(linesMax),
  fulfilment: z.enum(["delivery", "pickup"]),
  /** The door. Needed for delivery; left out: the place of the cookie. */
  location: point.optional(),
  scheduledFor: instant.nullable().default(null),
  tipAmount: z.int().min(0).max(50_000).default(0),
});
export const getQuote = endpoint({
  name: "getQuote",
  tag: "Orders",
  method: "POST",
  path: "/quotes",
  summary: "What a cart costs now, what is wrong with it, and when it would arrive.",
  as: ["anyone"],
  body: cartBody,
  response: quoteView,
  refusals: [
    "catalog.unknown_restaurant",
    "cities.no_place",
    "cities.not_delivered_here",
    "ordering.out_of_reach",
  ],
});
