import type { Server as HttpServer } from "node:http";
import type { BusEvent } from "@swift-eats/contract/platform";
import type { OrderChanged } from "@swift-eats/contract/realtime";
import type { DriverId } from "@swift-eats/domain/kernel";
import { clockView } from "@swift-eats/server/http";
import { sessionsEndedChannel } from "@swift-eats/server/session";
import { courierChanged, trackingOf } from "@swift-eats/server/tracking";
import type { Ports } from "@swift-eats/server/wire";
import { consumeOrders } from "../../consume-orders.ts";
import { loop, type Role } from "../../role.ts";
import { createGateway } from "./gateway.ts";
import type { Gateway } from "./held.ts";
import { watchPasses } from "./passes.ts";
import { rooms } from "./rooms.ts";
import { showPositions } from "./show-positions.ts";
import { watchViewports } from "./viewports.ts";

const redisLookMs = 5_000;

/** Tells the rooms that may know. */
export const realtime =
  (http: HttpServer): Role =>
  (ports, here) => {
    const { wake, clock, log } = ports;
    const gateway = createGateway(ports, http);
    const stopEvents = consumeOrders(ports, here, {
      group: "realtime",
      handle: (event) => tellOrder(ports, gateway, event),
    });
    const tracking = trackingOf(ports);
    const stopPositions = tracking.hear((news) => showPositions(gateway, news));
    const stopEnded = wake.listen(sessionsEndedChannel, (id) =>
      gateway.local.in(rooms.account(String(id))).disconnectSockets(true),
    );
    const stopRestaurants = wake.listen("restaurant", (id) => {
      const restaurantId = String(id);
      gateway.local.to(rooms.kitchen(restaurantId)).emit("restaurant", { restaurantId });
    });
    clock.onChange(() => gateway.local.emit("clock", clockView(ports)));
    const watches = [
      watchRedis(ports, gateway),
      watchPasses(ports, gateway),
      watchViewports(ports, gateway),
    ];
    return async () => {
      await Promise.all(watches.map((watch) => watch.stop()));
      stopPositions();
      await Promise.all([stopEvents(), stopEnded(), stopRestaurants()]);
      await tracking.stop();
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

async function tellOrder(
  ports: Ports,
  gateway: Gateway,
  { body, version, eventType, occurredAt, geoKey }: BusEvent,
): Promise<void> {
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
  const facts = (body.facts ?? {}) as Record<string, unknown>;
  const driverId = typeof facts.driverId === "string" ? facts.driverId : event.driverId;
  // Before anybody hears that the order changed, the next position already obeys.
  if (driverId) await courierChanged(ports, driverId as DriverId);
  gateway
    .to([rooms.order(event.orderId), rooms.kitchen(event.restaurantId), rooms.operations(geoKey)])
    .emit("order", event);
  const tripId = facts.tripId ?? body.tripId;
  if (driverId && typeof tripId === "string")
    gateway.to(rooms.courier(driverId)).emit("trip", { tripId, version });
}
