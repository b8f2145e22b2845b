import { currentPrepSeconds } from "@swift-eats/domain/catalog";
import type { OrderId } from "@swift-eats/domain/kernel";
import { system } from "@swift-eats/domain/kernel";
import { pause } from "@swift-eats/domain/kitchen";
import { accept, passTime as passed } from "@swift-eats/domain/ordering";
import type { Ports } from "@swift-eats/server/wire";

/** Two orders in a row without an answer: nobody is there. Source: features R7. */
const unansweredMax = 2;
const pauseMinutes = 30;

/** What time alone does to an order. A kitchen that answers nobody is paused, and told so by its console. */
export async function passTime(ports: Ports, orderId: OrderId): Promise<void> {
  const at = ports.clock.now();
  const decided = await ports.orders.decide(orderId, (order) => passed(order, at));
  if (!decided.ok || decided.value.status !== "expired") return;
  const { restaurantId } = decided.value;
  if ((await ports.orders.unansweredInARow(restaurantId)) < unansweredMax) return;
  const paused = await ports.restaurants.decide(restaurantId, (restaurant) =>
    restaurant.pausedUntil && restaurant.pausedUntil > at
      ? { ok: true, value: restaurant }
      : pause(restaurant, pauseMinutes, at),
  );
  if (!paused.ok) return;
  await ports.catalog.changed(restaurantId);
  await ports.wake.notify("restaurant", restaurantId);
}

/** Takes an order for a kitchen that takes every order. */
export async function autoAccept(ports: Ports, orderId: OrderId): Promise<void> {
  const order = await ports.orders.get(orderId);
  const restaurant = order && (await ports.restaurants.get(order.restaurantId));
  if (!restaurant?.autoAccept) return;
  const at = ports.clock.now();
  await ports.orders.decide(orderId, (now) =>
    accept(now, currentPrepSeconds(restaurant, at), { actor: system, at, reason: "auto-accept" }),
  );
}
