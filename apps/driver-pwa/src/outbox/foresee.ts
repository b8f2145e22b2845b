import type { StopView, TripView } from "@swift-eats/contract/dispatch";
import {
  isOpenTrip,
  nextTrip,
  type TripMove,
  type TripStatus,
  unreachableWaitSeconds,
} from "@swift-eats/domain/dispatch";
import { isSameKitchen } from "../trip/places.ts";
import type { TripAction } from "./trip-action.ts";

function stopAfter(stop: StopView, action: TripAction): StopView {
  const arrivedAt = stop.arrivedAt ?? action.at;
  switch (action.kind) {
    case "arrive":
      return { ...stop, arrivedAt };
    case "pickUp":
      return { ...stop, arrivedAt, outcome: "done", orderStatus: "picked_up" };
    case "deliver":
      return { ...stop, arrivedAt, outcome: "done", orderStatus: "delivered" };
    case "fail":
      return { ...stop, arrivedAt, outcome: "failed" };
    case "wait": {
      const until = Date.parse(action.at) + unreachableWaitSeconds * 1_000;
      return { ...stop, arrivedAt, waitUntil: stop.waitUntil ?? new Date(until).toISOString() };
    }
  }
}

function moved(status: TripStatus, move: TripMove): TripStatus {
  const to = nextTrip(status, move);
  return to.ok ? to.value : status;
}

function statusAfter(trip: TripView, stops: readonly StopView[], action: TripAction): TripStatus {
  if (action.kind === "pickUp") return moved(trip.status, "leave");
  const kind = trip.stops.find(({ id }) => id === action.stopId)?.kind;
  if (action.kind === "arrive" && kind === "pickup") return moved(trip.status, "arrive");
  return stops.every(({ outcome }) => outcome !== null)
    ? moved(trip.status, "finish")
    : trip.status;
}

/** The trip as it will be once the server has heard of the action. */
export function foresee(trip: TripView | null, action: TripAction): TripView | null {
  if (!trip || trip.id !== action.tripId || !isOpenTrip(trip.status)) return trip;
  const at = trip.stops.find(({ id }) => id === action.stopId);
  // Who is at the kitchen is there for all its orders.
  const isMeant = (stop: StopView) =>
    stop.id === action.stopId ||
    (action.kind === "arrive" && at !== undefined && isSameKitchen(at, stop));
  const stops = trip.stops.map((stop) =>
    isMeant(stop) && stop.outcome === null ? stopAfter(stop, action) : stop,
  );
  return { ...trip, stops, status: statusAfter(trip, stops, action) };
}

/** What the courier sees: the server's word, then everything that still waits to be sent. */
export function foreseeAll(trip: TripView | null, actions: readonly TripAction[]): TripView | null {
  const seen = actions.reduce(foresee, trip);
  return seen && isOpenTrip(seen.status) ? seen : null;
}
