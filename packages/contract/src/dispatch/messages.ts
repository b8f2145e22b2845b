import * as z from "zod";
import { busEvent } from "../platform/index.ts";
import { id, point } from "../wire/index.ts";

const seconds = z.int().min(0);

/** `driver_assignment.requests.{geo}`: an order asks for a courier. Older versions of an order than known are ignored. */
export const assignmentRequested = busEvent.extend({
  eventType: z.literal("AssignmentRequested"),
  body: z.object({
    orderId: id,
    customerLocation: point,
    restaurantLocation: point,
    prepTimeTotal: seconds,
    prepTimeRemaining: seconds,
    /** Portions in the bag. */
    items: z.int().min(1),
    geoKey: z.string(),
    /** Higher is more urgent. */
    priority: z.int(),
  }),
});

const answer = {
  /** The event that asked; the order's id when the sweeper found it without one. */
  correlationId: id,
  orderId: id,
  geoKey: z.string(),
};

/** `driver_assignment.events.{geo}`: a courier said yes, or was told. */
export const driverAssigned = busEvent.extend({
  eventType: z.literal("DriverAssigned"),
  body: z.object({
    ...answer,
    driverId: id,
    driverETAtoRestaurant: seconds,
    etaRestaurantToCustomer: seconds,
    /** Higher is better: minus the seconds that the trip costs in the plan. */
    assignmentScore: z.int(),
  }),
});

/** `driver_assignment.events.{geo}`: given up for now; 0 seconds: until a person asks again. */
export const assignmentFailed = busEvent.extend({
  eventType: z.literal("AssignmentFailed"),
  body: z.object({ ...answer, reason: z.string(), retryAfterSeconds: seconds }),
});
