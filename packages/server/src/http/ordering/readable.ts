import type { Viewer } from "@swift-eats/domain/identity";
import type { OrderId, Result } from "@swift-eats/domain/kernel";
import { ok, refuse } from "@swift-eats/domain/kernel";
import type { Order } from "@swift-eats/domain/ordering";
import type { Ports } from "../../wire/index.ts";

/** Whose order it is, as a customer. Operations see all. */
export function isMine(order: Order, viewer: Viewer): boolean {
  if (viewer.kind === "guest")
    return order.guestId === viewer.guestId || viewer.orderIds.includes(order.id);
  if (viewer.kind === "anonymous") return false;
  return viewer.role === "operations" || order.customerId === viewer.accountId;
}

/** The order, when the viewer may see it. Another's order is as unknown as one that never was. */
export async function readable(ports: Ports, viewer: Viewer, id: string): Promise<Result<Order>> {
  const order = await ports.orders.get(id as OrderId);
  return order && isMine(order, viewer) ? ok(order) : refuse({ code: "ordering.unknown_order" });
}

/** The order, when the viewer works in its kitchen. */
export async function readableByKitchen(
  ports: Ports,
  viewer: Viewer,
  id: string,
): Promise<Result<Order>> {
  const order = await ports.orders.get(id as OrderId);
  const mine =
    order &&
    viewer.kind === "account" &&
    (viewer.role === "operations" || viewer.restaurantIds.includes(order.restaurantId));
  return mine ? ok(order) : refuse({ code: "ordering.unknown_order" });
}
