import * as z from "zod";
import { deliveryAreas } from "../catalog/index.ts";
import { byId, endpoint, point } from "../wire/index.ts";

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
  }),
} as const;

export const getDeliveryAreas = endpoint({
  ...areasOf,
  name: "getDeliveryAreas",
  method: "GET",
  summary: "Where a restaurant delivers, and on which terms.",
  refusals: ["catalog.unknown_restaurant"],
});
export const setDeliveryAreas = endpoint({
  ...areasOf,
  name: "setDeliveryAreas",
  method: "PUT",
  summary: "Other delivery areas from now on; none: within the radius. Audited.",
  body: z.object({ areas: deliveryAreas }),
  refusals: ["catalog.unknown_restaurant", "catalog.too_many_areas", "catalog.area_broken"],
});
