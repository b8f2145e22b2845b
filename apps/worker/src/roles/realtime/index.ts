import type { Server as HttpServer } from "node:http";
import type { BusEvent } from "@swift-eats/contract/platform";
import type { OrderChanged } from "@swift-eats/contract/realtime";
import { clockView } from "@swift-eats/server/http";
import type { PositionNews } from "@swift-eats/server/tracking";
import type { Ports } from "@swift-eats/server/wire";
import { consumeOrders } from "../../consume-orders.ts";
import { loop, type Role } from "../../role.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import { rooms } from "./rooms.ts";

const redisLookMs = 5_000;

/** Tells the rooms that may know. */
export const realtime =
  (http: HttpServer): Role =>
  (ports, here) => {
    const { wake, clock, log } = ports;
    const gateway = createGateway(ports, http);
    const stopEvents = consumeOrders(ports, here, {
      group: "realtime",
      handle: async (event) => tellOrder(gateway, event),
    });
    const stopPositions = wake.listen("positions", (news) =>
      tellPosition(gateway, news as PositionNews),
    );
    const stopRestaurants = wake.listen("restaurant", (id) => {
      const restaurantId = String(id);
      gateway.local.to(rooms.kitchen(restaurantId)).emit("restaurant", { restaurantId });
    });
    clock.onChange(() => gateway.local.emit("clock", clockView(ports)));
    const watch = watchRedis(ports, gateway);
    return async () => {
      await watch.stop();
      await Promise.all([stopEvents(), stopPositions(), stopRestaurants()]);
      await gateway.close().catch((error: unknown) => log.warn({ err: error }, "gateway"));
    };
  };

/** Without Redis no event gets here: better a client that polls than one that believes it is live. */
function watchRedis({ connection, log }: Ports, gateway: Gateway) {
  let missed = 0;
  return loop(
    redisLookMs,
    async () => {
      missed = await connection.redis.ping().then(
        () => 0,
        () => missed + 1,
      );
      if (missed >= 2) gateway.local.disconnectSockets(true);
    },
    (error) => log.warn({ err: error }, "gateway"),
  );
}

function tellOrder(
  gateway: Gateway,
  { body, version, eventType, occurredAt, geoKey }: BusEvent,
): void {
  const event = {
    orderId: String(body.orderId),
    version,
    status: body.status,
    type: eventType,
    at: occurredAt,
    restaurantId: String(body.restaurantId),
    driverId: typeof body.driverId === "string" ? body.driverId : null,
    geoKey,
  } as OrderChanged;
  gateway
    .to([rooms.order(event.orderId), rooms.kitchen(event.restaurantId), rooms.operations(geoKey)])
    .emit("order", event);
  const facts = (body.facts ?? {}) as Record<string, unknown>;
  const driverId = typeof facts.driverId === "string" ? facts.driverId : event.driverId;
  const tripId = facts.tripId ?? body.tripId;
  if (driverId && typeof tripId === "string")
    gateway.to(rooms.courier(driverId)).emit("trip", { tripId, version });
}

/** Every gateway hears every position, so each tells its own clients. */
function tellPosition(
  gateway: Gateway,
  { geoKey, position, customerOrderIds, kitchenOrders }: PositionNews,
): void {
  gateway.local
    .to(rooms.operations(geoKey))
    .volatile.emit("position", { ...position, orderId: null });
  for (const orderId of customerOrderIds)
    gateway.local.to(rooms.order(orderId)).volatile.emit("position", { ...position, orderId });
  for (const { orderId, restaurantId } of kitchenOrders)
    gateway.local
      .to(rooms.kitchen(restaurantId))
      .volatile.emit("position", { ...position, orderId });
}
