import { orderFactTypes } from "@swift-eats/domain/ordering";
import * as z from "zod";
import { tripView } from "../dispatch/index.ts";
import { orderStatus, orderView } from "../ordering/index.ts";
import {
  amount,
  byId,
  currency,
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
