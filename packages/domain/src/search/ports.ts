import type { Allergen, Diet, ModifierGroup } from "../catalog/index.ts";
import type { ItemId, RestaurantId } from "../kernel/index.ts";
import type { Filters } from "./hard-rules.ts";
import type { NameKind } from "./name-score.ts";
import type { Lexicon, QueryPlan } from "./query-plan.ts";

/** A name that stands in a zone's menus: of any number of dishes, of restaurants, or a cuisine. */
export interface FoundName {
  readonly id: number;
  readonly kind: NameKind;
  /** The folded name, words parted by blanks. */
  readonly key: string;
  /** Orders and votes of all that bear it. */
  readonly popularity: number;
}

export interface NamesAsk {
  readonly geoKey: string;
  readonly plan: QueryPlan;
  readonly kinds: readonly NameKind[];
  /** How many slots of the plan a name may leave unanswered. */
  readonly missing: number;
  /** Of more names, the likeliest by `popularityWorth`. */
  readonly limit: number;
}

export interface FoundDish {
  readonly itemId: ItemId;
  readonly restaurantId: RestaurantId;
  readonly nameId: number;
  readonly name: string;
  readonly description: string;
  readonly amount: number;
  readonly picture: string | null;
  readonly diets: readonly Diet[];
  readonly allergens: readonly Allergen[] | null;
}

/** One dish for each name, the most popular of the zone; or names where they are sold; or the most popular of what is sold there. */
export type DishesOf =
  | { readonly names: readonly number[] }
  | { readonly sold: readonly Bearer[] }
  | { readonly restaurants: readonly RestaurantId[] };

export interface DishesAsk {
  readonly geoKey: string;
  readonly of: DishesOf;
  readonly filters: Filters;
  readonly at: Date;
}

/** A restaurant that bears a name, has a cuisine, or sells a dish. */
export interface Bearer {
  readonly nameId: number;
  readonly restaurantId: RestaurantId;
}

/**
 * What finds. PostgreSQL is the first; another engine keeps names, dishes and words from the same tables and answers
 * these. Reads may come from a replica.
 */
export interface SearchEngine {
  /** The zone's words and the synonyms; may be some minutes old. */
  lexicon(geoKey: string): Promise<Lexicon>;
  /** Names that answer the plan; unsorted. */
  names(ask: NamesAsk): Promise<readonly FoundName[]>;
  /** Whether there is such a name. */
  isBorne(ask: NamesAsk): Promise<boolean>;
  /** Dishes that can be had now under the filters; the truth at this moment. */
  dishes(ask: DishesAsk): Promise<readonly FoundDish[]>;
  /** Restaurants that bear the names, or have the cuisines. */
  bearers(geoKey: string, nameIds: readonly number[]): Promise<readonly Bearer[]>;
  /** What must be chosen with these dishes, as it can be had at `at`; dishes without such a choice are left out. */
  choices(
    geoKey: string,
    itemIds: readonly ItemId[],
    at: Date,
  ): Promise<ReadonlyMap<ItemId, readonly ModifierGroup[]>>;
  /** Of these dishes, those that can be had now under the filters, as they are now. */
  current(
    geoKey: string,
    itemIds: readonly ItemId[],
    under: { readonly filters: Filters; readonly at: Date },
  ): Promise<readonly FoundDish[]>;
}
