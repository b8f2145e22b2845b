import { orderFactTypes, orderStatuses } from "@swift-eats/domain/ordering";
import * as z from "zod";
import { cartBody, cartLine, priceView } from "../pricing/index.ts";
import {
  address,
  amount,
  byId,
  email,
  endpoint,
  id,
  instant,
  note,
  pageOf,
  pageQuery,
  point,
  words,
} from "../wire/index.ts";

export const orderStatus = z.enum(orderStatuses);

export const contactBody = z.object({
  name: words(80, 1),
  email,
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9 ()/-]{5,24}$/, { error: "not_a_phone_number" })
    .nullable()
    .default(null),
});

export const dropOffBody = z.object({
  address,
  location: point,
  handOver: z.enum(["door", "outside", "reception"]).default("door"),
  note: note.default(""),
});

export const paymentBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("cash") }),
  z.object({ kind: z.literal("card"), token: z.string().min(3).max(200) }),
]);

/** What the customer saw: if the truth differs, the order is refused with the difference. */
export const seenQuote = z.object({
  lines: z.array(z.object({ itemId: id, unitAmount: amount })).max(60),
  price: z.object({ deliveryFeeAmount: amount, serviceFeeAmount: amount, totalAmount: amount }),
});

export const placeOrderBody = cartBody.omit({ location: true }).extend({
  contact: contactBody,
  /** Needed for delivery. */
  dropOff: dropOffBody.nullable().default(null),
  soldOutChoice: z.enum(["replace", "refund", "call"]).default("refund"),
  payment: paymentBody,
  seen: seenQuote,
  /** True: yes, I want the same order a second time (`ordering.looks_like_a_repeat`). */
  confirmRepeat: z.boolean().default(false),
  locale: z.enum(["en", "de"]).default("en"),
});

export const orderLineView = cartLine.extend({
  id,
  name: z.string(),
  options: z.array(z.object({ id, name: z.string(), amount })),
  unitAmount: amount,
  totalAmount: amount,
  status: z.enum(["ordered", "replaced", "removed", "refunded"]),
});

export const courierSight = z.object({
  name: z.string(),
  /** `one_before_yours`: another customer's stop comes first. */
  sees: z.enum(["position", "one_before_yours", "nothing"]),
  position: point.nullable(),
  headingDegrees: z.number().nullable(),
  positionAt: instant.nullable(),
});

export const orderView = z.object({
  id,
  version: z.int(),
  status: orderStatus,
  /** Tell it to the courier or at the counter. */
  pin: z.string(),
  restaurant: z.object({
    id,
    name: z.string(),
    address,
    location: point,
    picture: z.string().nullable(),
    timeZone: z.string(),
  }),
  fulfilment: z.enum(["delivery", "pickup"]),
  dropOff: dropOffBody.nullable(),
  contact: z.object({ name: z.string(), email: z.string(), phone: z.string().nullable() }),
  soldOutChoice: z.enum(["replace", "refund", "call"]),
  scheduledFor: instant.nullable(),
  lines: z.array(orderLineView),
  price: priceView,
  payment: z.object({
    kind: z.enum(["card", "cash"]),
    status: z.enum([
      "pending",
      "challenged",
      "authorised",
      "declined",
      "captured",
      "voided",
      "refunded",
    ]),
    declineReason: z.string().nullable(),
    /** Where to send the customer to prove who they are. */
    challengeUrl: z.string().nullable(),
    refundedAmount: amount,
  }),
  placedAt: instant.nullable(),
  acceptBy: instant.nullable(),
  readyEstimate: instant.nullable(),
  endedAt: instant.nullable(),
  endReason: z.string().nullable(),
  /** What was promised at checkout, and what is expected now. */
  promise: z.object({ from: instant, to: instant }),
  eta: z.object({ from: instant, to: instant }).nullable(),
  courier: courierSight.nullable(),
  /** Null: cannot be cancelled by the customer now. */
  cancellation: z.object({ feeAmount: amount, refundAmount: amount }).nullable(),
  rating: z.object({ restaurant: z.int(), courier: z.int().nullable() }).nullable(),
  cancellationFeeAmount: amount,
});
export type OrderView = z.infer<typeof orderView>;

