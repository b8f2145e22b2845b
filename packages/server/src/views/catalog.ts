import type {
  ItemView,
  MenuView,
  NearbyRestaurantView,
  RestaurantView,
} from "@swift-eats/contract/catalog";
import {
  currentPrepSeconds,
  deliveryTerms,
  type Menu,
  type MenuSection,
  openState,
  type Restaurant,
  serving,
} from "@swift-eats/domain/catalog";
import type { Zone } from "@swift-eats/domain/cities";
import { promise } from "@swift-eats/domain/eta";
import { dateAfter, type LngLat, localTime, secondsBetween } from "@swift-eats/domain/kernel";
import { deliveryFee } from "@swift-eats/domain/pricing";
import type { TravelTimes } from "@swift-eats/domain/routing";
import { iso, maybeIso } from "./instants.ts";

type OpensOn = Extract<RestaurantView["state"], { open: false }>["opensOn"];

function dayAway(then: Date, at: Date, timeZone: string): OpensOn {
  const [day, today] = [localTime(then, timeZone).date, localTime(at, timeZone).date];
  if (day === today) return "today";
  if (day === dateAfter(today, 1)) return "tomorrow";
  return day < dateAfter(today, 7) ? "this_week" : "later";
}

export function openStateView(restaurant: Restaurant, at: Date): RestaurantView["state"] {
  const state = openState(restaurant.hours, restaurant.pausedUntil, at);
  return state.open
    ? { open: true, until: maybeIso(state.until) }
    : {
        open: false,
        opensAt: maybeIso(state.opensAt),
        opensOn: state.opensAt && dayAway(state.opensAt, at, restaurant.hours.timeZone),
        why: state.why,
      };
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
    sections: menu.sections.flatMap((section) => {
      const { now, from } = serving(section.windows, restaurant.hours.timeZone, at);
      const soon = from !== null && secondsBetween(at, from) <= soonSeconds;
      return now || soon ? [sectionView(section, now ? null : from)] : [];
    }),
  };
}

/** A section that is served within a day is shown with its time; further off, it only distracts. */
const soonSeconds = 86_400;

function sectionView(
  { id, name, items }: MenuSection,
  servedFrom: Date | null,
): MenuView["sections"][number] {
  return {
    id,
    name,
    servedFrom: maybeIso(servedFrom),
    items: items.map(({ prepSeconds, makeSeconds: _, unavailableUntil, ...item }) => ({
      ...item,
      allergens: item.allergens && [...item.allergens],
      diets: [...item.diets],
      prepMinutes: Math.ceil(prepSeconds / 60),
      available: item.available && servedFrom === null,
      preorder: item.available && servedFrom !== null,
      unavailableUntil: maybeIso(later(unavailableUntil, servedFrom)),
      // The view is written out as JSON at once; its lists are the domain's own.
      modifierGroups: item.modifierGroups as unknown as ItemView["modifierGroups"],
    })),
  };
}

const later = (a: Date | null, b: Date | null): Date | null =>
  a && b ? (a > b ? a : b) : (a ?? b);

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
  const terms = deliveryTerms(restaurant, point);
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
    deliveryFeeAmount: deliveryFee(
      zone.fees,
      { metres: leg.metres, ...(terms ? { terms } : {}) },
      0,
    ),
    etaMinutes: { from: minutes(estimate.from), to: minutes(estimate.to) },
  };
}
