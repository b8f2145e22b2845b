import * as z from "zod";
import { address, amount, currency, id, instant, point } from "../wire/index.ts";

export const openStateView = z.discriminatedUnion("open", [
  z.object({ open: z.literal(true), until: instant.nullable() }),
  z.object({
    open: z.literal(false),
    opensAt: instant.nullable(),
    /** On which day that is, where the restaurant is; null when nobody knows. */
    opensOn: z.enum(["today", "tomorrow", "this_week", "later"]).nullable(),
    why: z.enum(["hours", "paused"]),
  }),
]);

export const restaurantView = z.object({
  id,
  geoKey: z.string(),
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  cuisines: z.array(z.string()),
  tags: z.array(z.string()),
  address,
  location: point,
  priceLevel: z.int(),
  minimumAmount: amount,
  currency,
  timeZone: z.string(),
  picture: z.string().nullable(),
  rating: z.number().nullable(),
  ratingCount: z.int(),
  state: openStateView,
  /** Extra minutes while the kitchen is busy; 0 when calm. */
  busyMinutes: z.int(),
  prepMinutes: z.int(),
});
export type RestaurantView = z.infer<typeof restaurantView>;

export const nearbyRestaurant = z.object({
  restaurant: restaurantView,
  distanceMetres: z.int(),
  deliveryFeeAmount: amount,
  /** Minutes from now, delivery. */
  etaMinutes: z.object({ from: z.int(), to: z.int() }),
});
export type NearbyRestaurantView = z.infer<typeof nearbyRestaurant>;
