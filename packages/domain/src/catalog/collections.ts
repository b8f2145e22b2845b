import { secondsBetween } from "../kernel/index.ts";
import type { Listing } from "./listing.ts";
import { fairRating, ranked } from "./ranking.ts";

export const collectionKeys = [
  "favourites",
  "fast",
  "popular",
  "top_rated",
  "free_delivery",
  "new",
] as const;
export type CollectionKey = (typeof collectionKeys)[number];

export interface Collection {
  readonly key: CollectionKey;
  readonly listings: readonly Listing[];
}

const itemsMax = 8;
/** Fewer than these do not make a row; one favourite does. */
const itemsMin = 3;
const appearancesMax = 2;
const fastMinutesMax = 30;
const newSeconds = 28 * 86_400;
/** A city that opened yesterday has nothing but new restaurants: then it says nothing. */
const newShareMax = 0.34;
const topRating = 4.5;
const ratingCountMin = 20;

const rows: Readonly<
  Record<CollectionKey, (open: readonly Listing[], at: Date) => readonly Listing[]>
> = {
  favourites: (open) => open.filter(({ favourite }) => favourite),
  fast: (open) =>
    ranked(
      open.filter(({ minutes }) => minutes <= fastMinutesMax),
      "time",
    ),
  popular: (open) =>
    ranked(
      open.filter(({ orders }) => orders > 0),
      "popularity",
    ),
  top_rated: (open) =>
    ranked(
      open.filter((each) => fairRating(each) >= topRating && each.ratingCount >= ratingCountMin),
      "rating",
    ),
  free_delivery: (open) => open.filter(({ feeAmount }) => feeAmount === 0),
  new: (open, at) => {
    const fresh = open.filter(({ since }) => secondsBetween(since, at) <= newSeconds);
    return fresh.length <= open.length * newShareMax ? fresh : [];
  },
};

/** Rows of a home: only what can be had now, nothing in more than two rows, no row that is too short to be one. */
export function collections(listings: readonly Listing[], at: Date): readonly Collection[] {
  const open = ranked(
    listings.filter((each) => each.open),
    "best",
  );
  const seen = new Map<string, number>();
  return collectionKeys.flatMap((key) => {
    const chosen = rows[key](open, at)
      .filter(({ id }) => (seen.get(id) ?? 0) < appearancesMax)
      .slice(0, itemsMax);
    if (chosen.length < (key === "favourites" ? 1 : itemsMin)) return [];
    for (const { id } of chosen) seen.set(id, (seen.get(id) ?? 0) + 1);
    return [{ key, listings: chosen }];
  });
}
