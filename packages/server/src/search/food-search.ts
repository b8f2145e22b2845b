import type { Restaurant } from "@swift-eats/domain/catalog";
import type { ItemId, LngLat, RestaurantId } from "@swift-eats/domain/kernel";
import {
  arrange,
  type FoodFound,
  type FoundDish,
  type Gathered,
  gather,
  type Hit,
  type LocalNames,
  restaurantAllowed,
  type SearchAsk,
  type SearchEngine,
  suiting,
  type Within,
} from "@swift-eats/domain/search";
import { openNow } from "./open-now.ts";

/** Where a search is asked from: a cell of the map, or null for a whole zone. */
export interface Neighbourhood {
  /** Who may deliver to any door of the cell, nearest first. */
  readonly restaurants: readonly Restaurant[];
  /** What they bear. */
  readonly names: LocalNames;
  /** What is kept for this cell is kept under this name; null: nothing can be kept now. */
  readonly key: string | null;
}

/** Keeps what was gathered for a neighbourhood; `load` when nothing is kept. */
export type Keep = (
  near: Neighbourhood,
  question: string,
  load: () => Promise<Gathered>,
) => Promise<Gathered>;

export interface FoodSearchPorts {
  readonly engine: SearchEngine;
  many(ids: readonly RestaurantId[]): Promise<readonly Restaurant[]>;
  around(geoKey: string, point: LngLat): Promise<Neighbourhood>;
  readonly keep: Keep;
}

export interface FoodSearch {
  find(ask: SearchAsk): Promise<FoodFound>;
  /** The hits as they are at this moment: what is gone or changed since it was gathered drops out. */
  confirmed(hits: readonly Hit[], ask: SearchAsk): Promise<readonly Hit[]>;
}

/** The way of every search, live and in benchmarks. */
export function foodSearch({ engine, many, around, keep }: FoodSearchPorts): FoodSearch {
  const isOpen = openNow();
  return {
    async find(ask) {
      const { geoKey, point } = ask;
      const near = point ? await around(geoKey, point) : null;
      const { query, kind, filters } = ask;
      const load = () => gather({ engine }, ask, near && withinOf(near, ask));
      const gathered = await (near
        ? keep(near, JSON.stringify([geoKey, query, kind, filters]), load)
        : load());
      const restaurants = near?.restaurants ?? (await many(idsOf(gathered)));
      return arrange(gathered, restaurants, { ...ask, isOpen });
    },
    async confirmed(hits, ask) {
      const dishes = hits.flatMap((hit) => (hit.kind === "dish" ? [hit.dish] : hit.dishes));
      const [fresh, restaurants] = await Promise.all([
        engine.current(ask.geoKey, [...new Set(dishes.map(({ itemId }) => itemId))], ask),
        many([...new Set(hits.map(({ restaurant }) => restaurant.id))]),
      ]);
      const suit = await suiting({ engine }, fresh, ask);
      const dishNow = new Map(suit.map((dish) => [dish.itemId, dish]));
      const placeNow = new Map(restaurants.map((each) => [each.id, each]));
      return hits.flatMap((hit) => {
        const restaurant = placeNow.get(hit.restaurant.id);
        if (!restaurant) return [];
        const open = isOpen(restaurant, ask.at);
        if (!restaurantAllowed({ ...restaurant, open }, ask.filters, ask.point)) return [];
        return withDishes({ ...hit, restaurant, open }, dishNow);
      });
    },
  };
}

/** Who is left by the filters that all doors of a cell share. */
const withinOf = ({ restaurants, names }: Neighbourhood, { filters }: SearchAsk): Within => ({
  names,
  restaurants: restaurants
    .filter((each) =>
      restaurantAllowed({ ...each, open: true }, { ...filters, openNow: false }, null),
    )
    .map(({ id }) => id),
});

const idsOf = ({ dishes, bearers }: Gathered): readonly RestaurantId[] => [
  ...new Set([...dishes, ...bearers].map(({ restaurantId }) => restaurantId)),
];

function withDishes(hit: Hit, now: ReadonlyMap<ItemId, FoundDish>): readonly Hit[] {
  if (hit.kind === "restaurant")
    return [{ ...hit, dishes: hit.dishes.flatMap(({ itemId }) => now.get(itemId) ?? []) }];
  const dish = now.get(hit.dish.itemId);
  // A dish that got another name is another answer.
  return dish && dish.nameId === hit.dish.nameId ? [{ ...hit, dish }] : [];
}
