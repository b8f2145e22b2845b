import { allergens, diets } from "@swift-eats/domain/catalog";
import * as z from "zod";
import {
  closedDates,
  deliveryAreas,
  lastOrderMinutes,
  specialDays,
  weeklyHours,
} from "../catalog/index.ts";
import { feePolicy } from "../cities/index.ts";
import { accountView, roles } from "../identity/index.ts";
import {
  address,
  amount,
  currency,
  email,
  endpoint,
  geoKey,
  id,
  point,
  words,
} from "../wire/index.ts";

const operations = { tag: "Operations", as: ["operations"] } as const;

const allergenList = z.array(z.enum(allergens)).nullable();

export const newZone = z.object({
  geoKey,
  name: words(80, 1),
  currency,
  timeZone: words(60, 1),
  countryCode: z.string().length(2),
  centre: point,
  boundary: z.object({
    type: z.literal("Polygon"),
    coordinates: z
      .array(z.array(z.tuple([z.number(), z.number()])).min(4))
      .min(1)
      .max(1),
  }),
  fees: feePolicy,
  deliveryRadiusMetresMax: z.int().min(100).max(100_000),
  payPerTripAmount: amount,
  payPerKmAmount: amount,
});
export type NewZoneBody = z.infer<typeof newZone>;

export const newItem = z.object({
  name: words(120, 1),
  description: words(500),
  amount,
  picture: z.string().max(100).nullable().default(null),
  allergens: allergenList.default(null),
  diets: z.array(z.enum(diets)).default([]),
  prepMinutes: z.int().min(1).max(180),
  stock: z.int().min(0).max(100_000).nullable().default(null),
  available: z.boolean().default(true),
  modifierGroups: z
    .array(
      z
        .object({
          name: words(80, 1),
          min: z.int().min(0).max(50),
          max: z.int().min(1).max(50),
          freeQuantity: z.int().min(0).max(50).default(0),
          options: z
            .array(
              z.object({
                name: words(80, 1),
                amount,
                isDefault: z.boolean().default(false),
                allergens: allergenList.default(null),
              }),
            )
            .min(1)
            .max(60),
        })
        .refine(({ min, max, options }) => min <= max && min <= options.length, {
          error: "min_over_max",
        }),
    )
    .max(20)
    .default([]),
});

export const newRestaurant = z.object({
  geoKey,
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/),
  name: words(120, 1),
  description: words(500).default(""),
  cuisines: z.array(words(40, 1)).max(10),
  tags: z.array(words(40, 1)).max(20).default([]),
  address,
  location: point,
  alwaysOpen: z.boolean().default(false),
  hours: weeklyHours.default([]),
  closedDates: closedDates.default([]),
  specialDays: specialDays.default([]),
  lastOrderMinutes: lastOrderMinutes.default(0),
  priceLevel: z.int().min(1).max(4).default(2),
  minimumAmount: amount.default(0),
  prepMinutes: z.int().min(1).max(180).default(15),
  picture: z.string().max(100).nullable().default(null),
  rating: z.number().min(1).max(5).nullable().default(null),
  ratingCount: z.int().min(0).default(0),
  deliveryRadiusMetres: z.int().min(100).max(100_000),
  deliveryAreas: deliveryAreas.default([]),
  autoAccept: z.boolean().default(false),
  sections: z.array(z.object({ name: words(80, 1), items: z.array(newItem).max(400) })).max(60),
});
export type NewRestaurantBody = z.infer<typeof newRestaurant>;
export type NewRestaurantInput = z.input<typeof newRestaurant>;

export const newAccount = z.object({
  email,
  password: z.string().min(10).max(200),
  name: words(80, 1),
  role: z.enum(roles),
  locale: z.enum(["en", "de"]).default("en"),
  restaurantIds: z.array(id).max(100).default([]),
  geoKey: geoKey.nullable().default(null),
  vehicle: z.enum(["bicycle", "scooter", "car", "foot"]).nullable().default(null),
});
export type NewAccountBody = z.infer<typeof newAccount>;

export const createZone = endpoint({
  ...operations,
  name: "createZone",
  method: "POST",
  path: "/operations/zones",
  summary: "Open a zone.",
  status: 201,
  limit: "none",
  body: newZone,
  response: z.object({ geoKey }),
  refusals: ["cities.zone_exists"],
});
export const removeZone = endpoint({
  ...operations,
  name: "removeZone",
  method: "DELETE",
  path: "/operations/zones/{geoKey}",
  summary:
    "Remove a zone with everything in it: restaurants, couriers, orders. Demo mode only. Audited.",
  params: z.object({ geoKey }),
  limit: "none",
  status: 204,
  refusals: ["cities.unknown_zone", "platform.demo_only"],
});
export const createRestaurants = endpoint({
  ...operations,
  name: "createRestaurants",
  method: "POST",
  path: "/operations/restaurants",
  summary: "Create restaurants with hours and menu: one or many, all or none.",
  status: 201,
  limit: "none",
  body: z.object({ restaurants: z.array(newRestaurant).min(1).max(200) }),
  response: z.object({ items: z.array(z.object({ id, slug: z.string() })) }),
  refusals: ["cities.unknown_zone", "catalog.slug_taken"],
});
export const createAccounts = endpoint({
  ...operations,
  name: "createAccounts",
  method: "POST",
  path: "/operations/accounts",
  summary: "Create accounts of any role: one or many, all or none.",
  status: 201,
  limit: "none",
  body: z.object({ accounts: z.array(newAccount).min(1).max(1_000) }),
  response: z.object({ items: z.array(accountView) }),
  refusals: ["identity.email_taken"],
});
