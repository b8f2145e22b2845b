import type { OrderId } from "../kernel/index.ts";
import type { Order, OrderMessage } from "../ordering/index.ts";
import { greatCircle } from "../routing/index.ts";
import type { Run } from "./trip.ts";

type Message = OrderMessage & { readonly orderId: OrderId };

/** Requirements, section 4. Event id, time and version come with the envelope, the correlation id with the request that it answers. */
export const assigned = (run: Run, order: Order): Message => ({
  orderId: order.id,
  eventType: "DriverAssigned",
  topic: `driver_assignment.events.${order.geoKey}`,
  body: {
    orderId: order.id,
    geoKey: order.geoKey,
    driverId: run.driver.id,
    driverETAtoRestaurant: run.trip.driverEtaSeconds,
    etaRestaurantToCustomer: secondsToDoor(run, order),
    assignmentScore: run.trip.score,
  },
});

export const assignmentFailed = (
  order: Order,
  reason: string,
  retryAfterSeconds: number,
): OrderMessage => ({
  eventType: "AssignmentFailed",
  topic: `driver_assignment.events.${order.geoKey}`,
  body: { orderId: order.id, geoKey: order.geoKey, reason, retryAfterSeconds },
});

/** From the kitchen along the doors before this one. The first leg is the order's own, known since checkout. */
function secondsToDoor({ trip, driver, orders }: Run, order: Order): number {
  const doors = trip.stops.filter(({ kind, outcome }) => kind === "dropoff" && outcome === null);
  const [first] = doors;
  let seconds = orders.find(({ id }) => id === first?.orderId)?.travelSeconds ?? 0;
  let from = first;
  for (const door of doors) {
    if (from && door !== from)
      seconds += greatCircle(from.point, door.point, driver.vehicle).seconds;
    if (door.orderId === order.id) return seconds;
    from = door;
  }
  return order.travelSeconds;
}
