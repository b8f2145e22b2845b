import type { searchAll } from "@swift-eats/contract/search";
import type { BodyIn } from "@swift-eats/contract/wire";
import {
  type Allergen,
  allergens,
  type Diet,
  type DietProfile,
  diets,
} from "@swift-eats/domain/catalog";

export type Params = Readonly<Record<string, string | string[] | undefined>>;

/** What the address of the page asks for: it can be kept, shared and gone back to. */
export interface Wanted {
  readonly text: string;
  readonly diets: readonly Diet[];
  readonly freeFrom: readonly Allergen[];
  readonly cuisine: string | null;
  readonly openNow: boolean;
  /** False: without the saved diet. */
  readonly mine: boolean;
  readonly after: string | null;
}

const one = (value: Params[string]): string => (typeof value === "string" ? value : "");

/** Of the values joined by commas those that are known; an address may hold anything. */
const known = <T extends string>(value: Params[string], all: readonly T[]): readonly T[] => {
  const given = one(value).split(",");
  return all.filter((each) => given.includes(each));
};

const joined = <T>(some: readonly T[], more: readonly T[]): T[] => [...new Set([...some, ...more])];

export function readAddress(params: Params): Wanted {
  return {
    text: one(params.q),
    diets: known(params.diets, diets),
    freeFrom: known(params.free, allergens),
    cuisine: one(params.cuisine).slice(0, 40) || null,
    openNow: one(params.open) === "1",
    mine: one(params.mine) !== "0",
    after: /^\d{1,4}$/.test(one(params.after)) ? one(params.after) : null,
  };
}

export function addressOf({
  text,
  diets: diet,
  freeFrom,
  cuisine,
  openNow,
  mine,
  after,
}: Wanted): string {
  const params = new URLSearchParams();
  if (text) params.set("q", text);
  if (diet.length > 0) params.set("diets", diet.join(","));
  if (freeFrom.length > 0) params.set("free", freeFrom.join(","));
  if (cuisine) params.set("cuisine", cuisine);
  if (openNow) params.set("open", "1");
  if (!mine) params.set("mine", "0");
  if (after) params.set("after", after);
  const query = params.toString();
  return query ? `/search?${query}` : "/search";
}

/** With the saved diet on top of what the address asks for. */
export const bodyOf = (wanted: Wanted, saved: DietProfile): BodyIn<typeof searchAll> => ({
  text: wanted.text,
  diets: joined(wanted.diets, wanted.mine ? saved.diets : []),
  freeFrom: joined(wanted.freeFrom, wanted.mine ? saved.avoid : []),
  cuisines: wanted.cuisine ? [wanted.cuisine] : [],
  openNow: wanted.openNow,
  ...(wanted.after ? { after: wanted.after } : {}),
});
