import type { Restaurant } from "../catalog/index.ts";
import { distanceMetres, type LngLat, type RestaurantId } from "../kernel/index.ts";
import { blend } from "./blend.ts";
import { findNames, type NamesFound, type RankedName } from "./find-names.ts";
import type { Query } from "./fold.ts";
import { dishAllowed, type Filters, restaurantAllowed } from "./hard-rules.ts";
import {
  bestOfEach,
  type DishHit,
  type Hit,
  type Located,
  onceEach,
  type RestaurantHit,
  restaurantsOf,
} from "./hits.ts";
import { anywhere, type Look, nearby, type Within } from "./looks.ts";
import type { Bearer, FoundDish, SearchEngine } from "./ports.ts";
import { suiting } from "./suiting.ts";

export type SearchKind = "restaurants" | "dishes" | "unified";

export interface SearchAsk {
  readonly geoKey: string;
  readonly query: Query;
  readonly kind: SearchKind;
  /** Null: the whole zone, whoever delivers where. */
  readonly point: LngLat | null;
  readonly filters: Filters;
  readonly at: Date;
}

export interface Gathered {
  readonly names: readonly RankedName[];
  readonly didYouMean: string | null;
  readonly dishes: readonly FoundDish[];
  readonly bearers: readonly Bearer[];
  /** Who serves a dish under the filters that dishes are held to. */
  readonly serving: readonly RestaurantId[];
}

export interface FoodFound {
  /** Best first, each name once. */
  readonly hits: readonly Hit[];
  readonly didYouMean: string | null;
}

type Allowed = ReadonlyMap<string, Located>;

/** A question of everybody in a neighbourhood. */
type Ask = Omit<SearchAsk, "point">;

/**
 * What answers the words and the filters among `within`, before anybody asks who is open and who delivers to the
 * door: the same for all neighbours, so it can be kept for them.
 */
export async function gather(
  { engine }: { readonly engine: SearchEngine },
  ask: Ask,
  within: Within | null,
): Promise<Gathered> {
  const look = within ? nearby(engine, within) : anywhere(engine);
  let found = await namesOf(look, ask);
  // What is served elsewhere still tells what was meant.
  if (within && found.names.length === 0)
    found = { ...(await namesOf(anywhere(engine), ask)), names: [] };
  const [dishes, bearers] = await Promise.all([
    dishesOf(engine, ask, look, found.names),
    ask.kind === "dishes" ? [] : look.bearersOf(ask.geoKey, found.names),
  ]);
  const serving = await servingOf(engine, ask, { dishes, bearers });
  return { ...found, dishes, bearers, serving };
}

const namesOf = async (look: Look, { geoKey, query }: Ask): Promise<NamesFound> =>
  query.words.length === 0
    ? { names: [], didYouMean: null }
    : findNames(look, {
        geoKey,
        query,
        kinds: ["dish", "restaurant", "cuisine"],
        limit: look.limit,
      });

async function dishesOf(
  engine: SearchEngine,
  ask: Ask,
  look: Look,
  names: readonly RankedName[],
): Promise<readonly FoundDish[]> {
  const { geoKey, query, filters, kind, at } = ask;
  const browsing = query.words.length === 0;
  if (browsing && kind !== "dishes" && !asksOfDishes(filters)) return [];
  const of = browsing
    ? look.everything
    : look.dishesOf(names, asksOfDishes(filters) || filters.openNow);
  return suiting({ engine }, await engine.dishes({ geoKey, of, filters, at }), ask);
}

/** A diet, an allergen or a price is a matter of dishes: then a restaurant counts by what it serves. */
const asksOfDishes = ({ diets, freeFrom, amountMax }: Filters): boolean =>
  diets.length + freeFrom.length > 0 || amountMax !== null;

async function servingOf(
  engine: SearchEngine,
  ask: Ask,
  { dishes, bearers }: Pick<Gathered, "dishes" | "bearers">,
): Promise<readonly RestaurantId[]> {
  const { geoKey, filters, at } = ask;
  if (!asksOfDishes(filters)) return [];
  const of = { restaurants: bearers.map(({ restaurantId }) => restaurantId) };
  const others = await engine.dishes({ geoKey, of, filters, at });
  const suit = await suiting({ engine }, others, ask);
  return [...new Set([...dishes, ...suit].map(({ restaurantId }) => restaurantId))];
}

/** Orders what was gathered, as seen from the point: no restaurant that breaks a rule, the likeliest first. */
export function arrange(
  { names, didYouMean, dishes, bearers, serving }: Gathered,
  restaurants: readonly Restaurant[],
  ask: SearchAsk & { readonly isOpen: (restaurant: Restaurant, at: Date) => boolean },
): FoodFound {
  const serves = new Set(serving);
  const counted = asksOfDishes(ask.filters)
    ? restaurants.filter(({ id }) => serves.has(id))
    : restaurants;
  const places = allowed(counted, ask);
  const byId = new Map(names.map((name) => [name.id, name]));
  const scored = (located: Located, nameId: number) => ({
    ...located,
    score: blend(byId.get(nameId)?.score ?? 0, { ...located, rating: located.restaurant.rating }),
    alsoAt: 0,
  });
  const dishHits = dishes.flatMap((dish): DishHit[] => {
    const located = places.get(dish.restaurantId);
    if (!located || !dishAllowed(dish, ask.filters)) return [];
    return [{ kind: "dish", dish, group: `dish ${dish.nameId}`, ...scored(located, dish.nameId) }];
  });
  const named = bearers.flatMap(({ nameId, restaurantId }): RestaurantHit[] => {
    const located = places.get(restaurantId);
    if (!located) return [];
    // Branches of a chain are one result; the kitchens of a cuisine are not.
    const chain = byId.get(nameId)?.kind === "restaurant";
    const group = chain ? `restaurant ${nameId}` : restaurantId;
    return [{ kind: "restaurant", dishes: [], group, ...scored(located, nameId) }];
  });
  return { hits: hitsOf(ask, { dishes: dishHits, named, places }), didYouMean };
}

interface Candidates {
  readonly dishes: readonly DishHit[];
  readonly named: readonly RestaurantHit[];
  readonly places: Allowed;
}

function hitsOf({ kind, query }: SearchAsk, { dishes, named, places }: Candidates): readonly Hit[] {
  if (kind === "dishes") return bestOfEach(dishes);
  if (query.words.length === 0) return bestOfEach(everyone(places));
  return kind === "restaurants"
    ? restaurantsOf(named, dishes)
    : onceEach(bestOfEach([...dishes, ...named]));
}

function allowed(
  restaurants: readonly Restaurant[],
  { filters, point, at, isOpen }: Parameters<typeof arrange>[2],
): Allowed {
  return new Map(
    restaurants.flatMap((restaurant) => {
      const open = isOpen(restaurant, at);
      if (!restaurantAllowed({ ...restaurant, open }, filters, point)) return [];
      const metres = point && Math.round(distanceMetres(restaurant.location, point));
      return [[restaurant.id, { restaurant, open, distanceMetres: metres }]];
    }),
  );
}

/** Nothing was typed: the places themselves, by what they have going for them. */
const everyone = (restaurants: Allowed): readonly RestaurantHit[] =>
  [...restaurants.values()].map((located) => ({
    kind: "restaurant",
    dishes: [],
    group: located.restaurant.id,
    alsoAt: 0,
    ...located,
    score: blend(Math.log1p(located.restaurant.ratingCount) / 4, {
      ...located,
      rating: located.restaurant.rating,
    }),
  }));
