import * as z from "zod";
import type { clockView } from "../cities/index.ts";
import { orderEventView } from "../ordering/index.ts";
import type { fixesAnswer, fixesBody } from "../tracking/index.ts";
import { id, instant, point } from "../wire/index.ts";

/**
 * Sockets. A client names itself in the handshake (`auth.token` bearer, or `auth.app` and its cookie),
 * then watches rooms. After a reconnection it watches them again and refetches once it stands in them; `version`
 * counts per order: a gap means "refetch".
 */
const degrees = z.number().min(-180).max(180);
export const boundingBox = z.object({
  west: degrees,
  south: degrees,
  east: degrees,
  north: degrees,
});
export type BoundingBox = z.infer<typeof boundingBox>;

export const watchBody = z.discriminatedUnion("room", [
  z.object({ room: z.literal("order"), orderId: id }),
  z.object({ room: z.literal("kitchen"), restaurantId: id }),
  z.object({ room: z.literal("courier") }),
  /** With the positions of couriers inside `box`; of the whole zone without one. Audited when opened. */
  z.object({ room: z.literal("operations"), geoKey: z.string(), box: boundingBox.optional() }),
]);
export type WatchBody = z.infer<typeof watchBody>;
export const watchAnswer = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), code: z.string() }),
]);
export type WatchAnswer = z.infer<typeof watchAnswer>;

/** An order changed: to its customer, its kitchen, its courier and operations. */
export const orderChanged = orderEventView.extend({
  restaurantId: id,
  driverId: id.nullable(),
  geoKey: z.string(),
});
export type OrderChanged = z.infer<typeof orderChanged>;

/** The courier of `orderId` moved: to those who may see it. A slow client hears of the newest only. */
export const positionChanged = z.object({
  driverId: id,
  orderId: id,
  point,
  headingDegrees: z.number().nullable(),
  at: instant,
});
export type PositionChanged = z.infer<typeof positionChanged>;

/** Couriers of a viewport that moved, each once a second at most: to operations. */
export const positionsChanged = z.object({
  geoKey: z.string(),
  items: z.array(positionChanged.omit({ orderId: true })),
});
export type PositionsChanged = z.infer<typeof positionsChanged>;

/** A courier's offer or trip changed: refetch `GET /courier`. */
export const tripChanged = z.object({ tripId: id, version: z.int() });
export type TripChanged = z.infer<typeof tripChanged>;

/** A menu or the open state of a restaurant changed. */
export const restaurantChanged = z.object({ restaurantId: id });

export interface ServerToClient {
  order: (event: OrderChanged) => void;
  position: (event: PositionChanged) => void;
  positions: (event: PositionsChanged) => void;
  trip: (event: TripChanged) => void;
  restaurant: (event: z.infer<typeof restaurantChanged>) => void;
  clock: (event: z.infer<typeof clockView>) => void;
}

export interface ClientToServer {
  watch: (body: WatchBody, answer: (answer: WatchAnswer) => void) => void;
  unwatch: (body: WatchBody) => void;
  /** Acknowledged like `POST /courier/fixes`. */
  fixes: (
    body: z.infer<typeof fixesBody>,
    answer: (answer: z.infer<typeof fixesAnswer> | { code: string }) => void,
  ) => void;
}

/** Seconds between polls while the socket is down. */
export const pollSeconds = 15;
