import type { FacetsView, nearbyRestaurants } from "@swift-eats/contract/catalog";
import type { BodyIn } from "@swift-eats/contract/wire";
import {
  type Allergen,
  allergens,
  type Diet,
  diets,
  type Sort,
  sorts,
} from "@swift-eats/domain/catalog";

/** What the address of the list asks for. Everything in it can be sent to somebody else. */
export interface ListWish {
  readonly cuisine: readonly string[];
  readonly diet: readonly Diet[];
  readonly avoid: readonly Allergen[];
  readonly price: readonly number[];
  readonly rating: number | null;
  readonly fee: number | null;
  readonly time: number | null;
  readonly open: boolean;
  readonly favourites: boolean;
  readonly sort: Sort;
  /** False: without the saved diet. */
  readonly mine: boolean;
  readonly map: boolean;
  readonly after: string | null;
}

/** What every part of the filters shows. */
export interface FilterProps {
  wish: ListWish;
  facets: FacetsView;
  currency: string;
  /** Kitchens that pass. */
  total: number;
}

export type Query = Readonly<Record<string, string | string[] | undefined>>;

const all = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value : [value ?? ""]).filter(Boolean);

const among = <T extends string>(known: readonly T[], value: string | string[] | undefined): T[] =>
  known.filter((each) => all(value).includes(each));

function number(value: string | string[] | undefined, max: number): number | null {
  const [text = ""] = all(value);
  const found = text === "" ? Number.NaN : Number(text);
  return Number.isFinite(found) && found >= 0 && found <= max ? found : null;
}

const whole = (value: number | null): number | null => (value === null ? null : Math.round(value));

/** What it does not understand it leaves out: an old link still shows a list. */
export function readWish(query: Query): ListWish {
  const rating = number(query.rating, 5);
  return {
    cuisine: all(query.cuisine).slice(0, 20),
    diet: among(diets, query.diet),
    avoid: among(allergens, query.avoid),
    price: [1, 2, 3, 4].filter((level) => all(query.price).includes(String(level))),
    rating: rating !== null && rating >= 1 ? rating : null,
    fee: whole(number(query.fee, 100_000)),
    time: whole(number(query.time, 240)) || null,
    open: query.open === "1",
    favourites: query.favourites === "1",
    sort: among(sorts, query.sort)[0] ?? "best",
    mine: query.mine !== "0",
    map: query.view === "map",
    after: all(query.after)[0] ?? null,
  };
}

/** The address of a list; a new choice begins at its first page. */
export function hrefOf(wish: ListWish, change: Partial<ListWish> = {}): string {
  const next = { ...wish, after: null, ...change };
  const query = new URLSearchParams();
  for (const key of ["cuisine", "diet", "avoid", "price"] as const)
    for (const each of next[key]) query.append(key, String(each));
  for (const key of ["rating", "fee", "time", "after"] as const)
    if (next[key] !== null) query.set(key, String(next[key]));
  if (next.open) query.set("open", "1");
  if (next.favourites) query.set("favourites", "1");
  if (next.sort !== "best") query.set("sort", next.sort);
  if (!next.mine) query.set("mine", "0");
  if (next.map) query.set("view", "map");
  const text = query.toString();
  return text === "" ? "/" : `/?${text}`;
}

/** Filters that are set, cuisines apart: they are seen in their own row. */
export const setFilters = (wish: ListWish): number =>
  wish.diet.length +
  wish.avoid.length +
  wish.price.length +
  [wish.rating, wish.fee, wish.time].filter((each) => each !== null).length +
  Number(wish.open) +
  Number(wish.favourites) +
  Number(wish.sort !== "best");

/** Nothing chosen: the home with its rows. */
export const isHome = (wish: ListWish): boolean =>
  setFilters(wish) === 0 && wish.cuisine.length === 0 && wish.after === null && !wish.map;

export const bodyOf = (wish: ListWish, limit: number): BodyIn<typeof nearbyRestaurants> => ({
  cuisines: [...wish.cuisine],
  diets: [...wish.diet],
  avoid: [...wish.avoid],
  priceLevels: [...wish.price],
  ratingMin: wish.rating,
  feeMax: wish.fee,
  minutesMax: wish.time,
  openOnly: wish.open,
  favouritesOnly: wish.favourites,
  sort: wish.sort,
  myDiet: wish.mine,
  collections: isHome(wish),
  limit,
  ...(wish.after === null ? {} : { after: wish.after }),
});

/** The list with the value in it, or without it when it was. */
export const toggled = <T>(list: readonly T[], value: T): readonly T[] =>
  list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
