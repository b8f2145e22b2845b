import { orderPlaced } from "@swift-eats/contract/platform";
import type { OrderId, RestaurantId } from "@swift-eats/domain/kernel";
import { consumeOrders } from "../consume-orders.ts";
import { learnDelivered } from "../eta/learn-delivered.ts";
import { recalculate } from "../eta/recalculate.ts";
import {
  recalculateLater,
  restaurantChanged,
  workOffRecalculations,
} from "../eta/recalculate-later.ts";
import { trainZone } from "../eta/train.ts";
import { movedOrders, type Seen } from "../eta/watch-moves.ts";
import { loop, type Role } from "../role.ts";

/** Facts after which the estimate is another one. */
const moving = new Set([
  "OrderAccepted",
  "PreparationDelayed",
  "OrderReady",
  "DriverAssigned",
  "DriverReleased",
  "OrderPickedUp",
]);

/** Wall milliseconds between two looks at where couriers went, and at what there is to learn. */
const watchMs = 5_000;
const trainMs = 20_000;

/** Keeps every prediction beside what happened later, and learns from both. */
export const eta: Role = (ports, here) => {
  const { log } = ports;
  const stopEvents = consumeOrders(ports, here, {
    group: "eta",
    async handle({ eventType, occurredAt, body }) {
      const id = String(body.orderId) as OrderId;
      if (eventType === "OrderPlaced") {
        const { prepSeconds } = orderPlaced.parse(body).facts;
        await recalculate(ports, id, eventType, { at: new Date(occurredAt), prepSeconds });
      }
      if (moving.has(eventType)) await recalculate(ports, id, eventType);
      if (eventType === "OrderDelivered") await learnDelivered(ports, id);
    },
  });
  const stopJobs = workOffRecalculations(ports);
  const stopRestaurants = ports.wake.listen("restaurant", (id) => {
    restaurantChanged(ports, String(id) as RestaurantId).catch((error: unknown) =>
      log.warn({ err: error }, "eta"),
    );
  });
  const seen: Seen = new Map();
  const watch = loop(
    watchMs,
    async () => {
      await recalculateLater(ports, "CourierMoved", await movedOrders(ports, seen));
    },
    (error) => log.warn({ err: error }, "eta watch"),
  );
  const training = loop(
    trainMs,
    async () => {
      for (const { geoKey } of await ports.zones.all()) await trainZone(ports, geoKey);
    },
    (error) => log.warn({ err: error }, "eta training"),
  );
  return async () => {
    await Promise.all([watch.stop(), training.stop()]);
    await Promise.all([stopRestaurants(), stopEvents(), stopJobs()]);
  };
};
