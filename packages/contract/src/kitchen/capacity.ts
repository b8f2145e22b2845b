import { itemAmountMax } from "@swift-eats/domain/catalog";
import { makersMax, throttleMinutesMax, windowMinutes } from "@swift-eats/domain/kitchen";
import * as z from "zod";
import { byId, currency, endpoint, instant } from "../wire/index.ts";

const max = (most: number) => z.int().min(1).max(most).nullable();
const limits = z.object({
  windowMinutes: z.literal([...windowMinutes]),
  ordersMax: max(1_000),
  amountMax: max(100 * itemAmountMax),
  makeMinutesMax: max(10_000),
});

const kitchenLoadView = z.object({
  currency,
  /** Portions made side by side; null: the load is not counted. */
  makers: z.int().nullable(),
  /** Minutes until hands are free for a new order. */
  queueMinutes: z.int(),
  openOrders: z.int(),
  throttle: limits.extend({ until: instant }).nullable(),
  /** Windows from the one that runs now, with what they hold. Without a throttle: by half hours. */
  windows: z.array(
    z.object({
      startsAt: instant,
      orders: z.int(),
      amount: z.int(),
      makeMinutes: z.int(),
      full: z.boolean(),
    }),
  ),
});
export type KitchenLoadView = z.infer<typeof kitchenLoadView>;

const kitchen = {
  tag: "Kitchen",
  as: ["staff", "operations"],
  params: byId,
  response: kitchenLoadView,
} as const;
const refusals = ["identity.forbidden", "catalog.unknown_restaurant"];

export const getKitchenLoad = endpoint({
  ...kitchen,
  name: "getKitchenLoad",
  method: "GET",
  path: "/restaurants/{id}/load",
  summary: "How much the kitchen has to do: now, and in each window of the next hours.",
  refusals,
});
export const setCapacity = endpoint({
  ...kitchen,
  name: "setCapacity",
  method: "PUT",
  path: "/restaurants/{id}/capacity",
  summary: "How many portions are made side by side. Prep times then follow the open orders.",
  body: z.object({ makers: max(makersMax) }),
  refusals: [...refusals, "kitchen.makers_out_of_range"],
});
export const startThrottle = endpoint({
  ...kitchen,
  name: "startThrottle",
  method: "PUT",
  path: "/restaurants/{id}/throttle",
  summary:
    "Take on no more than so many orders, so much value or so many make-minutes in each window; ends by itself.",
  body: z.object({
    limits,
    minutes: z.int().min(1).max(throttleMinutesMax),
    /** `throttle.until` of the load that was looked at; null: nothing was limited. */
    seenUntil: instant.nullable(),
  }),
  refusals: [
    ...refusals,
    "kitchen.throttle_out_of_range",
    "kitchen.nothing_limited",
    "kitchen.throttle_changed",
  ],
});
export const endThrottle = endpoint({
  ...kitchen,
  name: "endThrottle",
  method: "DELETE",
  path: "/restaurants/{id}/throttle",
  summary: "Take every order again.",
  refusals,
});
