import { allergens, diets } from "@swift-eats/domain/catalog";
import { orderFactTypes } from "@swift-eats/domain/ordering";
import { z } from "zod";
import { feePolicy } from "../cities/index.ts";
import { tripView } from "../dispatch/index.ts";
import { accountView, roles } from "../identity/index.ts";
import { orderStatus, orderView } from "../ordering/index.ts";
import {
  address,
  amount,
  byId,
  currency,
  email,
  endpoint,
  geoKey,
  id,
  instant,
  pageOf,
  pageQuery,
  point,
  words,
} from "../wire/index.ts";

const operations = { tag: "Operations", as: ["operations"] } as const;

export const operationsOrder = z.object({
  id,
  version: z.int(),
  geoKey,
  status: orderStatus,
  restaurantName: z.string(),
  restaurantLocation: point,
  doorLocation: point.nullable(),
  fulfilment: z.enum(["delivery", "pickup"]),
  customerFirstName: z.string(),
  driverId: id.nullable(),
  driverName: z.string().nullable(),
  tripStatus: z.string().nullable(),
  placedAt: instant.nullable(),
  acceptBy: instant.nullable(),
  readyEstimate: instant.nullable(),
  promisedBy: instant,
  /** City minutes until the next promise is broken; negative when it is. */
  minutesToBreach: z.number().nullable(),
  totalAmount: amount,
  currency,
});
export type OperationsOrder = z.infer<typeof operationsOrder>;

export const listOperationsOrders = endpoint({
  ...operations,
  name: "listOperationsOrders",
  method: "GET",
  path: "/operations/orders",
  summary: "Orders by state, those nearest to a breach first.",
  query: pageQuery.extend({
    geoKey: geoKey.optional(),
    state: z.enum(["open", "unassigned", "ended"]).default("open"),
    search: words(80).optional(),
  }),
  response: pageOf(operationsOrder),
});

export const historyLine = z.object({
  id,
  type: z.enum(orderFactTypes),
  version: z.int(),
  at: instant,
  actor: z.object({
    role: z.enum(["customer", "staff", "driver", "operations", "system"]),
    id: z.string().nullable(),
  }),
  actorName: z.string().nullable(),
  reason: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
});

export const getOperationsOrder = endpoint({
  ...operations,
  name: "getOperationsOrder",
  method: "GET",
  path: "/operations/orders/{id}",
  summary: "One order with its whole history, its trip and its payment.",
  params: byId,
  response: z.object({
    order: orderView,
    summary: operationsOrder,
    history: z.array(historyLine),
    trip: tripView.nullable(),
  }),
  refusals: ["ordering.unknown_order"],
});

const reason = words(200, 3);
export const assignOrder = endpoint({
  ...operations,
  name: "assignOrder",
  method: "PUT",
  path: "/operations/orders/{id}/assignment",
  summary: "Give the order to a courier by hand; frees the present one. Audited.",
  params: byId,
  body: z.object({ driverId: id, reason }),
  response: operationsOrder,
  refusals: ["dispatch.driver_not_free", "dispatch.order_not_waiting", "dispatch.food_in_hand"],
});
export const unassignOrder = endpoint({
  ...operations,
  name: "unassignOrder",
  method: "POST",
  path: "/operations/orders/{id}/release",
  summary: "Take the order from its courier; dispatch looks for another. Audited.",
  params: byId,
  body: z.object({ reason }),
  response: operationsOrder,
  refusals: ["dispatch.no_trip", "dispatch.food_in_hand"],
});
export const cancelByOperations = endpoint({
  ...operations,
  name: "cancelByOperations",
  method: "POST",
  path: "/operations/orders/{id}/cancellation",
  summary: "Cancel, after pick-up too; refunds in full. Audited.",
  params: byId,
  body: z.object({ reason }),
  response: operationsOrder,
  refusals: ["ordering.illegal_move"],
});

export const operationsDriver = z.object({
  driverId: id,
  geoKey,
  name: z.string(),
  vehicle: z.string(),
  duty: z.enum(["on", "off"]),
  tripId: id.nullable(),
  tripStatus: z.string().nullable(),
  position: point.nullable(),
  headingDegrees: z.number().nullable(),
  positionAt: instant.nullable(),
  /** False: last known, not live. */
  live: z.boolean(),
});
export type OperationsDriver = z.infer<typeof operationsDriver>;
export const listOperationsDrivers = endpoint({
  ...operations,
  name: "listOperationsDrivers",
  method: "GET",
  path: "/operations/drivers",
  summary: "Couriers on duty with their last position. Access is audited.",
  query: z.object({ geoKey: geoKey.optional() }),
  response: z.object({ items: z.array(operationsDriver) }),
});

export const deadLetter = z.object({
  id,
  topic: z.string(),
  cause: z.string(),
  orderId: id.nullable(),
  attempts: z.int(),
  diedAt: instant,
  replayedAt: instant.nullable(),
  payload: z.record(z.string(), z.unknown()),
});
export type DeadLetterView = z.infer<typeof deadLetter>;
export const listDeadLetters = endpoint({
  ...operations,
  name: "listDeadLetters",
  method: "GET",
  path: "/operations/dead-letters",
  summary: "Work that was given up, newest first.",
  query: pageQuery.extend({ state: z.enum(["open", "replayed"]).default("open") }),
  response: pageOf(deadLetter),
});
export const replayDeadLetter = endpoint({
  ...operations,
  name: "replayDeadLetter",
  method: "POST",
  path: "/operations/dead-letters/{id}/replays",
  summary: "Try it again. Audited.",
  params: byId,
  response: deadLetter,
  refusals: ["platform.unknown_dead_letter", "platform.already_replayed"],
});

export const overview = endpoint({
  ...operations,
  name: "overview",
  method: "GET",
  path: "/operations/overview",
  summary: "Counts for the header: orders by state, couriers, dead letters, lag.",
  query: z.object({ geoKey: geoKey.optional() }),
  response: z.object({
    ordersByStatus: z.record(z.string(), z.int()),
    driversOnDuty: z.int(),
    driversFree: z.int(),
    unassigned: z.int(),
    deadLetters: z.int(),
    outboxLagSeconds: z.number(),
    ordersToday: z.int(),
  }),
});

const minutesOfDay = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, { error: "not_a_time" });
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
  hours: z
    .array(z.object({ weekday: z.int().min(1).max(7), opens: minutesOfDay, closes: minutesOfDay }))
    .max(42)
    .default([]),
  closedDates: z.array(z.iso.date()).max(400).default([]),
  priceLevel: z.int().min(1).max(4).default(2),
  minimumAmount: amount.default(0),
  prepMinutes: z.int().min(1).max(180).default(15),
  picture: z.string().max(100).nullable().default(null),
  rating: z.number().min(1).max(5).nullable().default(null),
  ratingCount: z.int().min(0).default(0),
  deliveryRadiusMetres: z.int().min(100).max(100_000),
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
