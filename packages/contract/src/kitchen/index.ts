import { busyExtraMinutesMax, busyMinutesMax, pauseMinutesMax } from "@swift-eats/domain/kitchen";
import { prepMinutesMax, prepMinutesMin, rejectionReasons } from "@swift-eats/domain/ordering";
import * as z from "zod";
import { restaurantView } from "../catalog/index.ts";
import { orderLineView, orderStatus } from "../ordering/index.ts";
import { priceView } from "../pricing/index.ts";
import { byId, endpoint, id, instant, point } from "../wire/index.ts";

/** An order as the kitchen may see it: first name, no address. */
export const kitchenOrderView = z.object({
  id,
  version: z.int(),
  status: orderStatus,
  restaurantId: id,
  /** Compared with the courier at the counter. */
  pickupCode: z.string(),
  customerFirstName: z.string(),
  fulfilment: z.enum(["delivery", "pickup"]),
  soldOutChoice: z.enum(["replace", "refund", "call"]),
  scheduledFor: instant.nullable(),
  lines: z.array(orderLineView),
  price: priceView,
  placedAt: instant.nullable(),
  acceptBy: instant.nullable(),
  acceptedAt: instant.nullable(),
  prepMinutes: z.int(),
  readyEstimate: instant.nullable(),
  readyAt: instant.nullable(),
  endedAt: instant.nullable(),
  endReason: z.string().nullable(),
  courier: z
    .object({ name: z.string(), position: point.nullable(), arrived: z.boolean() })
    .nullable(),
});
export type KitchenOrderView = z.infer<typeof kitchenOrderView>;

export { getHours, setHours } from "./hours.ts";

const staff = { tag: "Kitchen", as: ["staff", "operations"], params: byId } as const;

export const kitchenRestaurants = endpoint({
  name: "kitchenRestaurants",
  tag: "Kitchen",
  method: "GET",
  path: "/kitchen/restaurants",
  summary: "Restaurants I work for.",
  as: ["staff"],
  response: z.object({
    items: z.array(
      restaurantView.extend({ pausedUntil: instant.nullable(), busyUntil: instant.nullable() }),
    ),
  }),
});

export const kitchenBoard = endpoint({
  ...staff,
  name: "kitchenBoard",
  method: "GET",
  path: "/kitchen/restaurants/{id}/orders",
  summary: "Open orders of a restaurant, and those that ended in the last two hours.",
  response: z.object({ items: z.array(kitchenOrderView) }),
});

export const acceptBody = z.object({
  prepMinutes: z.int().min(prepMinutesMin).max(prepMinutesMax),
});
export const acceptOrder = endpoint({
  ...staff,
  name: "acceptOrder",
  method: "PUT",
  path: "/orders/{id}/acceptance",
  summary: "Take the order and promise a prep time.",
  body: acceptBody,
  response: kitchenOrderView,
  refusals: ["ordering.illegal_move", "ordering.answer_too_late"],
});

export const rejectOrder = endpoint({
  ...staff,
  name: "rejectOrder",
  method: "PUT",
  path: "/orders/{id}/rejection",
  summary: "Refuse the order with a reason; nothing is charged.",
  body: z.object({ reason: z.enum(rejectionReasons) }),
  response: kitchenOrderView,
  refusals: ["ordering.illegal_move"],
});

export const delayOrder = endpoint({
  ...staff,
  name: "delayOrder",
  method: "POST",
  path: "/orders/{id}/delays",
  summary: "Add minutes to the prep time.",
  idempotent: true,
  body: z.object({ minutes: z.int().min(1).max(60) }),
  response: kitchenOrderView,
  refusals: ["ordering.illegal_move"],
});

export const markOrderReady = endpoint({
  ...staff,
  name: "markOrderReady",
  method: "PUT",
  path: "/orders/{id}/readiness",
  summary: "The food is ready.",
  response: kitchenOrderView,
  refusals: ["ordering.illegal_move"],
});

export const collectOrder = endpoint({
  ...staff,
  name: "collectOrder",
  method: "PUT",
  path: "/orders/{id}/collection",
  summary: "A customer collects at the counter and names the PIN.",
  body: z.object({ pin: z.string().regex(/^\d{4}$/) }),
  response: kitchenOrderView,
  refusals: ["ordering.illegal_move", "ordering.wrong_pin", "ordering.not_for_pickup"],
});

const restaurantState = restaurantView.extend({
  pausedUntil: instant.nullable(),
  busyUntil: instant.nullable(),
});
export type KitchenRestaurantView = z.infer<typeof restaurantState>;

export const pauseRestaurant = endpoint({
  ...staff,
  name: "pauseRestaurant",
  method: "PUT",
  path: "/restaurants/{id}/pause",
  summary: "Take no orders for that many minutes; ends by itself.",
  body: z.object({ minutes: z.int().min(1).max(pauseMinutesMax) }),
  response: restaurantState,
});
export const resumeRestaurant = endpoint({
  ...staff,
  name: "resumeRestaurant",
  method: "DELETE",
  path: "/restaurants/{id}/pause",
  summary: "Take orders again.",
  response: restaurantState,
});
export const startBusyMode = endpoint({
  ...staff,
  name: "startBusyMode",
  method: "PUT",
  path: "/restaurants/{id}/busy-mode",
  summary: "Every order takes longer for a while; ends by itself.",
  body: z.object({
    extraMinutes: z.int().min(1).max(busyExtraMinutesMax),
    minutes: z.int().min(1).max(busyMinutesMax),
  }),
  response: restaurantState,
});
export const endBusyMode = endpoint({
  ...staff,
  name: "endBusyMode",
  method: "DELETE",
  path: "/restaurants/{id}/busy-mode",
  summary: "Back to the usual prep time.",
  response: restaurantState,
});

export const switchItem = endpoint({
  tag: "Kitchen",
  as: ["staff", "operations"],
  name: "switchItem",
  method: "PUT",
  path: "/restaurants/{id}/items/{itemId}/availability",
  summary:
    "86 an item for four hours, today or until I say, thirty days at most; or put it back on. Off always has an end.",
  params: z.object({ id, itemId: id }),
  body: z.discriminatedUnion("available", [
    z.object({ available: z.literal(true) }),
    z.object({ available: z.literal(false), off: z.enum(["four_hours", "today", "until_i_say"]) }),
  ]),
  response: z.object({ available: z.boolean(), until: instant.nullable() }),
  refusals: ["catalog.unknown_item"],
});

export * from "./capacity.ts";
