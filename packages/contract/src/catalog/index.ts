import { allergens, diets } from "@swift-eats/domain/catalog";
import * as z from "zod";
import {
  address,
  amount,
  byId,
  currency,
  endpoint,
  id,
  instant,
  point,
  words,
} from "../wire/index.ts";

export const openStateView = z.discriminatedUnion("open", [
  z.object({ open: z.literal(true), until: instant.nullable() }),
  z.object({
    open: z.literal(false),
    opensAt: instant.nullable(),
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

export const nearbyBody = z.object({
  /** Left out: the place of the cookie. */
  point: point.optional(),
  cuisine: words(40, 1).optional(),
  after: z.string().max(20).optional(),
  limit: z.int().min(1).max(100).default(40),
});
export const nearbyRestaurants = endpoint({
  name: "nearbyRestaurants",
  tag: "Catalogue",
  method: "POST",
  path: "/restaurants/nearby",
  summary: "Restaurants that deliver to a point: open ones first, then the nearest.",
  as: ["anyone"],
  body: nearbyBody,
  response: z.object({
    items: z.array(nearbyRestaurant),
    next: z.string().nullable(),
    cuisines: z.array(z.object({ name: z.string(), count: z.int() })),
  }),
  refusals: ["cities.no_place", "cities.not_delivered_here"],
});

export const getRestaurant = endpoint({
  name: "getRestaurant",
  tag: "Catalogue",
  method: "GET",
  path: "/restaurants/{id}",
  summary: "One restaurant with its open state.",
  as: ["anyone"],
  params: byId,
  response: restaurantView,
  refusals: ["catalog.unknown_restaurant"],
});

const optionFields = {
  id,
  name: z.string(),
  amount,
  isDefault: z.boolean(),
  /** Null: unknown. Never to be shown as free from. */
  allergens: z.array(z.enum(allergens)).nullable(),
  diets: z.array(z.enum(diets)),
  available: z.boolean(),
  /** The dish it stands for in a set menu. */
  itemId: id.nullable(),
};
const groupOf = <Below extends z.ZodType>(below: Below) =>
  z.object({
    id,
    name: z.string(),
    min: z.int(),
    max: z.int(),
    freeQuantity: z.int(),
    /** `groups`: choices that appear once the option is taken. */
    options: z.array(z.object({ ...optionFields, groups: z.array(below) })),
  });
/** Three levels and no more, so that the schema needs no recursion. */
export const modifierGroupView = groupOf(groupOf(groupOf(z.never())));

export const itemView = z.object({
  id,
  name: z.string(),
  description: z.string(),
  amount,
  picture: z.string().nullable(),
  /** Null: unknown. Never to be shown as free from. */
  allergens: z.array(z.enum(allergens)).nullable(),
  diets: z.array(z.enum(diets)),
  prepMinutes: z.int(),
  available: z.boolean(),
  unavailableUntil: instant.nullable(),
  stock: z.int().nullable(),
  modifierGroups: z.array(modifierGroupView),
});
export type ItemView = z.infer<typeof itemView>;

export const menuView = z.object({
  restaurantId: id,
  version: z.int(),
  currency,
  state: openStateView,
  busyMinutes: z.int(),
  sections: z.array(
    z.object({
      id,
      name: z.string(),
      /** Null: served now. Otherwise its items cannot be ordered for an earlier time. */
      servedFrom: instant.nullable(),
      items: z.array(itemView),
    }),
  ),
});
export type MenuView = z.infer<typeof menuView>;

export const getMenu = endpoint({
  name: "getMenu",
  tag: "Catalogue",
  method: "GET",
  path: "/restaurants/{id}/menu",
  summary: "The menu with modifiers, live availability and the open state. Has an ETag.",
  as: ["anyone"],
  params: byId,
  response: menuView,
  refusals: ["catalog.unknown_restaurant"],
});

export const listSlots = endpoint({
  name: "listSlots",
  tag: "Catalogue",
  method: "GET",
  path: "/restaurants/{id}/slots",
  summary: "Times a later order may be asked for.",
  as: ["anyone"],
  params: byId,
  response: z.object({ items: z.array(instant) }),
  refusals: ["catalog.unknown_restaurant"],
});

export * from "./menu-drafts.ts";
