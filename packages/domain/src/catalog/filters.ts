import { type DietProfile, isPicky, suitingDishes } from "./diet.ts";
import type { Listing } from "./listing.ts";
import { type Allergen, allergens, type Diet, diets } from "./menu.ts";

/** What a list is narrowed to. Empty lists and nulls narrow nothing. */
export interface Filters {
  /** One of these. */
  readonly cuisines: readonly string[];
  /** All of these, on one dish. */
  readonly diets: readonly Diet[];
  /** None of these, on that same dish; unknown does not count as free from. */
  readonly avoid: readonly Allergen[];
  readonly priceLevels: readonly number[];
  readonly ratingMin: number | null;
  /** Minor units. */
  readonly feeMax: number | null;
  readonly minutesMax: number | null;
  readonly openOnly: boolean;
  readonly favouritesOnly: boolean;
}

export const noFilters: Filters = {
  cuisines: [],
  diets: [],
  avoid: [],
  priceLevels: [],
  ratingMin: null,
  feeMax: null,
  minutesMax: null,
  openOnly: false,
  favouritesOnly: false,
};

export const priceLevels = [1, 2, 3, 4] as const;
export const ratingSteps = [4.5, 4, 3.5] as const;
export const minuteSteps = [20, 30, 45] as const;

const hasDish = (listing: Listing, profile: DietProfile): boolean =>
  !isPicky(profile) || suitingDishes(listing.dishes, profile) > 0;

/** Each part of the filters asked alone, so that a count can leave one out. */
const passes: Readonly<Record<string, (listing: Listing, wanted: Filters) => boolean>> = {
  cuisine: (listing, { cuisines }) =>
    cuisines.length === 0 || cuisines.some((each) => listing.cuisines.includes(each)),
  diet: hasDish,
  price: (listing, wanted) =>
    wanted.priceLevels.length === 0 || wanted.priceLevels.includes(listing.priceLevel),
  rating: ({ rating }, { ratingMin }) => ratingMin === null || (rating ?? 0) >= ratingMin,
  fee: ({ feeAmount }, { feeMax }) => feeMax === null || feeAmount <= feeMax,
  time: ({ minutes }, { minutesMax }) => minutesMax === null || minutes <= minutesMax,
  open: ({ open }, { openOnly }) => open || !openOnly,
  favourite: ({ favourite }, { favouritesOnly }) => favourite || !favouritesOnly,
};

const meets = (listing: Listing, wanted: Filters): boolean =>
  Object.values(passes).every((part) => part(listing, wanted));

export const filtered = (listings: readonly Listing[], wanted: Filters): readonly Listing[] =>
  listings.filter((each) => meets(each, wanted));

export interface Counted<T> {
  readonly value: T;
  readonly count: number;
}

export interface Facets {
  readonly cuisines: readonly Counted<string>[];
  readonly diets: readonly Counted<Diet>[];
  readonly avoid: readonly Counted<Allergen>[];
  readonly priceLevels: readonly Counted<number>[];
  readonly ratings: readonly Counted<number>[];
  readonly fees: readonly Counted<number>[];
  readonly minutes: readonly Counted<number>[];
  readonly open: number;
  readonly favourites: number;
}

/** Three fees of the list, rounded up to what one says: free, and up to the middle one. */
function feeSteps(listings: readonly Listing[]): readonly number[] {
  const fees = listings.map(({ feeAmount }) => feeAmount).sort((a, b) => a - b);
  const middle = fees[Math.floor(fees.length / 2)] ?? 0;
  return [...new Set([0, Math.ceil(middle / 50) * 50, Math.ceil((middle * 1.5) / 50) * 50])];
}

/** How many would be listed if that were chosen as well; of one-of-many, if that were chosen instead. */
export function facets(listings: readonly Listing[], wanted: Filters): Facets {
  const count = (change: Partial<Filters>): number =>
    filtered(listings, { ...wanted, ...change }).length;
  const each = <T>(values: readonly T[], change: (value: T) => Partial<Filters>): Counted<T>[] =>
    values.map((value) => ({ value, count: count(change(value)) }));
  const cuisines = new Map<string, number>();
  for (const { cuisines: names } of filtered(listings, { ...wanted, cuisines: [] }))
    for (const name of names) cuisines.set(name, (cuisines.get(name) ?? 0) + 1);
  return {
    cuisines: [...cuisines]
      .map(([value, found]) => ({ value, count: found }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value)),
    diets: each(diets, (diet) => ({ diets: [...new Set([...wanted.diets, diet])] })),
    avoid: each(allergens, (allergen) => ({ avoid: [...new Set([...wanted.avoid, allergen])] })),
    priceLevels: each(priceLevels, (level) => ({ priceLevels: [level] })),
    ratings: each(ratingSteps, (ratingMin) => ({ ratingMin })),
    fees: each(feeSteps(listings), (feeMax) => ({ feeMax })),
    minutes: each(minuteSteps, (minutesMax) => ({ minutesMax })),
    open: count({ openOnly: true }),
    favourites: count({ favouritesOnly: true }),
  };
}
