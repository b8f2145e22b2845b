import { takenBackReasons, whyAskedReasons } from "@swift-eats/domain/dispatch";
import * as z from "zod";
import { tripView } from "../dispatch/index.ts";
import { amount, currency, endpoint, id, instant } from "../wire/index.ts";

export const earningsView = z.object({
  trips: z.int(),
  orders: z.int(),
  payAmount: amount,
  tipAmount: amount,
  currency,
});

/** Operations may take a trip for any reason; an order may end elsewhere. */
const tripEnds = [...takenBackReasons, "order_ended", "operations"] as const;

export const courierView = z.object({
  driverId: id,
  geoKey: z.string(),
  name: z.string(),
  vehicle: z.enum(["bicycle", "scooter", "car", "foot"]),
  duty: z.enum(["on", "off"]),
  dutySince: instant.nullable(),
  consentAt: instant.nullable(),
  /** Last pick-up before this, as the courier said; null: open end. */
  shiftEndsAt: instant.nullable(),
  /** The offer to answer, or the trip under way; null when waiting. */
  trip: tripView.nullable(),
  /** Why this offer; null without one, or when it was given by hand. */
  why: z
    .object({
      reason: z.enum(whyAskedReasons),
      /** Other couriers that were thought of. */
      others: z.int(),
      readyEstimate: instant.nullable(),
    })
    .nullable(),
  /** The trip that was taken back a moment ago, and why. */
  takenBack: z.object({ tripId: id, at: instant, reason: z.enum(tripEnds) }).nullable(),
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
  body: z.object({
    on: z.boolean(),
    consent: z.boolean().default(false),
    /** Going on: until when, if the courier wants to say. */
    until: instant.nullable().default(null),
  }),
  response: courierView,
  refusals: ["drivers.consent_needed", "drivers.trip_open", "drivers.shift_too_short"],
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
