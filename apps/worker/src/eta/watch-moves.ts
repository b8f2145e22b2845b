import { movedMetresMin } from "@swift-eats/domain/eta";
import {
  type DriverId,
  distanceMetres,
  type LngLat,
  type OrderId,
} from "@swift-eats/domain/kernel";
import { ordersUnderWay } from "@swift-eats/server/eta";
import type { Ports } from "@swift-eats/server/wire";
import { recalculate } from "./recalculate.ts";
import { tellNear } from "./tell-change.ts";

/** Where each courier with food was when the orders were last looked at. */
export type Seen = Map<DriverId, LngLat>;

/** Looks again at the orders whose courier went on by more than a hundred metres; tells who is about to be rung at. */
export async function watchMoves(ports: Ports, seen: Seen): Promise<number> {
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
  let looked = 0;
  for (const { orderId, driverId } of under)
    if (moved.has(driverId)) looked += await look(ports, orderId);
  return looked;
}

async function look(ports: Ports, id: OrderId): Promise<number> {
  const found = await recalculate(ports, id, "CourierMoved");
  if (!found) return 0;
  if (found.isNear) await tellNear(ports, found.order, found.prediction);
  return 1;
}
