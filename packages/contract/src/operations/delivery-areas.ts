import * as z from "zod";
import { deliveryAreas } from "../catalog/index.ts";
import { byId, endpoint, geoKey, id, point, words } from "../wire/index.ts";

/** As many as a list under a search field shows. */
export const foundRestaurantsMax = 20;

export const findRestaurants = endpoint({
  tag: "Operations",
  as: ["operations"],
  name: "findRestaurants",
  method: "GET",
  path: "/operations/restaurants",
  summary: `Up to ${foundRestaurantsMax} restaurants of a zone whose name has the text, those that begin so first.`,
  query: z.object({ geoKey, search: words(80).default("") }),
  response: z.object({
    items: z
      .array(z.object({ id, name: z.string(), street: z.string(), areaCount: z.int() }))
      .max(foundRestaurantsMax),
  }),
});
export type FoundRestaurantView = z.infer<typeof findRestaurants.response>["items"][number];

const areasOf = {
  tag: "Operations",
  as: ["operations"],
  path: "/operations/restaurants/{id}/delivery-areas",
  params: byId,
  response: z.object({
    name: z.string(),
    location: point,
    currency: z.string(),
    radiusMetres: z.int(),
    areas: deliveryAreas,
    /** Counts changes of the areas; whoever changes them says which they saw. */
    version: z.int(),
  }),
} as const;

export const getDeliveryAreas = endpoint({
  ...areasOf,
  name: "getDeliveryAreas",
  method: "GET",
  summary: "Where a restaurant delivers, and on which terms.",
  refusals: ["catalog.unknown_restaurant"],
});
export type RestaurantAreasView = z.infer<typeof getDeliveryAreas.response>;
export const setDeliveryAreas = endpoint({
  ...areasOf,
  name: "setDeliveryAreas",
  method: "PUT",
  summary: "Other delivery areas from now on; none: within the radius. Audited.",
  body: z.object({ areas: deliveryAreas, version: z.int().min(1) }),
  refusals: [
    "catalog.unknown_restaurant",
    "catalog.areas_changed",
    "catalog.too_many_areas",
    "catalog.area_broken",
  ],
});
