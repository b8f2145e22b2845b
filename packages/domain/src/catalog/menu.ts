import type { ItemId, LngLat, RestaurantId } from "../kernel/index.ts";
import type { DeliveryArea } from "./delivery-area.ts";
import type { Hours } from "./opening-hours.ts";
import type { ServingWindow } from "./serving.ts";

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
  readonly diets: readonly Diet[];
  readonly available: boolean;
  /** The dish it stands for in a set menu: sold out when that is. Null for a plain choice. */
  readonly itemId: ItemId | null;
  /** Choices that appear once this one is taken. */
  readonly groups: readonly ModifierGroup[];
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
  /** Hands-on seconds of one portion; null: not measured. */
  readonly makeSeconds: number | null;
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
  /** When it is served; empty: always. */
  readonly windows: readonly ServingWindow[];
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

/** What a kitchen takes on in each window of so many minutes; null: that is not limited. */
export interface ThrottleLimits {
  readonly windowMinutes: number;
  readonly ordersMax: number | null;
  readonly amountMax: number | null;
  readonly makeMinutesMax: number | null;
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
  /** Counts changes of the hours alone. */
  readonly hoursVersion: number;
  readonly priceLevel: number;
  readonly minimumAmount: number;
  readonly prepSeconds: number;
  readonly picture: string | null;
  readonly rating: number | null;
  readonly ratingCount: number;
  readonly deliveryRadiusMetres: number;
  /** Where it delivers, on which terms; the first that holds a point counts. Empty: within the radius. */
  readonly deliveryAreas: readonly DeliveryArea[];
  /** Counts changes of the areas alone: a switched dish is no reason to refuse an editor of areas. */
  readonly deliveryAreasVersion: number;
  readonly pausedUntil: Date | null;
  readonly busyUntil: Date | null;
  readonly busyExtraSeconds: number;
  readonly autoAccept: boolean;
  /** Portions made side by side; null: the kitchen's load is not counted. */
  readonly makers: number | null;
  readonly throttle: ThrottleLimits | null;
  /** The throttle ends by itself, like every control. */
  readonly throttleUntil: Date | null;
  readonly version: number;
}

export const findItem = (menu: Menu, id: string): Item | undefined =>
  menu.sections.flatMap((section) => section.items).find((item) => item.id === id);

export const sectionOf = (menu: Menu, id: string): MenuSection | undefined =>
  menu.sections.find(({ items }) => items.some((item) => item.id === id));

interface Choices {
  readonly options: readonly { readonly id: string; readonly groups: readonly Choices[] }[];
}

/** The groups a customer must look at: those of the item, and those below the options taken. */
export const groupsInPlay = <G extends Choices>(
  groups: readonly G[],
  optionIds: readonly string[],
): readonly G[] =>
  groups.flatMap((group) => [
    group,
    ...group.options
      .filter(({ id }) => optionIds.includes(id))
      .flatMap((option) => groupsInPlay(option.groups as readonly G[], optionIds)),
  ]);

/** The prep time the kitchen needs now: its usual one, and more while busy. */
export const currentPrepSeconds = (restaurant: Restaurant, at: Date): number =>
  restaurant.prepSeconds +
  (restaurant.busyUntil && restaurant.busyUntil > at ? restaurant.busyExtraSeconds : 0);
