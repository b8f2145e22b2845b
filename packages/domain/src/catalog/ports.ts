import type { ItemId, LngLat, RestaurantId, Result } from "../kernel/index.ts";
import type { Menu, Restaurant } from "./menu.ts";

export interface NearbyQuery {
  readonly geoKey: string;
  readonly point: LngLat;
  readonly cuisine: string | null;
  readonly limit: number;
  readonly offset: number;
}

export interface NearbyRestaurant {
  readonly restaurant: Restaurant;
  readonly distanceMetres: number;
}

/** A whole restaurant as operations give it: the shape of the import, with ids made by the repository. */
export interface NewItem {
  readonly name: string;
  readonly description: string;
  readonly amount: number;
  readonly picture: string | null;
  readonly allergens: readonly string[] | null;
  readonly diets: readonly string[];
  readonly prepSeconds: number;
  readonly stock: number | null;
  readonly available: boolean;
  readonly modifierGroups: readonly {
    readonly name: string;
    readonly min: number;
    readonly max: number;
    readonly freeQuantity: number;
    readonly options: readonly {
      readonly name: string;
      readonly amount: number;
      readonly isDefault: boolean;
      readonly allergens: readonly string[] | null;
    }[];
  }[];
}

export interface NewRestaurant
  extends Omit<
    Restaurant,
    "id" | "version" | "rating" | "ratingCount" | "pausedUntil" | "busyUntil" | "busyExtraSeconds"
  > {
  readonly rating: number | null;
  readonly ratingCount: number;
  readonly sections: readonly { readonly name: string; readonly items: readonly NewItem[] }[];
}

export interface Restaurants {
  get(id: RestaurantId): Promise<Restaurant | null>;
  many(ids: readonly RestaurantId[]): Promise<readonly Restaurant[]>;
  /** Those whose own radius reaches the point, nearest first. May read a replica. */
  nearby(query: NearbyQuery): Promise<readonly NearbyRestaurant[]>;
  /** All or none, in one transaction; ids in the order given. */
  createAll(restaurants: readonly NewRestaurant[]): Promise<readonly RestaurantId[]>;
  /** Changes pause and busy mode: read, decide, compare and set on `version`. */
  decide(
    id: RestaurantId,
    decide: (restaurant: Restaurant) => Result<Restaurant>,
  ): Promise<Result<Restaurant>>;
}

export interface Menus {
  /** With live availability and stock at `at`. Null when there is no such restaurant. */
  get(id: RestaurantId, at: Date): Promise<Menu | null>;
  /** Takes an item off or on again; false when the restaurant has no such item. */
  switchItem(
    restaurantId: RestaurantId,
    itemId: ItemId,
    off: { readonly off: boolean; readonly until: Date | null },
    at: Date,
  ): Promise<boolean>;
}
