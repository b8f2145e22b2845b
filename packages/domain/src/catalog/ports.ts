import type { Actor, ItemId, LngLat, RestaurantId, Result } from "../kernel/index.ts";
import type { DraftMenu } from "./draft-menu.ts";
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
    | "id"
    | "version"
    | "rating"
    | "ratingCount"
    | "pausedUntil"
    | "busyUntil"
    | "busyExtraSeconds"
    | "makers"
    | "throttle"
    | "throttleUntil"
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
  /** Changes pause, busy mode and capacity: read, decide, compare and set on `version`. */
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

/** What is being edited beside what customers see. */
export interface StoredDraft {
  /** Counts every change of the draft; 0 while nothing is being edited. */
  readonly version: number;
  readonly draft: DraftMenu;
  readonly live: DraftMenu;
  readonly canUndo: boolean;
  readonly changedAt: Date | null;
}

/** Who did what to the menu, and when. */
export interface MenuChange {
  readonly id: string;
  readonly action: string;
  readonly actor: Actor;
  readonly at: Date;
  /** What differs, with both values; or facts of the action. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface MenuEditor {
  readonly restaurantId: RestaurantId;
  /** The version the editor saw; another one is refused with `catalog.draft_changed`. */
  readonly version: number;
  readonly actor: Actor;
  readonly at: Date;
}

/** One draft a restaurant. Every change is one transaction with its line of history. */
export interface MenuDrafts {
  get(id: RestaurantId): Promise<StoredDraft | null>;
  /** Read, decide, compare and set; the state before is kept for `undo`. Answers the new version. */
  edit(
    by: MenuEditor,
    action: string,
    decide: (draft: DraftMenu) => Result<DraftMenu>,
  ): Promise<Result<number>>;
  /** Takes the last change back. Refuses `catalog.nothing_to_undo`. */
  undo(by: MenuEditor): Promise<Result<number>>;
  /** Forgets the draft; what customers see stays. */
  discard(by: MenuEditor): Promise<Result<number>>;
  /** Makes the draft what customers see, at once and whole. Switches and stock of items stay as they are. */
  publish(by: MenuEditor): Promise<Result<number>>;
  history(id: RestaurantId, limit: number): Promise<readonly MenuChange[]>;
}
