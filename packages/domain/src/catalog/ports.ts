import type { AccountId, Actor, ItemId, LngLat, RestaurantId, Result } from "../kernel/index.ts";
import type { DietProfile, DishFacts } from "./diet.ts";
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
  /** Null: on. */
  readonly offUntil: Date | null;
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
    | "hoursVersion"
    | "deliveryAreasVersion"
  > {
  readonly rating: number | null;
  readonly ratingCount: number;
  readonly sections: readonly { readonly name: string; readonly items: readonly NewItem[] }[];
}

export interface Restaurants {
  get(id: RestaurantId): Promise<Restaurant | null>;
  many(ids: readonly RestaurantId[]): Promise<readonly Restaurant[]>;
  /** Those that deliver to the point by their areas or their radius, nearest first. May read a replica. */
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
  /** Takes an item off until then, or, with null, on again; false when the restaurant has no such item. */
  switchItem(restaurantId: RestaurantId, itemId: ItemId, offUntil: Date | null): Promise<boolean>;
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

/** Enough to tell one restaurant from another of its name. */
export interface NamedRestaurant {
  readonly id: RestaurantId;
  readonly name: string;
  readonly street: string;
  readonly areaCount: number;
}

/** What lists are ranked and filtered by, beside the restaurants themselves. May read a replica. */
export interface Discovery {
  /** The marks of every dish on the menus of these restaurants, counted; choices as they can be had at `at`. */
  dishFacts(
    ids: readonly RestaurantId[],
    at: Date,
  ): Promise<ReadonlyMap<RestaurantId, readonly DishFacts[]>>;
  /** Orders placed and menus looked at since then, in a zone. */
  figures(
    geoKey: string,
    since: Date,
  ): Promise<ReadonlyMap<RestaurantId, { readonly orders: number; readonly views: number }>>;
  /** Restaurants of a zone in order of id, those after `after`. */
  ofZone(
    geoKey: string,
    page: { readonly after: RestaurantId | null; readonly limit: number },
  ): Promise<readonly RestaurantId[]>;
  /** Those of a zone whose name has the text in any case; names that begin so first. */
  named(
    geoKey: string,
    query: { readonly text: string; readonly limit: number },
  ): Promise<readonly NamedRestaurant[]>;
  /** Adds looks at menus on a local date (yyyy-mm-dd). */
  addViews(views: ReadonlyMap<RestaurantId, number>, on: string): Promise<void>;
}

/** What a signed-in customer likes, eats and must not eat. Goes with the account. */
export interface Tastes {
  /** Newest first. */
  favourites(accountId: AccountId): Promise<readonly RestaurantId[]>;
  /** Marks them; what is no restaurant is passed over. */
  mark(accountId: AccountId, ids: readonly RestaurantId[], at: Date): Promise<void>;
  unmark(accountId: AccountId, id: RestaurantId): Promise<void>;
  dietProfile(accountId: AccountId): Promise<DietProfile | null>;
  setDietProfile(accountId: AccountId, profile: DietProfile): Promise<void>;
}
