import type { Menus, Restaurants } from "@swift-eats/domain/catalog";
import { type Menu, openState, type Restaurant, serving } from "@swift-eats/domain/catalog";
import type { Clock, RestaurantId } from "@swift-eats/domain/kernel";
import { cached } from "@swift-eats/redis/cache";
import type { RedisConnection } from "@swift-eats/redis/connection";
import type { Wake } from "@swift-eats/redis/wake";

/** A restaurant with its menu, as true until the first of its own timed changes. */
export interface Page {
  readonly restaurant: Restaurant;
  readonly menu: Menu;
  readonly validUntil: Date | null;
}

export interface CatalogCache {
  /** Null when there is no such restaurant. May lag behind a change by the time an invalidation travels. */
  page(id: RestaurantId): Promise<Page | null>;
  /** The menu that belongs to exactly this state of the restaurant. */
  menuOf(restaurant: Restaurant): Promise<Menu>;
  changed(id: RestaurantId): Promise<void>;
  readonly stats: Readonly<Record<string, number>>;
}

/** Another name whenever a page gets another shape: a release must not read what the one before it kept. */
const name = "catalog.3";
/** Told each restaurant that changed. */
export const catalogChannel = `cache:${name}`;

/** Two minutes in the process, an hour in Redis. Source: requirements, section 5. */
const freshSeconds = 120;
const redisSeconds = 3_600;

const instants = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const dated = new Set([
  "validUntil",
  "pausedUntil",
  "busyUntil",
  "throttleUntil",
  "unavailableUntil",
]);

/** Values pass through JSON; the few instants come back as dates. */
const revive = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, each) =>
    dated.has(key) && typeof each === "string" && instants.test(each) ? new Date(each) : each,
  );

export function catalogCache(given: {
  restaurants: Restaurants;
  menus: Menus;
  clock: Clock;
  connection: RedisConnection;
  wake: Wake;
}): CatalogCache {
  const { restaurants, menus, clock } = given;
  const cache = cached<Page | null>(given, {
    name,
    freshSeconds,
    redisSeconds,
    entriesMax: 2_000,
    parse: (value) => revive(value) as Page | null,
    async load(key) {
      const id = key as RestaurantId;
      const at = clock.now();
      const [restaurant, menu] = await Promise.all([restaurants.get(id), menus.get(id, at)]);
      return restaurant && menu
        ? { restaurant, menu, validUntil: nextChange(restaurant, menu, at) }
        : null;
    },
  });

  async function page(id: RestaurantId): Promise<Page | null> {
    const held = await cache.get(id);
    if (!held?.validUntil || held.validUntil > clock.now()) return held;
    await cache.invalidate(id);
    return cache.get(id);
  }

  return {
    page,
    async menuOf(restaurant) {
      const held = await page(restaurant.id);
      if (held && held.menu.version === restaurant.version) return held.menu;
      await cache.invalidate(restaurant.id);
      const menu = await menus.get(restaurant.id, clock.now());
      if (!menu) throw new Error(`restaurant ${restaurant.id} has no menu`);
      return menu;
    },
    changed: (id) => cache.invalidate(id),
    get stats() {
      return cache.stats as unknown as Readonly<Record<string, number>>;
    },
  };
}

function nextChange(restaurant: Restaurant, menu: Menu, at: Date): Date | null {
  const state = openState(restaurant.hours, restaurant.pausedUntil, at);
  const instantsAhead = [
    state.open ? state.until : state.opensAt,
    restaurant.busyUntil,
    ...menu.sections.flatMap(({ items }) => items.map(({ unavailableUntil }) => unavailableUntil)),
    ...menu.sections.flatMap(({ windows }) => {
      const { from, until } = serving(windows, restaurant.hours.timeZone, at);
      return [from, until];
    }),
  ].filter((each): each is Date => each !== null && each > at);
  return instantsAhead.reduce<Date | null>(
    (first, each) => (!first || each < first ? each : first),
    null,
  );
}
