import type { MenuView, NearbyRestaurantView, RestaurantView } from "@swift-eats/contract/catalog";
import {
  currentPrepSeconds,
  type Menu,
  openState,
  type Restaurant,
} from "@swift-eats/domain/catalog";
import type { Zone } from "@swift-eats/domain/cities";
import { promise } from "@swift-eats/domain/eta";
import type { LngLat } from "@swift-eats/domain/kernel";
import { deliveryFee } from "@swift-eats/domain/pricing";
import type { TravelTimes } from "@swift-eats/domain/routing";
import { iso, maybeIso } from "./instants.ts";

export function openStateView(restaurant: Restaurant, at: Date): RestaurantView["state"] {
  const state = openState(restaurant.hours, restaurant.pausedUntil, at);
  return state.open
    ? { open: true, until: maybeIso(state.until) }
    : { open: false, opensAt: maybeIso(state.opensAt), why: state.why };
}

export const busyMinutes = (restaurant: Restaurant, at: Date): number =>
  restaurant.busyUntil && restaurant.busyUntil > at
    ? Math.ceil(restaurant.busyExtraSeconds / 60)
    : 0;

export function restaurantView(restaurant: Restaurant, currency: string, at: Date): RestaurantView {
  const {
    id,
    geoKey,
    slug,
    name,
    description,
    address,
    location,
    priceLevel,
    minimumAmount,
    picture,
  } = restaurant;
  return {
    id,
    geoKey,
    slug,
    name,
    description,
    cuisines: [...restaurant.cuisines],
    tags: [...restaurant.tags],
    address,
    location,
    priceLevel,
    minimumAmount,
    currency,
    timeZone: restaurant.hours.timeZone,
    picture,
    rating: restaurant.rating === null ? null : Math.round(restaurant.rating * 10) / 10,
    ratingCount: restaurant.ratingCount,
    state: openStateView(restaurant, at),
    busyMinutes: busyMinutes(restaurant, at),
    prepMinutes: Math.ceil(currentPrepSeconds(restaurant, at) / 60),
  };
}

export const kitchenRestaurantView = (restaurant: Restaurant, currency: string, at: Date) => ({
  ...restaurantView(restaurant, currency, at),
  pausedUntil:
    restaurant.pausedUntil && restaurant.pausedUntil > at ? iso(restaurant.pausedUntil) : null,
  busyUntil: restaurant.busyUntil && restaurant.busyUntil > at ? iso(restaurant.busyUntil) : null,
});

export function menuView(restaurant: Restaurant, menu: Menu, currency: string, at: Date): MenuView {
  return {
    restaurantId: restaurant.id,
    version: menu.version,
    currency,
    state: openStateView(restaurant, at),
    busyMinutes: busyMinutes(restaurant, at),
    sections: menu.sections.map((section) => ({
      ...section,
      items: section.items.map(({ prepSeconds, unavailableUntil, ...item }) => ({
        ...item,
        allergens: item.allergens && [...item.allergens],
        diets: [...item.diets],
        prepMinutes: Math.ceil(prepSeconds / 60),
        unavailableUntil: maybeIso(unavailableUntil),
        modifierGroups: item.modifierGroups.map((group) => ({
          ...group,
          options: group.options.map((option) => ({
            ...option,
            allergens: option.allergens && [...option.allergens],
          })),
        })),
      })),
    })),
  };
}

export function nearbyView(
  restaurant: Restaurant,
  distanceMetres: number,
  given: {
    readonly zone: Zone;
    readonly point: LngLat;
    readonly at: Date;
    readonly travel: TravelTimes;
  },
): NearbyRestaurantView {
  const { zone, point, at, travel } = given;
  const leg = travel.between(restaurant.location, point, "bicycle");
  const estimate = promise({
    at,
    prepSeconds: currentPrepSeconds(restaurant, at),
    travelSeconds: leg.seconds,
    scheduledFor: null,
  });
  const minutes = (until: Date) => Math.round((until.getTime() - at.getTime()) / 60_000);
  return {
    restaurant: restaurantView(restaurant, zone.currency, at),
    distanceMetres,
    deliveryFeeAmount: deliveryFee(zone.fees, leg.metres, 0),
    etaMinutes: { from: minutes(estimate.from), to: minutes(estimate.to) },
  };
}
