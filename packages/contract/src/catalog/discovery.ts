import { allergens, collectionKeys, diets, sorts } from "@swift-eats/domain/catalog";
import * as z from "zod";
import { amount, byId, endpoint, geoKey, id, point, words } from "../wire/index.ts";
import { nearbyRestaurant } from "./views.ts";

export const dietProfile = z.object({
  /** Only dishes that keep all of these. */
  diets: z.array(z.enum(diets)).max(diets.length),
  /** No dish with any of these, and none of which nobody has said. */
  avoid: z.array(z.enum(allergens)).max(allergens.length),
});
export type DietProfileView = z.infer<typeof dietProfile>;

export const listedRestaurant = nearbyRestaurant.extend({
  favourite: z.boolean(),
  /** Dishes that surely suit what was asked for; null when nothing was. */
  suitingDishes: z.int().nullable(),
});
export type ListedRestaurantView = z.infer<typeof listedRestaurant>;

export const nearbyBody = z.object({
  /** Left out: the place of the cookie. */
  point: point.optional(),
  cuisine: words(40, 1).optional(),
  cuisines: z.array(words(40, 1)).max(20).default([]),
  diets: dietProfile.shape.diets.default([]),
  avoid: dietProfile.shape.avoid.default([]),
  priceLevels: z.array(z.int().min(1).max(4)).max(4).default([]),
  ratingMin: z.number().min(1).max(5).nullable().default(null),
  feeMax: amount.nullable().default(null),
  minutesMax: z.int().min(1).max(240).nullable().default(null),
  openOnly: z.boolean().default(false),
  favouritesOnly: z.boolean().default(false),
  /** Adds the caller's saved diet profile to `diets` and `avoid`. */
  myDiet: z.boolean().default(false),
  sort: z.enum(sorts).default("best"),
  /** Rows of a home as well, of the whole neighbourhood. */
  collections: z.boolean().default(false),
  after: z.string().max(20).optional(),
  limit: z.int().min(1).max(100).default(40),
});

/** What delivery to the place of the cookie means; known before the menu is read. */
export const deliveryView = z.discriminatedUnion("to", [
  /** No place is known yet. */
  z.object({ to: z.literal("unknown"), minimumAmount: amount.nullable() }),
  z.object({ to: z.literal("nowhere"), minimumAmount: amount.nullable() }),
  z.object({
    to: z.literal("here"),
    feeAmount: amount,
    /** Of the area; null: the restaurant's own. */
    minimumAmount: amount.nullable(),
    etaMinutes: z.object({ from: z.int(), to: z.int() }),
  }),
]);
export const getDelivery = endpoint({
  name: "getDelivery",
  tag: "Catalogue",
  method: "GET",
  path: "/restaurants/{id}/delivery",
  summary: "Does it deliver to the place of my cookie, how soon and for how much?",
  as: ["anyone"],
  params: byId,
  response: deliveryView,
  refusals: ["catalog.unknown_restaurant"],
});

const counted = <T extends z.ZodType>(value: T) => z.array(z.object({ value, count: z.int() }));

export const facetsView = z.object({
  cuisines: counted(z.string()),
  diets: counted(z.enum(diets)),
  avoid: counted(z.enum(allergens)),
  priceLevels: counted(z.int()),
  ratings: counted(z.number()),
  fees: counted(amount),
  minutes: counted(z.int()),
  open: z.int(),
  favourites: z.int(),
});
export type FacetsView = z.infer<typeof facetsView>;

export const collectionView = z.object({
  key: z.enum(collectionKeys),
  items: z.array(listedRestaurant),
});
export type CollectionView = z.infer<typeof collectionView>;

export const nearbyRestaurants = endpoint({
  name: "nearbyRestaurants",
  tag: "Catalogue",
  method: "POST",
  path: "/restaurants/nearby",
  summary: "Restaurants that deliver to a point, filtered, counted and ranked: open ones first.",
  as: ["anyone"],
  body: nearbyBody,
  response: z.object({
    items: z.array(listedRestaurant),
    next: z.string().nullable(),
    /** Of all that pass the filters. */
    total: z.int(),
    currency: z.string(),
    cuisines: z.array(z.object({ name: z.string(), count: z.int() })),
    facets: facetsView,
    collections: z.array(collectionView),
    /** The diet profile that was added; null: none. */
    profile: dietProfile.nullable(),
  }),
  refusals: ["cities.no_place", "cities.not_delivered_here"],
});

export const zoneRestaurants = endpoint({
  name: "zoneRestaurants",
  tag: "Catalogue",
  method: "GET",
  path: "/zones/{geoKey}/restaurants",
  summary: "Every restaurant of a zone by its id, in order of id: for maps of the site.",
  as: ["anyone"],
  params: z.object({ geoKey }),
  query: z.object({
    after: id.optional(),
    limit: z.coerce.number().int().min(1).max(5_000).default(1_000),
  }),
  response: z.object({ ids: z.array(id), next: id.nullable() }),
});

const taste = { tag: "Catalogue", as: ["anyone"] } as const;

export const listFavourites = endpoint({
  ...taste,
  name: "listFavourites",
  method: "GET",
  path: "/favourites",
  summary: "Restaurants I marked. A guest's are in an encrypted cookie until they sign in.",
  response: z.object({ restaurantIds: z.array(id) }),
});
export const markFavourite = endpoint({
  ...taste,
  name: "markFavourite",
  method: "PUT",
  path: "/favourites/{id}",
  summary: "Mark a restaurant.",
  params: byId,
  status: 204,
});
export const unmarkFavourite = endpoint({
  ...taste,
  name: "unmarkFavourite",
  method: "DELETE",
  path: "/favourites/{id}",
  summary: "Take the mark away.",
  params: byId,
  status: 204,
});

export const getDietProfile = endpoint({
  ...taste,
  name: "getDietProfile",
  method: "GET",
  path: "/diet-profile",
  summary: "What I eat only and must not eat. A guest's is in an encrypted cookie.",
  response: dietProfile,
});
export const setDietProfile = endpoint({
  ...taste,
  name: "setDietProfile",
  method: "PUT",
  path: "/diet-profile",
  summary: "Say what I eat only and must not eat; both empty forgets it.",
  body: dietProfile,
  response: dietProfile,
});

export const sawMenu = endpoint({
  ...taste,
  name: "sawMenu",
  method: "POST",
  path: "/restaurants/{id}/views",
  summary: "A person looked at this menu. Counted by the day, without who.",
  params: byId,
  status: 204,
});
