import type { TextMatch } from "./name-matcher.ts";

export type NameKind = "dish" | "restaurant" | "cuisine";

/**
 * What each trait of a name is worth, in the unit of a natural logarithm of odds. Fitted on typing errors made at
 * random over names, two draws, and on prefixes; flat around here: half or double of any costs under 0.004 of MRR.
 */
const weight = { found: 30, covered: 4.8, begins: 2.7, exact: 1.5, popularity: 0.42 };
const kindBonus: Readonly<Record<NameKind, number>> = { dish: 0, restaurant: 0.7, cuisine: 1.5 };
/**
 * Among names that bear the words alike the score goes by popularity and length alone: as
 * `popularityWorth · ln(1 + popularity) − ln(letters)`, which an engine can tell before it answers.
 */
export const popularityWorth = weight.popularity / weight.covered;

/** See {@link popularityWorth}. */
export const plainWorth = (name: { readonly key: string; readonly popularity: number }): number =>
  popularityWorth * Math.log1p(name.popularity) - Math.log(Math.max(name.key.length, 1));

/** Below this nothing is found; keeps the logarithm finite. */
const least = 0.01;

/** How likely the name is the one that was meant. `popularity` counts orders and votes, without a bound. */
export const nameScore = (
  { found, covered, begins, exact }: TextMatch,
  { kind, popularity }: { readonly kind: NameKind; readonly popularity: number },
): number =>
  weight.found * Math.log(Math.max(found, least)) +
  weight.covered * Math.log(Math.max(covered, least)) +
  (begins ? weight.begins : 0) +
  (exact ? weight.exact : 0) +
  weight.popularity * Math.log1p(popularity) +
  kindBonus[kind];
