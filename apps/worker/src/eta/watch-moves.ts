import { movedMetresMin } from "@swift-eats/domain/eta";
import {
  type DriverId,
  distanceMetres,
  type LngLat,
  type OrderId,
} from "@swift-eats/domain/kernel";
import { ordersUnderWay } from "@swift-eats/server/eta";
import type { Ports } from "@swift-eats/server/wire";

/** Where each courier with food was when the orders were last looked at. */
export type Seen = Map<DriverId, LngLat>;

/** The orders whose courier went on by more than a hundred metres since they were last looked at. */
export async function movedOrders(ports: Ports, seen: Seen): Promise<readonly OrderId[]> {
  const under = await ordersUnderWay(ports);
  const drivers = [...new Set(under.map(({ driverId }) => driverId))];
  const live = await ports.positions.get(drivers).catch(() => new Map<DriverId, LngLat>());
  for (const driverId of seen.keys()) if (!live.has(driverId)) seen.delete(driverId);
  const moved = new Set<DriverId>();
  for (const [driverId, { lng, lat }] of live) {
    const before = seen.get(driverId);
    if (before && distanceMetres(before, { lng, lat }) < movedMetresMin) continue;
    seen.set(driverId, { lng, lat });
    moved.add(driverId);
  }
  return under.flatMap(({ orderId, driverId }) => (moved.has(driverId) ? [orderId] : []));
}
