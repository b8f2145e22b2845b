import { acceptOffer, offer, release } from "@swift-eats/domain/dispatch";
import {
  type Actor,
  type DriverId,
  type OrderId,
  type Result,
  refuse,
} from "@swift-eats/domain/kernel";
import type { Order } from "@swift-eats/domain/ordering";
import type { Ports } from "../wire/index.ts";

export interface AssignByHand {
  readonly orderId: OrderId;
  readonly driverId: DriverId;
  readonly actor: Actor;
  readonly reason: string;
}

/** Frees the order's present courier, holds the named one and takes the answer as given: three decisions, each whole. */
export async function assignByHand(ports: Ports, wish: AssignByHand): Promise<Result<Order>> {
  const { orderId, driverId, actor, reason } = wish;
  const order = await ports.orders.get(orderId);
  const driver = await ports.drivers.get(driverId);
  if (!order || !driver) return refuse({ code: "ordering.unknown_order" });
  if (order.driverId === driverId) return { ok: true, value: order };
  // Asked before anybody is freed: an order must not lose its courier for one who cannot come.
  if (driver.duty !== "on" || driver.tripId)
    return refuse({ code: "dispatch.driver_not_free", driverId });
  if (order.tripId) {
    const freed = await ports.trips.decide(order.tripId, (run) =>
      release(run, { reason, at: ports.clock.now(), by: actor }),
    );
    if (!freed.ok) return freed;
  }
  const from = driver.position ?? order.restaurantLocation;
  const toKitchen = ports.travel.between(from, order.restaurantLocation, driver.vehicle);
  const zone = await ports.zones.get(order.geoKey);
  const door = order.dropOff?.location ?? order.restaurantLocation;
  const metres =
    toKitchen.metres + ports.travel.between(order.restaurantLocation, door, driver.vehicle).metres;
  const bound = await ports.trips.bind({ driverId, orderId }, (free, waiting) =>
    offer(
      free,
      waiting,
      {
        tripId: ports.ids.next(),
        stopIds: [ports.ids.next(), ports.ids.next()],
        payAmount:
          (zone?.payPerTripAmount ?? 0) +
          Math.round((metres / 1_000) * (zone?.payPerKmAmount ?? 0)),
        distanceMetres: metres,
        driverEtaSeconds: toKitchen.seconds,
        dueWall: ports.clock.wall(),
      },
      ports.clock,
    ),
  );
  if (!bound.ok) return bound;
  const taken = await ports.trips.decide(bound.value.trip.id, (run) => {
    const accepted = acceptOffer(run, ports.clock);
    if (!accepted.ok) return accepted;
    // The history names who decided, and why: not the courier, who was not asked.
    const facts = accepted.value.facts.map((each) => ({ ...each, actor, reason }));
    return { ok: true, value: { ...accepted.value, facts } };
  });
  const mine = taken.ok ? taken.value.orders.find(({ id }) => id === orderId) : undefined;
  return taken.ok && mine
    ? { ok: true, value: mine }
    : taken.ok
      ? refuse({ code: "ordering.unknown_order" })
      : taken;
}
