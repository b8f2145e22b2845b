import type { DishResult, RestaurantResult, SearchResult } from "@swift-eats/contract/search";
import type { DishHit, FoundDish, Hit, RestaurantHit } from "@swift-eats/domain/search";
import { restaurantView } from "./catalog.ts";

const itemOf = (dish: FoundDish, currency: string): DishResult["item"] => ({
  id: dish.itemId,
  name: dish.name,
  description: dish.description,
  amount: dish.amount,
  currency,
  picture: dish.picture,
  diets: [...dish.diets],
  allergens: dish.allergens && [...dish.allergens],
});

interface Given {
  readonly currency: string;
  readonly at: Date;
}

const placeOf = (
  { restaurant, distanceMetres, alsoAt }: DishHit | RestaurantHit,
  { currency, at }: Given,
) => ({ restaurant: restaurantView(restaurant, currency, at), distanceMetres, alsoAt });

export const restaurantResultView = (hit: RestaurantHit, given: Given): RestaurantResult => ({
  kind: "restaurant",
  ...placeOf(hit, given),
  items: hit.dishes.map((dish) => itemOf(dish, given.currency)),
});

export const searchResultView = (hit: Hit, given: Given): SearchResult =>
  hit.kind === "dish"
    ? { kind: "dish", item: itemOf(hit.dish, given.currency), ...placeOf(hit, given) }
    : restaurantResultView(hit, given);
