import * as z from "zod";
import { byId, email, endpoint, geoKey, id, point, words } from "../wire/index.ts";

/** As many as a list shows; the search finds the others. */
export const unclaimedShownMax = 100;

const operations = { tag: "Operations", as: ["operations"] } as const;

const unclaimedRestaurant = z.object({
  id,
  name: z.string(),
  cuisines: z.array(z.string()),
  /** Parts that the map does not say are empty. */
  address: z.object({
    street: z.string(),
    houseNumber: z.string(),
    postcode: z.string(),
    city: z.string(),
  }),
  location: point,
  /** In the map's own words. */
  openingHours: z.string().nullable(),
  /** False: its hours are left empty when it is claimed. */
  hoursRead: z.boolean(),
  phone: z.string().nullable(),
});
export type UnclaimedRestaurantView = z.infer<typeof unclaimedRestaurant>;

export const listUnclaimed = endpoint({
  ...operations,
  name: "listUnclaimed",
  method: "GET",
  path: "/operations/unclaimed-restaurants",
  summary: `Places to eat that the map knows and nobody has claimed: up to ${unclaimedShownMax} by name, and how many there are.`,
  query: z.object({ geoKey, search: words(80).default("") }),
  response: z.object({
    items: z.array(unclaimedRestaurant).max(unclaimedShownMax),
    count: z.int(),
  }),
});

export const claimRestaurant = endpoint({
  ...operations,
  name: "claimRestaurant",
  method: "PUT",
  path: "/operations/unclaimed-restaurants/{id}/owner",
  summary:
    "Make it a restaurant of the account with that address; a new account is made and invited by mail. Audited.",
  params: byId,
  body: z.object({ email, name: words(80, 1), locale: z.enum(["en", "de"]).default("en") }),
  response: z.object({ restaurantId: id, invited: z.boolean() }),
  refusals: ["catalog.unknown_place", "identity.not_staff"],
});

export const dropUnclaimed = endpoint({
  ...operations,
  name: "dropUnclaimed",
  method: "DELETE",
  path: "/operations/unclaimed-restaurants/{id}",
  summary: "No place to deliver from; a later import does not bring it back. Audited.",
  params: byId,
  status: 204,
  refusals: ["catalog.unknown_place"],
});
