import { etaStages } from "@swift-eats/domain/eta";
import { z } from "zod";
import { endpoint, geoKey, id, instant, point } from "../wire/index.ts";

const eta = { tag: "Arrival" } as const;
const ofOrder = z.object({ orderId: id });

/** When an order arrives: a range with its middle, and by when at the latest with the wanted reliability. */
export const etaView = z.object({
  orderId: id.nullable(),
  stage: z.enum(etaStages),
  source: z.enum(["learned", "cold_start"]),
  at: instant,
  from: instant,
  middle: instant,
  latestBy: instant,
});
export type EtaView = z.infer<typeof etaView>;

export const calculateEta = endpoint({
  ...eta,
  name: "calculateEta",
  method: "POST",
  path: "/eta/calculate",
  summary: "When an order that would be placed now would arrive.",
  as: ["anyone"],
  body: z.object({
    restaurantId: id,
    location: point,
    items: z.int().min(1).max(200).default(1),
    totalAmount: z.int().min(0).default(0),
  }),
  response: etaView,
  refusals: ["catalog.unknown_restaurant", "cities.not_delivered_here"],
});

export const updateEta = endpoint({
  ...eta,
  name: "updateEta",
  method: "PUT",
  path: "/eta/update/{orderId}",
  summary: "Look at an order's arrival anew, and keep what was found.",
  as: ["operations"],
  params: ofOrder,
  response: etaView,
  refusals: ["ordering.unknown_order", "eta.nothing_to_tell"],
});

export const getEta = endpoint({
  ...eta,
  name: "getEta",
  method: "GET",
  path: "/eta/{orderId}",
  summary: "When an order arrives, not older than five minutes.",
  as: ["anyone"],
  params: ofOrder,
  response: etaView,
  refusals: ["ordering.unknown_order", "eta.nothing_to_tell"],
});

export const getEtaHistory = endpoint({
  ...eta,
  name: "getEtaHistory",
  method: "GET",
  path: "/eta/history/{orderId}",
  summary: "Every arrival that was told for an order, oldest first, with what happened.",
  as: ["anyone"],
  params: ofOrder,
  response: z.object({
    items: z.array(
      etaView.extend({ cause: z.string(), told: z.boolean(), arrivedAt: instant.nullable() }),
    ),
  }),
  refusals: ["ordering.unknown_order"],
});

/** How well arrivals were told. Seconds; shares from 0 to 1; null without an order. */
const accuracy = z.object({
  orders: z.int(),
  errorSeconds: z.number().nullable(),
  insideShare: z.number().nullable(),
  lateShare: z.number().nullable(),
});

export const promiseReport = z.object({
  since: instant,
  all: accuracy,
  zones: z.array(accuracy.extend({ geoKey, name: z.string() })),
  restaurants: z.array(accuracy.extend({ restaurantId: id, name: z.string() })),
  hours: z.array(accuracy.extend({ hour: z.int() })),
  models: z.array(
    z.object({
      geoKey,
      stage: z.enum(etaStages),
      trainedAt: instant.nullable(),
      triedAt: instant,
      rows: z.int().nullable(),
      trainedErrorSeconds: z.number().nullable(),
      /** Since it was trained. */
      orders: z.int(),
      errorSeconds: z.number().nullable(),
      isDrifting: z.boolean(),
    }),
  ),
});
export type PromiseReport = z.infer<typeof promiseReport>;
export type Accuracy = z.infer<typeof accuracy>;

export const getPromiseReport = endpoint({
  name: "getPromiseReport",
  tag: "Operations",
  as: ["operations"],
  method: "GET",
  path: "/operations/promise",
  summary: "How true the promises were: error, coverage and lateness by zone, kitchen and hour.",
  query: z.object({
    days: z.coerce.number().int().min(1).max(90).default(7),
    stage: z.enum(etaStages).default("placed"),
  }),
  response: promiseReport,
});
