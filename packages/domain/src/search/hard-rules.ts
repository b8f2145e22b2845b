import {
  type Allergen,
  type DeliveryArea,
  type Diet,
  deliveryTerms,
  verdict,
} from "../catalog/index.ts";
import type { LngLat } from "../kernel/index.ts";

/** What a customer will not bend on. */
export interface Filters {
  readonly cuisines: readonly string[];
  readonly diets: readonly Diet[];
  readonly freeFrom: readonly Allergen[];
  readonly priceLevels: readonly number[];
  /** Minor units; null: any. */
  readonly amountMax: number | null;
  readonly ratingMin: number | null;
  readonly openNow: boolean;
}

export const noFilters: Filters = {
  cuisines: [],
  diets: [],
  freeFrom: [],
  priceLevels: [],
  amountMax: null,
  ratingMin: null,
  openNow: false,
};

export interface DishFacts {
  readonly amount: number;
  readonly diets: readonly Diet[];
  /** Null: nobody has said. */
  readonly allergens: readonly Allergen[] | null;
}

export interface RestaurantFacts {
  readonly cuisines: readonly string[];
  readonly priceLevel: number;
  readonly rating: number | null;
  readonly location: LngLat;
  readonly deliveryRadiusMetres: number;
  readonly deliveryAreas: readonly DeliveryArea[];
  readonly open: boolean;
}

export const dishAllowed = (dish: DishFacts, filters: Filters): boolean =>
  verdict(dish, { diets: filters.diets, avoid: filters.freeFrom }) === "suits" &&
  (filters.amountMax === null || dish.amount <= filters.amountMax);

export const restaurantAllowed = (
  restaurant: RestaurantFacts,
  filters: Filters,
  point: LngLat | null,
): boolean =>
  (!filters.openNow || restaurant.open) &&
  (filters.cuisines.length === 0 ||
    filters.cuisines.some((cuisine) => restaurant.cuisines.includes(cuisine))) &&
  (filters.priceLevels.length === 0 || filters.priceLevels.includes(restaurant.priceLevel)) &&
  (filters.ratingMin === null || (restaurant.rating ?? 0) >= filters.ratingMin) &&
  (point === null || deliveryTerms(restaurant, point) !== null);
