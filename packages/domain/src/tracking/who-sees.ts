import type { Trip } from "../dispatch/index.ts";
import { currentStop } from "../dispatch/index.ts";
import type { OrderId } from "../kernel/index.ts";

export type Sight = "position" | "one_before_yours" | "nothing";

/** What the customer of `orderId` may see of the courier: from pick-up to their own door, on their own leg. */
export function customerSees(trip: Trip, orderId: OrderId): Sight {
  if (trip.status !== "under_way") return "nothing";
  const own = trip.stops.filter((stop) => stop.orderId === orderId);
  const pickedUp = own.some(({ kind, outcome }) => kind === "pickup" && outcome === "done");
  const atHand = own.some(({ kind, outcome }) => kind === "dropoff" && outcome === null);
  if (!pickedUp || !atHand) return "nothing";
  const now = currentStop(trip);
  return now?.orderId === orderId && now.kind === "dropoff" ? "position" : "one_before_yours";
}

/** Whether the kitchen of `orderId` may see the courier: from assignment to pick-up. */
export const kitchenSees = (trip: Trip, orderId: OrderId): boolean =>
  (trip.status === "assigned" || trip.status === "at_restaurant" || trip.status === "under_way") &&
  trip.stops.some(
    ({ kind, orderId: id, outcome }) => id === orderId && kind === "pickup" && outcome === null,
  );