export const orderSummary = orderView.pick({
  id: true,
  version: true,
  status: true,
  restaurant: true,
  fulfilment: true,
  price: true,
  placedAt: true,
  endedAt: true,
  lines: true,
  rating: true,
});
export type OrderSummary = z.infer<typeof orderSummary>;

export const placeOrder = endpoint({
  name: "placeOrder",
  tag: "Orders",
  method: "POST",
  path: "/orders",
  summary:
    "Place an order. 202 with `payment.challengeUrl` when the bank asks first. A replay of the key returns the order as it is now.",
  as: ["anyone"],
  limit: "order",
  idempotent: true,
  status: 201,
  body: placeOrderBody,
  response: orderView,
  refusals: [
    "ordering.quote_changed",
    "ordering.restaurant_closed",
    "ordering.slot_gone",
    "ordering.out_of_reach",
    "ordering.drop_off_needed",
    "ordering.in_flight",
    "ordering.key_reused",
    "ordering.payment_declined",
    "ordering.looks_like_a_repeat",
    "cities.not_delivered_here",
    "pricing.too_few_left",
  ],
});

export const getOrder = endpoint({
  name: "getOrder",
  tag: "Orders",
  method: "GET",
  path: "/orders/{id}",
  summary: "One order of mine.",
  as: ["anyone"],
  params: byId,
  response: orderView,
  refusals: ["ordering.unknown_order"],
});

export const listOrders = endpoint({
  name: "listOrders",
  tag: "Orders",
  method: "GET",
  path: "/orders",
  summary: "My orders, newest first.",
  as: ["anyone"],
  query: pageQuery,
  response: pageOf(orderSummary),
});

export const cancelOrder = endpoint({
  name: "cancelOrder",
  tag: "Orders",
  method: "POST",
  path: "/orders/{id}/cancellation",
  summary:
    "Cancel by the rules. `expectedFeeAmount` is the fee the customer agreed to; a higher one is refused.",
  as: ["anyone"],
  params: byId,
  body: z.object({ expectedFeeAmount: amount, reason: words(200).default("") }),
  response: orderView,
  refusals: ["ordering.illegal_move", "ordering.already_picked_up", "ordering.fee_changed"],
});

/** After a challenge: asks the provider and moves the order on. */
export const confirmPayment = endpoint({
  name: "confirmPayment",
  tag: "Orders",
  method: "POST",
  path: "/orders/{id}/payment-confirmation",
  summary: "Come back from the bank's challenge: settles the order by what the provider says.",
  as: ["anyone"],
  params: byId,
  response: orderView,
});

export const rateOrder = endpoint({
  name: "rateOrder",
  tag: "Orders",
  method: "POST",
  path: "/orders/{id}/rating",
  summary: "Rate the restaurant, and the courier of a delivery, once.",
  as: ["anyone"],
  params: byId,
  body: z.object({
    restaurant: z.int().min(1).max(5),
    courier: z.int().min(1).max(5).nullable().default(null),
    comment: note.default(""),
  }),
  response: orderView,
  refusals: ["reviews.not_delivered", "reviews.already_rated"],
});

export const orderEventView = z.object({
  orderId: id,
  version: z.int(),
  status: orderStatus,
  type: z.enum(orderFactTypes),
  at: instant,
});
export type OrderEventView = z.infer<typeof orderEventView>;

/** Server-sent events; not in `endpoints` with a JSON body, but in the OpenAPI file. */
export const streamOrder = endpoint({
  name: "streamOrder",
  tag: "Orders",
  method: "GET",
  path: "/orders/{id}/events",
  summary: "Events of an order as `text/event-stream`; `Last-Event-ID` resumes after a version.",
  as: ["anyone"],
  params: byId,
  response: orderEventView,
});

export const openOrderLink = endpoint({
  name: "openOrderLink",
  tag: "Orders",
  method: "POST",
  path: "/order-links",
  summary: "Open a guest's signed order link: this browser may now see that order.",
  as: ["anyone"],
  body: z.object({ link: z.string().min(20).max(200) }),
  response: z.object({ orderId: id }),
  refusals: ["ordering.bad_link"],
});
