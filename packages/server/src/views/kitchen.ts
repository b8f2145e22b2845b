import type { KitchenOrderView } from "@swift-eats/contract/kitchen";
import type { Trip } from "@swift-eats/domain/dispatch";
import type { Order } from "@swift-eats/domain/ordering";
import { kitchenSees } from "@swift-eats/domain/tracking";
import type { Ports } from "../wire/index.ts";
import { maybeIso } from "./instants.ts";
import { orderLinesView } from "./order.ts";

export const firstName = (name: string): string => name.split(/\s+/)[0] ?? "";

/** The kitchen sees a first name, no address, and the courier from assignment to pick-up. */
export function kitchenOrderView(
  order: Order,
  courier: KitchenOrderView["courier"],
): KitchenOrderView {
  return {
    id: order.id,
    version: order.version,
    status: order.status,
    restaurantId: order.restaurantId,
    pickupCode: order.pickupCode,
    customerFirstName: firstName(order.contact.name),
    fulfilment: order.fulfilment,
    soldOutChoice: order.soldOutChoice,
    scheduledFor: maybeIso(order.scheduledFor),
    lines: orderLinesView(order),
    price: order.price,
    placedAt: maybeIso(order.placedAt),
    acceptBy: maybeIso(order.acceptBy),
    acceptedAt: maybeIso(order.acceptedAt),
    prepMinutes: Math.round(order.prepSeconds / 60),
    readyEstimate: maybeIso(order.readyEstimate),
    readyAt: maybeIso(order.readyAt),
    endedAt: maybeIso(order.endedAt),
    endReason: order.endReason,
    courier,
  };
}

/** Orders with their couriers: two round trips for a whole board. */
export async function kitchenOrders(
  ports: Ports,
  orders: readonly Order[],
): Promise<KitchenOrderView[]> {
  const trips = new Map<string, Trip>();
  for (const { tripId } of orders) {
    const trip = tripId && !trips.has(tripId) ? await ports.trips.get(tripId) : null;
    if (trip) trips.set(trip.id, trip);
  }
  const drivers = [...trips.values()].map(({ driverId }) => driverId);
  const live =
    drivers.length > 0 ? await ports.positions.get(drivers).catch(() => new Map()) : new Map();
  return orders.map((order) => {
    const trip = order.tripId ? trips.get(order.tripId) : undefined;
    if (!trip || !order.driverName) return kitchenOrderView(order, null);
    const position = kitchenSees(trip, order.id) ? live.get(trip.driverId) : undefined;
    const arrived = trip.stops.some(
      ({ kind, orderId, arrivedAt }) => kind === "pickup" && orderId === order.id && arrivedAt,
    );
    return kitchenOrderView(order, {
      name: firstName(order.driverName),
      position: position ? { lng: position.lng, lat: position.lat } : null,
      arrived,
    });
  });
}
