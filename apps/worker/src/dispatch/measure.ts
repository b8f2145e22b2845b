import type { BusEvent } from "@swift-eats/contract/platform";
import { takenBackReasons } from "@swift-eats/domain/dispatch";
import { type OrderId, secondsBetween } from "@swift-eats/domain/kernel";
import { metrics } from "@swift-eats/server/observe";
import type { Ports } from "@swift-eats/server/wire";

/** A person's reason is free text, and no label. */
const nameOf = (reason: unknown): string =>
  takenBackReasons.find((each) => each === reason) ?? "by_hand";
const offerEnd = (reason: unknown): string => {
  const [kind, why] = String(reason).split(":");
  return kind === "declined" ? (why ?? "other") : kind === "expired" ? "expired" : "taken_away";
};

type Measure = (ports: Ports, event: BusEvent) => Promise<void> | void;

/** What each fact says about how well a zone is dispatched. */
const measures: Readonly<Record<string, Measure>> = {
  AssignmentRequested: (_, { geoKey }) => metrics.assignmentRequestsTotal.inc({ geo_key: geoKey }),
  DriverAssigned: (_, { geoKey }) => metrics.assignmentsTotal.inc({ geo_key: geoKey }),
  OfferDeclined: (_, { geoKey, body }) =>
    metrics.offersEndedTotal.inc({ geo_key: geoKey, reason: offerEnd(body.reason) }),
  DriverReleased: (_, { geoKey, body }) =>
    metrics.reassignmentsTotal.inc({ geo_key: geoKey, reason: nameOf(body.reason) }),
  OrderPickedUp: pickedUp,
};

export const measure: Measure = (ports, event) => measures[event.eventType]?.(ports, event);

async function pickedUp({ orders, trips }: Ports, { geoKey, body }: BusEvent): Promise<void> {
  const order = await orders.get(String(body.orderId) as OrderId);
  if (!order?.pickedUpAt || !order.tripId) return;
  if (order.readyAt)
    metrics.pickupSlackSeconds.observe(
      { geo_key: geoKey },
      Math.max(0, secondsBetween(order.readyAt, order.pickedUpAt)),
    );
  const trip = await trips.get(order.tripId);
  const stop = trip?.stops.find(({ orderId, kind }) => orderId === order.id && kind === "pickup");
  if (stop?.arrivedAt)
    metrics.restaurantWaitSeconds.observe(
      { geo_key: geoKey },
      Math.max(0, secondsBetween(stop.arrivedAt, order.pickedUpAt)),
    );
}
