import { type WatchAnswer, type WatchBody, watchBody } from "@swift-eats/contract/realtime";
import type { Viewer } from "@swift-eats/domain/identity";
import type { OrderId } from "@swift-eats/domain/kernel";
import { isMine } from "@swift-eats/server/http";
import type { Ports } from "@swift-eats/server/wire";

export const rooms = {
  order: (id: string) => `order:${id}`,
  kitchen: (restaurantId: string) => `kitchen:${restaurantId}`,
  courier: (driverId: string) => `courier:${driverId}`,
  operations: (geoKey: string) => `operations:${geoKey}`,
  /** Every socket of an account, to be closed when its sessions end. Nobody asks for this one. */
  account: (accountId: string) => `account:${accountId}`,
};

const no = (code: string): WatchAnswer => ({ ok: false, code });

/** The room that the viewer may join by that wish, or why not. */
export async function roomFor(
  ports: Ports,
  viewer: Viewer,
  wish: unknown,
): Promise<{ room: string; body: WatchBody } | WatchAnswer> {
  const parsed = watchBody.safeParse(wish);
  if (!parsed.success) return no("wire.invalid");
  const found = await allowed(ports, viewer, parsed.data);
  return "room" in found ? { ...found, body: parsed.data } : found;
}

async function allowed(
  ports: Ports,
  viewer: Viewer,
  body: WatchBody,
): Promise<{ room: string } | WatchAnswer> {
  const account = viewer.kind === "account" ? viewer : null;
  const isOperations = account?.role === "operations";
  switch (body.room) {
    case "order": {
      const order = await ports.orders.get(body.orderId as OrderId);
      return order && isMine(order, viewer)
        ? { room: rooms.order(order.id) }
        : no("ordering.unknown_order");
    }
    case "kitchen":
      return isOperations || account?.restaurantIds.some((id) => id === body.restaurantId)
        ? { room: rooms.kitchen(body.restaurantId) }
        : no("identity.forbidden");
    case "courier":
      return account?.driverId
        ? { room: rooms.courier(account.driverId) }
        : no("identity.forbidden");
    case "operations":
      return isOperations ? { room: rooms.operations(body.geoKey) } : no("identity.forbidden");
  }
}
