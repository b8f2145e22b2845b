import { offer, release } from "@swift-eats/domain/dispatch";
import type { Driver } from "@swift-eats/domain/drivers";
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

/** Frees the order's present courier, then tells the named one: two decisions, each whole. No lease: people may always. */
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
  const way = await theWay(ports, order, driver);
  const told = await ports.trips.bind({ driverId, orderIds: [orderId] }, (free, waiting) =>
    offer(
      free,
      waiting,
      {
        ...way,
        tripId: ports.ids.next(),
        stopIds: [ports.ids.next(), ports.ids.next()],
        mode: "direct",
        offerSeconds: 0,
        score: -way.driverEtaSeconds,
        dueWall: ports.clock.wall(),
        // The history names who decided, and why: not the courier, who was not asked.
        by: { actor, reason },
      },
      ports.clock,
    ),
  );
  if (!told.ok) return told;
  const mine = told.value.orders.find(({ id }) => id === orderId);
  return mine ? { ok: true, value: mine } : refuse({ code: "ordering.unknown_order" });
}

/** How far it is and what it pays, by the zone's settings of now. */
async function theWay(ports: Ports, order: Order, driver: Driver) {
  const { travel, zoneSettings, clock } = ports;
  const pay = await zoneSettings.at(order.geoKey, clock.now());
  const from = driver.position ?? order.restaurantLocation;
  const toKitchen = travel.between(from, order.restaurantLocation, driver.vehicle);
  const door = order.dropOff?.location ?? order.restaurantLocation;
  const toDoor = travel.between(order.restaurantLocation, door, driver.vehicle);
  const distanceMetres = toKitchen.metres + toDoor.metres;
  return {
    distanceMetres,
    driverEtaSeconds: toKitchen.seconds,
    payAmount:
      pay.payPerTripAmount +
      pay.payPerOrderAmount +
      Math.round((distanceMetres / 1_000) * pay.payPerKmAmount),
  };
}
