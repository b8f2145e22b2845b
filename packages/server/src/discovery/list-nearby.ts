import type { ListedRestaurantView, nearbyRestaurants } from "@swift-eats/contract/catalog";
import type { BodyOf, ResponseOf } from "@swift-eats/contract/wire";
import {
  collections,
  type DietProfile,
  type Filters,
  facets,
  filtered,
  isPicky,
  type Listing,
  noFilters,
  ranked,
  suitingDishes,
} from "@swift-eats/domain/catalog";
import type { Zone } from "@swift-eats/domain/cities";
import { idTime, type LngLat, type RestaurantId } from "@swift-eats/domain/kernel";
import { nearbyView } from "../views/index.ts";
import type { Ports } from "../wire/index.ts";

/** The nearest that are looked at; whoever is further away has a nearer rival of every kind. */
const candidatesMax = 500;

type Asked = BodyOf<typeof nearbyRestaurants>;

export interface NearbyWish {
  readonly zone: Zone;
  readonly point: LngLat;
  readonly asked: Asked;
  /** Added to the diets asked for; null: none is. */
  readonly profile: DietProfile | null;
  readonly favourites: readonly RestaurantId[];
}

const both = <T>(some: readonly T[], more: readonly T[] = []): T[] => [
  ...new Set([...some, ...more]),
];

const filtersOf = (asked: Asked, profile: DietProfile | null): Filters => ({
  ...asked,
  cuisines: both(asked.cuisines, asked.cuisine ? [asked.cuisine] : []),
  diets: both(asked.diets, profile?.diets),
  avoid: both(asked.avoid, profile?.avoid),
});

type Candidate = { readonly listing: Listing; readonly view: ReturnType<typeof nearbyView> };

async function candidates(ports: Ports, wish: NearbyWish): Promise<readonly Candidate[]> {
  const { zone, point, favourites } = wish;
  const at = ports.clock.now();
  const found = await ports.restaurants.nearby({
    geoKey: zone.geoKey,
    point,
    cuisine: null,
    limit: candidatesMax,
    offset: 0,
  });
  const facts = await ports.listings.facts(found.map(({ restaurant }) => restaurant));
  const figures = ports.listings.figures(zone.geoKey);
  const mine = new Set(favourites);
  return found.flatMap(({ restaurant, distanceMetres }) => {
    const dishes = facts.get(restaurant.id) ?? [];
    // Whose menu is still to be written has nothing to order.
    if (dishes.length === 0) return [];
    const { id, cuisines, priceLevel, rating, ratingCount } = restaurant;
    const view = nearbyView(restaurant, distanceMetres, { zone, point, at, travel: ports.travel });
    const { state } = view.restaurant;
    const { orders = 0, views = 0 } = figures.get(id) ?? {};
    return {
      view,
      listing: {
        ...{ id, cuisines, priceLevel, rating, ratingCount, distanceMetres, orders, views },
        open: state.open,
        opensAt: state.open || !state.opensAt ? null : new Date(state.opensAt),
        minutes: view.etaMinutes.to,
        feeAmount: view.deliveryFeeAmount,
        dishes,
        since: idTime(id),
        favourite: mine.has(id),
      },
    };
  });
}

/** What a home or a list shows for one door: the page asked for, counts for every filter, and rows when wanted. */
export async function listNearby(
  ports: Ports,
  wish: NearbyWish,
): Promise<ResponseOf<typeof nearbyRestaurants>> {
  const { asked, profile, zone } = wish;
  const wanted = filtersOf(asked, profile);
  const all = await candidates(ports, wish);
  const views = new Map(all.map(({ listing, view }) => [listing.id, view]));
  const show = (listings: readonly Listing[]): ListedRestaurantView[] =>
    listings.flatMap(({ id, favourite, dishes }) => {
      const view = views.get(id);
      const suitingCount = isPicky(wanted) ? suitingDishes(dishes, wanted) : null;
      return view ? [{ ...view, favourite, suitingDishes: suitingCount }] : [];
    });
  const listings = all.map(({ listing }) => listing);
  const order = ranked(filtered(listings, wanted), asked.sort);
  const from = Number.parseInt(asked.after ?? "0", 10) || 0;
  const edible = filtered(listings, { ...noFilters, diets: wanted.diets, avoid: wanted.avoid });
  const rows = asked.collections ? collections(edible, ports.clock.now()) : [];
  const counted = facets(listings, wanted);
  return {
    items: show(order.slice(from, from + asked.limit)),
    next: order.length > from + asked.limit ? String(from + asked.limit) : null,
    total: order.length,
    currency: zone.currency,
    cuisines: counted.cuisines.map(({ value, count }) => ({ name: value, count })),
    facets: structuredClone(counted) as ResponseOf<typeof nearbyRestaurants>["facets"],
    collections: rows.map(({ key, listings: some }) => ({ key, items: show(some) })),
    profile: profile && { diets: [...profile.diets], avoid: [...profile.avoid] },
  };
}
