import { declineReasons, failureReasons, tripStatuses } from "@swift-eats/domain/dispatch";
import * as z from "zod";
import {
  address,
  amount,
  byId,
  currency,
  endpoint,
  id,
  instant,
  note,
  point,
} from "../wire/index.ts";

export type { CourierDecisionView, DecisionView, ScoreTermsView } from "./decisions.ts";
export { courierDecision, decisionView, listCourierDecisions, scoreTerms } from "./decisions.ts";
export type { DispatchChanges } from "./settings.ts";
export { changesIn, changesOf, dispatchChanges, dispatchSettings } from "./settings.ts";

/** A stop as the courier may see it: the door's address and note only once the trip is accepted. */
export const stopView = z.object({
  id,
  kind: z.enum(["pickup", "dropoff"]),
  orderId: id,
  /** Name of the restaurant, or the customer's first name. */
  name: z.string(),
  address: address.nullable(),
  location: point,
  pickupCode: z.string().nullable(),
  handOver: z.enum(["door", "outside", "reception"]).nullable(),
  note: z.string(),
  lines: z.array(z.object({ name: z.string(), quantity: z.int() })),
  orderStatus: z.string(),
  readyEstimate: instant.nullable(),
  /** Cash to collect; 0 when paid. */
  cashAmount: amount,
  arrivedAt: instant.nullable(),
  outcome: z.enum(["done", "failed", "dropped"]).nullable(),
  waitUntil: instant.nullable(),
});
export type StopView = z.infer<typeof stopView>;

export const tripView = z.object({
  id,
  version: z.int(),
  status: z.enum(tripStatuses),
  stops: z.array(stopView),
  payAmount: amount,
  currency,
  distanceMetres: z.int(),
  driverEtaSeconds: z.int(),
  offeredAt: instant,
  offerExpiresAt: instant,
  endedAt: instant.nullable(),
  endReason: z.string().nullable(),
});
export type TripView = z.infer<typeof tripView>;

const driver = { tag: "Courier", as: ["driver"], params: byId } as const;
const stopBody = z.object({
  stopId: id,
  /** When it happened, if it is sent later (offline): city time at the device. */
  at: instant.optional(),
});
const stale = ["dispatch.trip_not_open", "dispatch.not_the_next_stop", "dispatch.unknown_stop"];

export const acceptTrip = endpoint({
  ...driver,
  name: "acceptTrip",
  method: "PUT",
  path: "/trips/{id}/acceptance",
  summary: "Take the offer.",
  response: tripView,
  refusals: ["dispatch.offer_expired", "dispatch.offer_gone"],
});
export const declineTrip = endpoint({
  ...driver,
  name: "declineTrip",
  method: "PUT",
  path: "/trips/{id}/refusal",
  summary: "Decline the offer, with a reason.",
  body: z.object({ reason: z.enum(declineReasons) }),
  response: tripView,
  refusals: ["dispatch.offer_gone"],
});
export const arriveAtStop = endpoint({
  ...driver,
  name: "arriveAtStop",
  method: "POST",
  path: "/trips/{id}/arrivals",
  summary: "I am at the stop.",
  body: stopBody,
  response: tripView,
  refusals: stale,
});
export const pickUpOrder = endpoint({
  ...driver,
  name: "pickUpOrder",
  method: "POST",
  path: "/trips/{id}/pickups",
  summary: "I have the bag: names the order code.",
  body: stopBody.extend({ code: z.string().trim().min(1).max(12) }),
  response: tripView,
  refusals: [...stale, "dispatch.wrong_pickup_code", "dispatch.not_ready_yet"],
});
export const deliverOrder = endpoint({
  ...driver,
  name: "deliverOrder",
  method: "POST",
  path: "/trips/{id}/deliveries",
  summary: "Handed over: the customer's PIN, or a photo where it may be left at the door.",
  body: stopBody.extend({
    proof: z.union([
      z.object({ pin: z.string().regex(/^\d{4}$/) }),
      z.object({ photo: z.string().min(10).max(100) }),
    ]),
  }),
  response: tripView,
  refusals: [...stale, "dispatch.wrong_pin", "dispatch.pin_needed"],
});
export const waitAtStop = endpoint({
  ...driver,
  name: "waitAtStop",
  method: "POST",
  path: "/trips/{id}/waits",
  summary: "Nobody answers: starts the five minutes and tells the customer.",
  body: stopBody,
  response: tripView,
  refusals: stale,
});
export const failStop = endpoint({
  ...driver,
  name: "failStop",
  method: "POST",
  path: "/trips/{id}/failures",
  summary: "Cannot hand over. The courier is paid for the attempt.",
  body: stopBody.extend({ reason: z.enum(failureReasons), note: note.default("") }),
  response: tripView,
  refusals: [...stale, "dispatch.wait_first"],
});

export { assignmentFailed, assignmentRequested, driverAssigned } from "./messages.ts";
