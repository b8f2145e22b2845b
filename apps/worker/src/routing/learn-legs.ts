import type { Stop, Trip } from "@swift-eats/domain/dispatch";
import type { OrderId } from "@swift-eats/domain/kernel";
import type { Ports } from "@swift-eats/server/wire";

const endOf: Readonly<Record<string, Stop["kind"]>> = {
  OrderPickedUp: "pickup",
  OrderDelivered: "dropoff",
};

/** The stop at which the event happened and the one before it, when a courier rode from one to the other. */
export function riddenLeg(
  { stops }: Trip,
  orderId: OrderId,
  kind: Stop["kind"],
): {
  readonly from: Stop;
  readonly to: Stop;
  readonly leftAt: Date;
  readonly arrivedAt: Date;
} | null {
  const at = stops.findIndex((stop) => stop.orderId === orderId && stop.kind === kind);
  const [from, to] = [stops[at - 1], stops[at]];
  if (!from?.doneAt || !to?.arrivedAt || to.arrivedAt <= from.doneAt) return null;
  return { from, to, leftAt: from.doneAt, arrivedAt: to.arrivedAt };
}

/** Every finished leg between two stops teaches the hour and the streets that it was ridden in. */
export async function learnFrom(
  ports: Pick<Ports, "orders" | "trips" | "drivers" | "travel">,
  eventType: string,
  orderId: OrderId,
): Promise<void> {
  const kind = endOf[eventType];
  const order = kind ? await ports.orders.get(orderId) : null;
  const trip = order?.tripId ? await ports.trips.get(order.tripId) : null;
  const leg = kind && trip ? riddenLeg(trip, orderId, kind) : null;
  const driver = trip && leg ? await ports.drivers.get(trip.driverId) : null;
  if (!leg || !driver) return;
  await ports.travel.learn({
    from: leg.from.point,
    to: leg.to.point,
    vehicle: driver.vehicle,
    leftAt: leg.leftAt,
    arrivedAt: leg.arrivedAt,
    weight: 1,
  });
}
