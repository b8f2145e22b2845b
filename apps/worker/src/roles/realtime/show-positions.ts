import type { PositionChanged } from "@swift-eats/contract/realtime";
import { metrics } from "@swift-eats/server/observe";
import type { PositionNews } from "@swift-eats/server/tracking";
import { frameOf } from "./frame.ts";
import type { Gateway } from "./held.ts";
import type { Encoded } from "./newest.ts";
import { rooms } from "./rooms.ts";

/** A socket.io event packet of the main namespace, as text: encoded once for all who hear of it. */
function encoded(event: PositionChanged): Encoded {
  const packet = `2${JSON.stringify(["position", event])}`;
  return { packet, frame: frameOf(packet) };
}

/** Tells this gateway's own clients. Who may hear was decided where the fix was taken in; who listens is known here. */
export function showPositions(gateway: Gateway, news: readonly PositionNews[]): void {
  const { sockets, adapter } = gateway.of("/");
  const started = performance.now();

  const show = (
    room: string,
    { driverId, lng, lat, headingDegrees, at }: PositionNews,
    orderId: string,
  ) => {
    const ids = adapter.rooms.get(room);
    if (!ids) return;
    const packet = encoded({ driverId, orderId, point: { lng, lat }, headingDegrees, at });
    for (const id of ids) sockets.get(id)?.data.newest.send(orderId, packet, started);
  };

  for (const each of news) {
    for (const orderId of each.customerOrderIds) show(rooms.order(orderId), each, orderId);
    for (const { orderId, restaurantId } of each.kitchenOrders)
      show(rooms.kitchen(restaurantId), each, orderId);
  }
  metrics.fanOutSeconds.observe((performance.now() - started) / 1_000);
}
