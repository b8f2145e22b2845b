import type { ItemId, LngLat, RestaurantId } from "../kernel/index.ts";
import type { Hours } from "./opening-hours.ts";

/** The fourteen of EU regulation 1169/2011, annex II. */
export const allergens = [
  "gluten",
  "crustaceans",
  "eggs",
  "fish",
  "peanuts",
  "soya",
  "milk",
  "nuts",
  "celery",
  "mustard",
  "sesame",
  "sulphites",
  "lupin",
  "molluscs",
] as const;
export type Allergen = (typeof allergens)[number];

export const diets = ["vegan", "vegetarian", "halal", "gluten_free"] as const;
export type Diet = (typeof diets)[number];

export interface ModifierOption {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
  readonly isDefault: boolean;
  readonly allergens: readonly Allergen[] | null;
  readonly available: boolean;
}

/** The customer picks `min` to `max` options; the first `freeQuantity` cost nothing. */
export interface ModifierGroup {
  readonly id: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly freeQuantity: number;
  readonly options: readonly ModifierOption[];
}

export interface Item {
  readonly id: ItemId;
  readonly name: string;
  readonly description: string;
  readonly amount: number;
  readonly picture: string | null;
  /** Null: nobody has said. Never shown as free from. */
  readonly allergens: readonly Allergen[] | null;
  readonly diets: readonly Diet[];
  readonly prepSeconds: number;
  /** Sold out now: switched off by the kitchen, or no prepared portion left. */
  readonly available: boolean;
  /** When it is back, if known. */
  readonly unavailableUntil: Date | null;
  /** Prepared portions left; null = made to order. */
  readonly stock: number | null;
  readonly modifierGroups: readonly ModifierGroup[];
}

export interface MenuSection {
  readonly id: string;
  readonly name: string;
  readonly items: readonly Item[];
}

export interface Menu {
  readonly restaurantId: RestaurantId;
  readonly version: number;
  readonly sections: readonly MenuSection[];
}

/** As the restaurant gave it. `cities` has the same shape, but slices of one row stay apart. */
export interface StreetAddress {
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly city: string;
}

export interface Restaurant {
  readonly id: RestaurantId;
  readonly geoKey: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly cuisines: readonly string[];
  readonly tags: readonly string[];
  readonly address: StreetAddress;
  readonly location: LngLat;
  readonly hours: Hours;
  readonly priceLevel: number;
  readonly minimumAmount: number;
  readonly prepSeconds: number;
  readonly picture: string | null;
  readonly rating: number | null;
  readonly ratingCount: number;
  readonly deliveryRadiusMetres: number;
  readonly pausedUntil: Date | null;
  readonly busyUntil: Date | null;
  readonly busyExtraSeconds: number;
  readonly autoAccept: boolean;
  readonly version: number;
}

export const findItem = (menu: Menu, id: string): Item | undefined =>
  menu.sections.flatMap((section) => section.items).find((item) => item.id === id);

/** The prep time the kitchen needs now: its usual one, and more while busy. */
export const currentPrepSeconds = (restaurant: Restaurant, at: Date): number =>
  restaurant.prepSeconds +
  (restaurant.busyUntil && restaurant.busyUntil > at ? restaurant.busyExtraSeconds : 0);
