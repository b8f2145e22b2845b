import type { Driver } from "../drivers/index.ts";
import {
  type DriverId,
  type LngLat,
  type OrderId,
  ok,
  type Result,
  refuse,
  type StopId,
  type TripId,
  type Version,
} from "../kernel/index.ts";
import type { Order, OrderFact, OrderMessage } from "../ordering/index.ts";

export const tripStatuses = [
  "offered",
  "assigned",
  "at_restaurant",
  "under_way",
  "done",
  "released",
] as const;
export type TripStatus = (typeof tripStatuses)[number];
export type TripMove = "accept" | "arrive" | "leave" | "finish" | "release";

type Moves = { readonly [move in TripMove]?: TripStatus };

/** The whole life of a trip. `released`: declined, expired, cancelled or taken away. */
export const tripMoves: Readonly<Record<TripStatus, Moves>> = {
  offered: { accept: "assigned", release: "released" },
  assigned: { arrive: "at_restaurant", leave: "under_way", release: "released" },
  at_restaurant: { leave: "under_way", release: "released" },
  under_way: { finish: "done", release: "released" },
  done: {},
  released: {},
};

export function nextTrip(from: TripStatus, move: TripMove): Result<TripStatus> {
  const to = tripMoves[from][move];
  return to ? ok(to) : refuse({ code: "dispatch.illegal_move", from, move });
}

/** Counts for "one open trip per driver". */
export const isOpenTrip = (status: TripStatus): boolean =>
  status !== "done" && status !== "released";

export interface Stop {
  readonly id: StopId;
  readonly sequence: number;
  readonly kind: "pickup" | "dropoff";
  readonly orderId: OrderId;
  readonly point: LngLat;
  readonly arrivedAt: Date | null;
  readonly doneAt: Date | null;
  /** `dropped`: the order left the trip before this stop. */
  readonly outcome: "done" | "failed" | "dropped" | null;
  /** End of the wait for a customer who does not answer. */
  readonly waitUntil: Date | null;
  /** Name of the photo that proves a hand-over at the door. */
  readonly photo: string | null;
}

export interface Trip {
  readonly id: TripId;
  readonly geoKey: string;
  readonly version: Version;
  readonly status: TripStatus;
  /** `offer`: the courier was asked; `direct`: told. */
  readonly mode: "offer" | "direct";
  readonly driverId: DriverId;
  readonly stops: readonly Stop[];
  readonly payAmount: number;
  readonly currency: string;
  readonly distanceMetres: number;
  /** Seconds from the courier's position to the first kitchen when offered. */
  readonly driverEtaSeconds: number;
  /** What the plan gave for it; higher is better. */
  readonly score: number;
  readonly offeredAt: Date;
  readonly offeredWall: Date;
  readonly offerExpiresAt: Date;
  /** End of the deferral, or since when the courier was free: what time-to-assign counts from. Wall time. */
  readonly dueWall: Date;
  readonly acceptedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

/** A trip with everything it binds: what one decision reads and writes in one transaction. */
export interface Run {
  readonly trip: Trip;
  readonly driver: Driver;
  readonly orders: readonly Order[];
}

export interface RunDecision {
  readonly run: Run;
  /** History per order, in order. */
  readonly facts: readonly (OrderFact & { readonly orderId: OrderId })[];
  readonly messages: readonly (OrderMessage & { readonly orderId: OrderId })[];
}

export const runUnchanged = (run: Run): RunDecision => ({ run, facts: [], messages: [] });

/** The orders on the trip now, or delivered by it: not those that left. */
export const members = ({ trip, orders }: Run): readonly Order[] =>
  orders.filter(({ tripId }) => tripId === trip.id);

/** The stop the courier does now; null when none is left. */
export const currentStop = (trip: Trip): Stop | null =>
  trip.stops.find(({ outcome }) => outcome === null) ?? null;

export function withStop(trip: Trip, id: StopId, changes: Partial<Stop>): Trip {
  return {
    ...trip,
    stops: trip.stops.map((stop) => (stop.id === id ? { ...stop, ...changes } : stop)),
  };
}
