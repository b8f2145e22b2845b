import { allergens, diets } from "@swift-eats/domain/catalog";
import * as z from "zod";
import { itemView, restaurantView } from "../catalog/index.ts";
import { amount, currency, endpoint, geoKey, id, point, words } from "../wire/index.ts";

/** Far longer than any query: what is too long for the search is refused with the length it takes. */
const typed = z.string().max(20_000);
const list = <T extends z.ZodType>(of: T) => z.array(of).max(20).default([]);

export const searchBody = z.object({
  /** Empty: what there is, by the filters alone. */
  text: typed.default(""),
  /** Left out: the place of the cookie. */
  point: point.optional(),
  /** A whole zone, without a place: nothing is left out for being far. */
  geoKey: geoKey.optional(),
  cuisines: list(words(40, 1)),
  diets: list(z.enum(diets)),
  /** A dish whose allergens nobody has stated is never free from any. */
  freeFrom: list(z.enum(allergens)),
  priceLevels: list(z.int().min(1).max(4)),
  amountMax: amount.optional(),
  ratingMin: z.number().min(0).max(5).optional(),
  openNow: z.boolean().default(false),
  after: z
    .string()
    .regex(/^\d{1,4}$/)
    .optional(),
  limit: z.int().min(1).max(50).default(20),
});

const foundItem = itemView
  .pick({ id: true, name: true, description: true, amount: true, picture: true, diets: true })
  .extend({ allergens: itemView.shape.allergens, currency });

const found = {
  restaurant: restaurantView,
  /** Null without a place. */
  distanceMetres: z.int().nullable(),
  /** How many more restaurants this stands for: others with the dish, branches of the chain. */
  alsoAt: z.int(),
};
export const dishResult = z.object({ kind: z.literal("dish"), item: foundItem, ...found });
export const restaurantResult = z.object({
  kind: z.literal("restaurant"),
  ...found,
  /** Up to three of its dishes that answer the words. */
  items: z.array(foundItem),
});
export const searchResult = z.discriminatedUnion("kind", [dishResult, restaurantResult]);
export type DishResult = z.infer<typeof dishResult>;
export type RestaurantResult = z.infer<typeof restaurantResult>;
export type SearchResult = z.infer<typeof searchResult>;

const counts = z.array(z.object({ value: z.string(), count: z.int() }));

export const searchView = z.object({
  /** Names this search when a result is opened; null when nothing was typed. */
  searchId: id.nullable(),
  items: z.array(searchResult),
  next: z.string().nullable(),
  /** Of all results, not only of this page. */
  total: z.int(),
  /** What the words were read as, when that is not what was typed. */
  didYouMean: z.string().nullable(),
  facets: z.object({ cuisines: counts, diets: counts, priceLevels: counts }),
  /** When nothing was found: what is popular and open nearby. */
  instead: z.array(restaurantResult),
});
export type SearchView = z.infer<typeof searchView>;

const refusals = [
  "search.query_too_long",
  "cities.no_place",
  "cities.not_delivered_here",
  "cities.unknown_zone",
];

export const searchAll = endpoint({
  name: "searchAll",
  tag: "Search",
  method: "POST",
  path: "/search/unified",
  summary: "Dishes and restaurants for what was typed, the likeliest first.",
  as: ["anyone"],
  limit: "search",
  body: searchBody,
  response: searchView,
  refusals,
});

export const searchRestaurants = endpoint({
  name: "searchRestaurants",
  tag: "Search",
  method: "POST",
  path: "/search/restaurants",
  summary: "Restaurants that bear the name, have the cuisine or serve the dish.",
  as: ["anyone"],
  limit: "search",
  body: searchBody,
  response: searchView,
  refusals,
});

export const searchFoodItems = endpoint({
  name: "searchFoodItems",
  tag: "Search",
  method: "POST",
  path: "/search/food-items",
  summary: "Dishes that can be had now, each name once.",
  as: ["anyone"],
  limit: "search",
  body: searchBody,
  response: searchView,
  refusals,
});

export const suggest = endpoint({
  name: "suggest",
  tag: "Search",
  method: "GET",
  path: "/search/suggest",
  summary: "Names that begin as the text does, or nearly so, while it is being typed.",
  as: ["anyone"],
  limit: "browse",
  query: z.object({ text: typed, geoKey: geoKey.optional() }),
  response: z.object({
    items: z.array(z.object({ kind: z.enum(["dish", "restaurant", "cuisine"]), name: z.string() })),
  }),
  refusals,
});
export type SuggestView = z.infer<typeof suggest.response>;

export const noteOpened = endpoint({
  name: "noteOpened",
  tag: "Search",
  method: "POST",
  path: "/search/openings",
  summary:
    "Says that a result was opened, and at which place of the list. Nothing about who did it is kept.",
  as: ["anyone"],
  status: 204,
  body: z.object({ searchId: id, rank: z.int().min(1).max(10_000) }),
});
