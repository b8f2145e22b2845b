import type { BusEvent } from "@swift-eats/contract/platform";
import type { EventId, OrderId } from "@swift-eats/domain/kernel";
import type { Ports } from "@swift-eats/server/wire";
import { consumeOrders } from "../consume-orders.ts";
import { measure } from "../dispatch/measure.ts";
import { dispatchZones } from "../dispatch/zones.ts";
import type { Role } from "../role.ts";

/** Facts after which a zone's plan may look different. Positions are read each second while anybody waits. */
const stirring = new Set([
  "OrderReady",
  "PreparationDelayed",
  "OfferDeclined",
  "DriverReleased",
  "OrderDelivered",
  "OrderUndeliverable",
  "OrderCancelled",
]);

/** A kitchen that slips by more, and every trip to it is looked at anew. City seconds. */
const slipSeconds = 300;

/** Decides who brings which order: on every event that matters, at every deferral's end, and each second. */
export const dispatch: Role = async (ports, here) => {
  const zones = dispatchZones(ports);
  const stopRequests = consumeOrders(ports, here, {
    group: "dispatch",
    topics: ["driver_assignment.requests", "order_updates"],
    async handle(event) {
      if (event.eventType === "AssignmentRequested") await open(ports, event);
      await measure(ports, event);
      const isRequest = event.eventType === "AssignmentRequested";
      if (isRequest || stirring.has(event.eventType)) zones.wake(event.geoKey, hasSlipped(event));
    },
  });
  const stopListening = ports.wake.listen(
    "dispatch",
    (payload) => zones.wake(String(payload ?? "")),
    () => zones.wake(""),
  );
  return async () => {
    await stopListening();
    await stopRequests();
    await zones.stop();
  };
};

/** At least once, in any order: an older version than stored changes nothing. */
const open = ({ requests, clock }: Ports, { eventId, body, geoKey, version }: BusEvent) =>
  requests.open({
    orderId: String(body.orderId) as OrderId,
    geoKey,
    version,
    at: clock.now(),
    eventId: eventId as EventId,
  });

function hasSlipped({ eventType, body }: BusEvent): boolean {
  const { seconds } = (body.facts ?? {}) as { readonly seconds?: unknown };
  return eventType === "PreparationDelayed" && Number(seconds) > slipSeconds;
}
