import type { KitchenRestaurantView } from "@swift-eats/contract/kitchen";
import { useState } from "react";

const place = "kitchen.restaurant";

const remembered = (): string | null =>
  typeof window === "undefined" ? null : window.localStorage.getItem(place);

/** The kitchen this tablet stands in; remembered on the tablet. */
export function useChosenRestaurant(
  restaurants: readonly KitchenRestaurantView[],
): [KitchenRestaurantView | null, (id: string) => void] {
  const [id, setId] = useState(remembered);
  const only = restaurants.length === 1 ? restaurants[0] : undefined;
  const chosen = only ?? restaurants.find((each) => each.id === id) ?? null;
  const choose = (to: string) => {
    window.localStorage.setItem(place, to);
    setId(to);
  };
  return [chosen, choose];
}
