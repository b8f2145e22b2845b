import {
  acceptOrder,
  collectOrder,
  delayOrder,
  endBusyMode,
  kitchenBoard,
  kitchenRestaurants,
  markOrderReady,
  pauseRestaurant,
  rejectOrder,
  resumeRestaurant,
  startBusyMode,
  switchItem,
} from "@swift-eats/contract/kitchen";
import { offUntil, type Restaurant } from "@swift-eats/domain/catalog";
import type { Viewer } from "@swift-eats/domain/identity";
import {
  addSeconds,
  type ItemId,
  ok,
  type RestaurantId,
  type Result,
  refuse,
} from "@swift-eats/domain/kernel";
import { beBusy, beCalm, pause, resume } from "@swift-eats/domain/kitchen";
import {
  accept,
  type Cause,
  collect,
  delay,
  type IdempotencyKey,
  markReady,
  type Order,
  type OrderDecision,
  reject,
} from "@swift-eats/domain/ordering";
import { kitchenOrders, kitchenRestaurantView, maybeIso } from "../views/index.ts";
import type { Ports } from "../wire/index.ts";
import { actsFor, kitchenCause } from "./kitchen-staff.ts";
import { readableByKitchen } from "./ordering/readable.ts";
import { zoneOf } from "./place.ts";
import { restaurantChanged } from "./restaurant-changed.ts";
import { route } from "./route.ts";

const boardSeconds = 2 * 3_600;

const forbidden = { code: "identity.forbidden" };

/** One answer of the kitchen: the order is theirs, the decision pure, the board's line comes back. */
async function answer(
  ports: Ports,
  viewer: Viewer,
  id: string,
  decide: (order: Order, cause: Cause) => Result<OrderDecision>,
  once?: IdempotencyKey,
) {
  const mine = await readableByKitchen(ports, viewer, id);
  if (!mine.ok) return mine;
  const decided = await ports.orders.decide(
    mine.value.id,
    (order) => decide(order, kitchenCause(ports, viewer)),
    once,
  );
  if (!decided.ok) return decided;
  await ports.wake.notify("outbox", "");
  const [line] = await kitchenOrders(ports, [decided.value]);
  if (!line) throw new Error("a decided order has a line");
  return ok(line);
}

/** One change of the kitchen's state. */
export async function changeRestaurant(
  ports: Ports,
  viewer: Viewer,
  id: string,
  decide: (restaurant: Restaurant, at: Date) => Result<Restaurant>,
) {
  if (!actsFor(viewer, id)) return refuse(forbidden);
  const at = ports.clock.now();
  const decided = await ports.restaurants.decide(id as RestaurantId, (restaurant) =>
    decide(restaurant, at),
  );
  if (!decided.ok) return decided;
  await restaurantChanged(ports, decided.value.id);
  const { currency } = await zoneOf(ports, decided.value.geoKey);
  return ok(kitchenRestaurantView(decided.value, currency, at));
}

export const kitchenRoutes = [
  route(kitchenRestaurants, async ({ ports, viewer }) => {
    if (viewer.kind !== "account") return refuse(forbidden);
    const at = ports.clock.now();
    const mine = await ports.restaurants.many(viewer.restaurantIds);
    const items = await Promise.all(
      mine.map(async (each) =>
        kitchenRestaurantView(each, (await zoneOf(ports, each.geoKey)).currency, at),
      ),
    );
    return ok({ items });
  }),
  route(kitchenBoard, async ({ ports, viewer, params }) => {
    if (!actsFor(viewer, params.id)) return refuse(forbidden);
    const since = addSeconds(ports.clock.now(), -boardSeconds);
    const orders = await ports.orders.ofKitchen(params.id as RestaurantId, since);
    return ok({ items: await kitchenOrders(ports, orders) });
  }),
  route(acceptOrder, ({ ports, viewer, params, body }) =>
    answer(ports, viewer, params.id, (order, cause) => accept(order, body.prepMinutes * 60, cause)),
  ),
  route(rejectOrder, ({ ports, viewer, params, body }) =>
    answer(ports, viewer, params.id, (order, cause) => reject(order, body.reason, cause)),
  ),
  route(delayOrder, ({ ports, viewer, params, body, idempotencyKey }) =>
    answer(ports, viewer, params.id, (order, cause) => delay(order, body.minutes * 60, cause), {
      scope: `delay:${params.id}`,
      key: idempotencyKey,
      bodyHash: String(body.minutes),
    }),
  ),
  route(markOrderReady, ({ ports, viewer, params }) =>
    answer(ports, viewer, params.id, (order, cause) => markReady(order, cause)),
  ),
  route(collectOrder, ({ ports, viewer, params, body }) =>
    answer(ports, viewer, params.id, (order, cause) => collect(order, body.pin, cause)),
  ),
  route(pauseRestaurant, ({ ports, viewer, params, body }) =>
    changeRestaurant(ports, viewer, params.id, (restaurant, at) =>
      pause(restaurant, body.minutes, at),
    ),
  ),
  route(resumeRestaurant, ({ ports, viewer, params }) =>
    changeRestaurant(ports, viewer, params.id, resume),
  ),
  route(startBusyMode, ({ ports, viewer, params, body }) =>
    changeRestaurant(ports, viewer, params.id, (restaurant, at) => beBusy(restaurant, body, at)),
  ),
  route(endBusyMode, ({ ports, viewer, params }) =>
    changeRestaurant(ports, viewer, params.id, beCalm),
  ),
  route(switchItem, async ({ ports, viewer, params, body }) => {
    if (!actsFor(viewer, params.id)) return refuse(forbidden);
    const id = params.id as RestaurantId;
    const restaurant = await ports.restaurants.get(id);
    if (!restaurant) return refuse({ code: "catalog.unknown_restaurant" });
    const { timeZone } = restaurant.hours;
    const until = body.available ? null : offUntil(body.off, ports.clock.now(), timeZone);
    const known = await ports.menus.switchItem(id, params.itemId as ItemId, until);
    if (!known) return refuse({ code: "catalog.unknown_item" });
    await restaurantChanged(ports, id);
    return ok({ available: body.available, until: maybeIso(until) });
  }),
];
