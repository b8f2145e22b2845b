import { z } from "zod";
import { tripView } from "../dispatch/index.ts";
import { amount, currency, endpoint, id, instant } from "../wire/index.ts";

export const earningsView = z.object({
  trips: z.int(),
  orders: z.int(),
  payAmount: amount,
  tipAmount: amount,
  currency,
});

export const courierView = z.object({
  driverId: id,
  geoKey: z.string(),
  name: z.string(),
  vehicle: z.enum(["bicycle", "scooter", "car", "foot"]),
  duty: z.enum(["on", "off"]),
  dutySince: instant.nullable(),
  consentAt: instant.nullable(),
  /** The offer to answer, or the trip under way; null when waiting. */
  trip: tripView.nullable(),
  today: earningsView,
  /** Least wall seconds between two fixes at the present rate. */
  fixIntervalSeconds: z.number(),
});
export type CourierView = z.infer<typeof courierView>;

const driver = { tag: "Courier", as: ["driver"] } as const;
export const getCourier = endpoint({
  ...driver,
  name: "getCourier",
  method: "GET",
  path: "/courier",
  summary: "My duty, offer or trip, and today's earnings.",
  response: courierView,
});
export const setDuty = endpoint({
  ...driver,
  name: "setDuty",
  method: "PUT",
  path: "/courier/duty",
  summary: "Go on or off duty. The first time needs consent to be located on duty.",
  body: z.object({ on: z.boolean(), consent: z.boolean().default(false) }),
  response: courierView,
  refusals: ["drivers.consent_needed", "drivers.trip_open"],
});

export const tripSummary = z.object({
  id,
  endedAt: instant,
  orders: z.int(),
  payAmount: amount,
  tipAmount: amount,
  currency,
  distanceMetres: z.int(),
  restaurantNames: z.array(z.string()),
});
export const listTrips = endpoint({
  ...driver,
  name: "listTrips",
  method: "GET",
  path: "/courier/trips",
  summary: "Trips I finished today, newest first.",
  response: z.object({ items: z.array(tripSummary) }),
});
