import { allergens, diets } from "@swift-eats/domain/catalog";
import * as z from "zod";
import { amount, byId, currency, endpoint, id, instant } from "../wire/index.ts";
import { openStateView, restaurantView } from "./views.ts";

export type {
  CollectionView,
  DietProfileView,
  FacetsView,
  ListedRestaurantView,
} from "./discovery.ts";
export {
  getDelivery,
  getDietProfile,
  listFavourites,
  markFavourite,
  nearbyRestaurants,
  sawMenu,
  setDietProfile,
  unmarkFavourite,
  zoneRestaurants,
} from "./discovery.ts";
export type { DeliveryAreaView, OpeningHoursView } from "./hours.ts";
export {
  closedDates,
  deliveryAreas,
  hoursOf,
  hoursView,
  lastOrderMinutes,
  openingHours,
  specialDays,
  weeklyHours,
} from "./hours.ts";
export type { NearbyRestaurantView, RestaurantView } from "./views.ts";
export { nearbyRestaurant, openStateView, restaurantView } from "./views.ts";

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
  /** Its section is not served now: it can be ordered, but only for a time at which it is. */
  preorder: z.boolean(),
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
  summary: "Times a later order may be asked for: at the place of the cookie, or at the counter.",
  as: ["anyone"],
  params: byId,
  query: z.object({ fulfilment: z.enum(["delivery", "pickup"]).default("delivery") }),
  response: z.object({ items: z.array(instant) }),
  refusals: ["catalog.unknown_restaurant"],
});

export * from "./menu-drafts.ts";
