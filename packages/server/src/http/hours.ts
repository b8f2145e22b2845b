import { hoursOf, hoursView } from "@swift-eats/contract/catalog";
import { getHours, setHours } from "@swift-eats/contract/kitchen";
import { changeHours, type Restaurant } from "@swift-eats/domain/catalog";
import { ok, type RestaurantId, refuse } from "@swift-eats/domain/kernel";
import { openStateView } from "../views/index.ts";
import type { Ports } from "../wire/index.ts";
import { note } from "./by-hand.ts";
import { actsFor } from "./kitchen-staff.ts";
import { restaurantChanged } from "./restaurant-changed.ts";
import { route } from "./route.ts";

const forbidden = { code: "identity.forbidden" };

const view = (ports: Ports, restaurant: Restaurant) => ({
  timeZone: restaurant.hours.timeZone,
  hours: hoursView(restaurant.hours),
  version: restaurant.hoursVersion,
  state: openStateView(restaurant, ports.clock.now()),
});

export const hoursRoutes = [
  route(getHours, async ({ ports, params }) => {
    const restaurant = await ports.restaurants.get(params.id as RestaurantId);
    return restaurant
      ? ok(view(ports, restaurant))
      : refuse({ code: "catalog.unknown_restaurant" });
  }),
  route(setHours, async ({ ports, viewer, params, body }) => {
    if (!actsFor(viewer, params.id)) return refuse(forbidden);
    const { version, ...said } = body;
    const decided = await ports.restaurants.decide(params.id as RestaurantId, (restaurant) =>
      changeHours(restaurant, { hours: hoursOf(said, restaurant.hours.timeZone), version }),
    );
    if (!decided.ok) return decided;
    await restaurantChanged(ports, decided.value.id);
    await note(ports, viewer, {
      action: "set hours",
      subject: `restaurant ${params.id}`,
      reason: null,
      facts: said,
    });
    return ok(view(ports, decided.value));
  }),
];
