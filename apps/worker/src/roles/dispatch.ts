import { consumeOrders } from "../consume-orders.ts";
import { dispatchZones } from "../dispatch-zones.ts";
import type { Role } from "../role.ts";

/** Facts after which a zone's plan may look different. */
const stirring = new Set([
  "OrderReady",
  "PreparationDelayed",
  "OfferDeclined",
  "DriverReleased",
  "OrderDelivered",
  "OrderUndeliverable",
  "OrderCancelled",
]);

/** Decides who is asked for which order: on every event that matters, at every deferral's end, and each second. */
export const dispatch: Role = async (ports, here) => {
  const zones = dispatchZones(ports);
  const stopRequests = consumeOrders(ports, here, {
    group: "dispatch",
    topics: ["driver_assignment.requests", "order_updates"],
    async handle({ eventType, body, geoKey, version }) {
      if (eventType === "AssignmentRequested") {
        await ports.requests.open({
          orderId: String(body.orderId) as never,
          geoKey,
          version,
          at: ports.clock.now(),
        });
        zones.wake(geoKey);
      } else if (stirring.has(eventType)) zones.wake(geoKey);
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
