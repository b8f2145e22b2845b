import { estimate } from "@swift-eats/domain/eta";
import type { OrderId } from "@swift-eats/domain/kernel";
import { isFinal } from "@swift-eats/domain/ordering";
import { consumeOrders } from "../consume-orders.ts";
import type { Role } from "../role.ts";

/** Facts after which the estimate is another one. */
const moving = new Set([
  "OrderAccepted",
  "PreparationDelayed",
  "OrderReady",
  "DriverAssigned",
  "DriverReleased",
  "OrderPickedUp",
]);

/** Keeps every prediction beside what happened later. */
export const eta: Role = (ports, here) =>
  consumeOrders(ports, here, {
    group: "eta",
    async handle({ eventType, body }) {
      if (!moving.has(eventType)) return;
      const order = await ports.orders.get(String(body.orderId) as OrderId);
      if (!order || isFinal(order.status)) return;
      const at = ports.clock.now();
      const trip = order.tripId ? await ports.trips.get(order.tripId) : null;
      const { from, to } = estimate({
        at,
        readyEstimate: order.readyEstimate,
        pickedUp: order.status === "picked_up",
        toRestaurantSeconds: trip && order.driverId ? trip.driverEtaSeconds : null,
        toDoorSeconds: order.travelSeconds,
        prepSeconds: order.prepSeconds,
      });
      await ports.etaLog.append({
        geoKey: order.geoKey,
        orderId: order.id,
        cause: eventType,
        from,
        to,
        at,
      });
    },
  });
