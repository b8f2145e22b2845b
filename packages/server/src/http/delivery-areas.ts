import type { DeliveryAreaView } from "@swift-eats/contract/catalog";
import {
  findRestaurants,
  foundRestaurantsMax,
  getDeliveryAreas,
  setDeliveryAreas,
} from "@swift-eats/contract/operations";
import { changeDeliveryAreas, type Restaurant } from "@swift-eats/domain/catalog";
import { ok, type RestaurantId, refuse } from "@swift-eats/domain/kernel";
import type { Ports } from "../wire/index.ts";
import { note } from "./by-hand.ts";
import { zoneOf } from "./place.ts";
import { restaurantChanged } from "./restaurant-changed.ts";
import { route } from "./route.ts";

async function view(ports: Ports, restaurant: Restaurant) {
  const { name, location, deliveryAreas, deliveryRadiusMetres } = restaurant;
  const { deliveryAreasVersion: version } = restaurant;
  const { currency } = await zoneOf(ports, restaurant.geoKey);
  const areas = structuredClone(deliveryAreas) as DeliveryAreaView[];
  return { name, location, currency, radiusMetres: deliveryRadiusMetres, areas, version };
}

export const deliveryAreaRoutes = [
  route(findRestaurants, async ({ ports, query }) => {
    const { geoKey, search: text } = query;
    return ok({
      items: [...(await ports.discovery.named(geoKey, { text, limit: foundRestaurantsMax }))],
    });
  }),
  route(getDeliveryAreas, async ({ ports, params }) => {
    const restaurant = await ports.restaurants.get(params.id as RestaurantId);
    return restaurant
      ? ok(await view(ports, restaurant))
      : refuse({ code: "catalog.unknown_restaurant" });
  }),
  route(setDeliveryAreas, async ({ ports, viewer, params, body }) => {
    const decided = await ports.restaurants.decide(params.id as RestaurantId, (restaurant) =>
      changeDeliveryAreas(restaurant, body),
    );
    if (!decided.ok) return decided;
    await restaurantChanged(ports, decided.value.id);
    await note(ports, viewer, {
      action: "set delivery areas",
      subject: `restaurant ${params.id}`,
      reason: null,
      facts: { areas: body.areas.map(({ name }) => name) },
    });
    return ok(await view(ports, decided.value));
  }),
];
