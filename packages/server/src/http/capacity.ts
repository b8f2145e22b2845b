import {
  endThrottle,
  getKitchenLoad,
  type KitchenLoadView,
  setCapacity,
  startThrottle,
} from "@swift-eats/contract/kitchen";
import type { Restaurant, ThrottleLimits } from "@swift-eats/domain/catalog";
import type { Viewer } from "@swift-eats/domain/identity";
import { fits, limitsAt, queueSeconds, windowOf } from "@swift-eats/domain/inventory";
import { addSeconds, ok, type RestaurantId, type Result, refuse } from "@swift-eats/domain/kernel";
import { setMakers, throttle, unthrottle } from "@swift-eats/domain/kitchen";
import { iso } from "../views/index.ts";
import type { Ports } from "../wire/index.ts";
import { actsFor } from "./kitchen-staff.ts";
import { zoneOf } from "./place.ts";
import { restaurantChanged } from "./restaurant-changed.ts";
import { route } from "./route.ts";

const forbidden = { code: "identity.forbidden" };
const windowsShown = 8;
const unlimited: ThrottleLimits = {
  windowMinutes: 30,
  ordersMax: null,
  amountMax: null,
  makeMinutesMax: null,
};
const one = { orders: 1, amount: 0, makeSeconds: 0 };

async function loadView(ports: Ports, restaurant: Restaurant): Promise<KitchenLoadView> {
  const at = ports.clock.now();
  const held = limitsAt(restaurant, at);
  const limits = held ?? unlimited;
  const from = windowOf(limits, at).startsAt;
  const to = addSeconds(from, windowsShown * limits.windowMinutes * 60);
  const [{ currency }, work, windows] = await Promise.all([
    zoneOf(ports, restaurant.geoKey),
    ports.kitchens.openWork(restaurant.id),
    ports.kitchens.windows(restaurant.id, limits, { from, to }),
  ]);
  const { throttleUntil } = restaurant;
  return {
    currency,
    makers: restaurant.makers,
    queueMinutes: Math.ceil(queueSeconds(work, restaurant, at) / 60),
    openOrders: work.length,
    throttle:
      held && throttleUntil
        ? ({ ...held, until: iso(throttleUntil) } as KitchenLoadView["throttle"])
        : null,
    windows: Array.from({ length: windowsShown }, (_, index) => {
      const startsAt = addSeconds(from, index * limits.windowMinutes * 60);
      const load = windows.find((each) => each.startsAt.getTime() === startsAt.getTime());
      const { orders = 0, amount = 0, makeSeconds = 0 } = load ?? {};
      return {
        startsAt: iso(startsAt),
        orders,
        amount,
        makeMinutes: Math.ceil(makeSeconds / 60),
        full: load !== undefined && !fits(limits, load, one),
      };
    }),
  };
}

async function change(
  ports: Ports,
  { viewer, id }: { viewer: Viewer; id: string },
  decide: (restaurant: Restaurant, at: Date) => Result<Restaurant>,
): Promise<Result<KitchenLoadView>> {
  if (!actsFor(viewer, id)) return refuse(forbidden);
  const at = ports.clock.now();
  const decided = await ports.restaurants.decide(id as RestaurantId, (each) => decide(each, at));
  if (!decided.ok) return decided;
  await restaurantChanged(ports, decided.value.id);
  return ok(await loadView(ports, decided.value));
}

export const capacityRoutes = [
  route(getKitchenLoad, async ({ ports, viewer, params }) => {
    if (!actsFor(viewer, params.id)) return refuse(forbidden);
    const restaurant = await ports.restaurants.get(params.id as RestaurantId);
    return restaurant
      ? ok(await loadView(ports, restaurant))
      : refuse({ code: "catalog.unknown_restaurant" });
  }),
  route(setCapacity, ({ ports, viewer, params, body }) =>
    change(ports, { viewer, id: params.id }, (restaurant) => setMakers(restaurant, body.makers)),
  ),
  route(startThrottle, ({ ports, viewer, params, body }) =>
    change(ports, { viewer, id: params.id }, (restaurant, at) => {
      const seenUntil = body.seenUntil === null ? null : new Date(body.seenUntil);
      return throttle(restaurant, { ...body, seenUntil }, at);
    }),
  ),
  route(endThrottle, ({ ports, viewer, params }) =>
    change(ports, { viewer, id: params.id }, unthrottle),
  ),
];
