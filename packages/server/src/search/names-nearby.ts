import type { BorneNames } from "@swift-eats/db/search";
import type { Restaurant } from "@swift-eats/domain/catalog";
import type { RestaurantId } from "@swift-eats/domain/kernel";
import { type FoundName, type LocalNames, localNames } from "@swift-eats/domain/search";

export interface NamesNearbyPorts {
  borne(geoKey: string, restaurants: readonly RestaurantId[]): Promise<readonly BorneNames[]>;
  named(geoKey: string, nameIds: readonly number[]): Promise<readonly FoundName[]>;
}

export type NamesNearby = (
  geoKey: string,
  place: string,
  restaurants: readonly Restaurant[],
) => Promise<LocalNames>;

/** A name keeps its weight for so long; who bears it is always true. */
const weightsFreshMs = 20 * 60_000;
/** Some fifty numbers each. */
const menusMax = 20_000;
/** Some hundred bytes each. */
const namesMax = 300_000;
/** Some five megabytes each where five hundred restaurants deliver. */
const placesMax = 60;

interface Joined {
  readonly lists: readonly NameIds[];
  readonly names: LocalNames;
  readonly weighedAtMs: number;
}

type NameIds = BorneNames["nameIds"];

/**
 * The names around each place that was asked from, in the memory of this process. A restaurant's are read again when its
 * version is another; a place's are joined again when a restaurant came, went or has other names.
 */
export function namesNearby({ borne, named }: NamesNearbyPorts): NamesNearby {
  const menus = new Map<RestaurantId, BorneNames>();
  const names = new Map<number, FoundName>();
  const places = new Map<string, Joined>();
  let weighedAtMs = performance.now();

  async function menusOf(geoKey: string, restaurants: readonly Restaurant[]) {
    if (menus.size > menusMax) menus.clear();
    const found = new Map<RestaurantId, NameIds>();
    const changed: RestaurantId[] = [];
    for (const { id, version } of restaurants) {
      const menu = menus.get(id);
      if (menu?.version === version) found.set(id, menu.nameIds);
      else changed.push(id);
    }
    for (const menu of changed.length === 0 ? [] : await borne(geoKey, changed)) {
      // The same names stay the same list: most changes are of prices, hours and pauses.
      const before = menus.get(menu.restaurantId)?.nameIds;
      const nameIds = before && String(before) === String(menu.nameIds) ? before : menu.nameIds;
      menus.set(menu.restaurantId, { ...menu, nameIds });
      found.set(menu.restaurantId, nameIds);
    }
    return restaurants.flatMap(({ id }) => {
      const nameIds = found.get(id);
      return nameIds ? [{ restaurantId: id, nameIds }] : [];
    });
  }

  async function namesOf(geoKey: string, lists: readonly NameIds[]) {
    if (names.size > namesMax) names.clear();
    const found = new Map<number, FoundName>();
    const unknown = new Set<number>();
    for (const list of lists)
      for (const id of list) {
        const name = names.get(id);
        if (name) found.set(id, name);
        else unknown.add(id);
      }
    for (const name of unknown.size === 0 ? [] : await named(geoKey, [...unknown])) {
      names.set(name.id, name);
      found.set(name.id, name);
    }
    return found;
  }

  return async (geoKey, place, restaurants) => {
    if (performance.now() - weighedAtMs > weightsFreshMs) {
      names.clear();
      weighedAtMs = performance.now();
    }
    const borneBy = await menusOf(geoKey, restaurants);
    const lists = borneBy.map(({ nameIds }) => nameIds);
    const before = places.get(place);
    if (before?.weighedAtMs === weighedAtMs && isSame(before.lists, lists)) return before.names;
    const known = await namesOf(geoKey, lists);
    const joined = localNames(
      borneBy.map(({ restaurantId, nameIds }) => ({
        restaurantId,
        names: nameIds.flatMap((id) => known.get(id) ?? []),
      })),
    );
    places.delete(place);
    places.set(place, { lists, names: joined, weighedAtMs });
    const oldest = places.keys().next();
    if (places.size > placesMax && !oldest.done) places.delete(oldest.value);
    return joined;
  };
}

const isSame = (some: readonly NameIds[], others: readonly NameIds[]): boolean =>
  some.length === others.length && some.every((list, at) => list === others[at]);
