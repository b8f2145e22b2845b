import { etaStages } from "@swift-eats/domain/eta";
import { travelSources, vehicles } from "@swift-eats/domain/routing";
import * as z from "zod";
import { endpoint, geoKey, id, instant, point } from "../wire/index.ts";

const eta = { tag: "Arrival" } as const;
const ofOrder = z.object({ orderId: id });

/** When an order arrives: a range with its middle, and by when at the latest with the wanted reliability. */
export const etaView = z.object({
  orderId: id.nullable(),
  stage: z.enum(etaStages),
  source: z.enum(["learned", "pattern", "cold_start"]),
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

/** "8.7,54.1": longitude first. Streets and corners; a customer's place belongs in no address. */
const placeInPath = z
  .string()
  .regex(/^-?\d{1,3}(\.\d{1,17})?,-?\d{1,2}(\.\d{1,17})?$/)
  .transform((text) => {
    const [lng = 0, lat = 0] = text.split(",").map(Number);
    return { lng, lat };
  })
  .pipe(point);
const way = z.object({ origin: placeInPath, destination: placeInPath });
const byVehicle = z.object({ vehicle: z.enum(vehicles).default("bicycle") });

export const getTraffic = endpoint({
  ...eta,
  name: "getTraffic",
  method: "GET",
  path: "/eta/traffic/{origin}/{destination}",
  summary: "How long a way takes now, and on free roads; at most a minute old.",
  as: ["operations"],
  params: way,
  query: byVehicle,
  response: z.object({
    at: instant,
    seconds: z.int(),
    freeSeconds: z.int(),
    metres: z.int(),
    source: z.enum(travelSources),
  }),
});

export const getTrafficPatterns = endpoint({
  ...eta,
  name: "getTrafficPatterns",
  method: "GET",
  path: "/eta/patterns/{origin}/{destination}",
  summary: "What each hour of the week has taught about a way. Empty where no roads are known.",
  as: ["operations"],
  params: way,
  query: byVehicle,
  response: z.object({
    items: z.array(
      z.object({
        /** Monday 0:00 = 0, on the zone's clocks. */
        hourOfWeek: z.int(),
        /** How many times longer than on free roads. */
        factor: z.number(),
        legs: z.int(),
      }),
    ),
  }),
});

export const reportTraffic = endpoint({
  ...eta,
  name: "reportTraffic",
  method: "POST",
  path: "/eta/traffic/feedback",
  summary: "How long a way really took. It counts like one ridden leg.",
  as: ["driver", "operations"],
  body: z.object({
    origin: point,
    destination: point,
    vehicle: z.enum(vehicles),
    leftAt: instant,
    seconds: z.int().min(1).max(14_400),
  }),
  /** False: too short, or too far from what is possible, to say something about the roads. */
  response: z.object({ taken: z.boolean() }),
  refusals: ["eta.not_yet"],
});
