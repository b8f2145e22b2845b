import type { Listing } from "./listing.ts";

export const sorts = ["best", "distance", "time", "rating", "fee", "popularity"] as const;
export type Sort = (typeof sorts)[number];

/** Ratings of a handful of people are drawn to what is usual: as if so many had given the usual one. */
const usualRating = 4.2;
const usualRatings = 20;
/** The same for orders per look at the menu. */
const usualConversion = 0.1;
const usualViews = 100;

export const fairRating = ({ rating, ratingCount }: Listing): number =>
  ((rating ?? usualRating) * ratingCount + usualRating * usualRatings) /
  (ratingCount + usualRatings);

const conversion = ({ orders, views }: Listing): number =>
  Math.min(1, (orders + usualConversion * usualViews) / (views + usualViews));

/** What a part of the score is worth; each part lies between 0 and 1. Shares sum to 1. */
const worth = { near: 0.2, soon: 0.25, liked: 0.25, popular: 0.15, bought: 0.15 } as const;

/** Half of it is gone at this many metres, and at this many minutes. */
const halfMetres = 2_000;
const halfMinutes = 40;

/** From 0 to 1. `mostOrders` of any restaurant in the list. */
export function score(listing: Listing, mostOrders: number): number {
  return (
    worth.near * (halfMetres / (halfMetres + listing.distanceMetres)) +
    worth.soon * (halfMinutes / (halfMinutes + listing.minutes)) +
    worth.liked * ((fairRating(listing) - 1) / 4) +
    worth.popular * (Math.log1p(listing.orders) / Math.log1p(Math.max(1, mostOrders))) +
    worth.bought * conversion(listing)
  );
}

/** How far back and ahead diversity looks, and what one more of the same kitchen costs. */
const lookBack = 4;
const lookAhead = 12;
const samenessCost = 0.05;

/** The best first, but not five pizzerias in a row: the next is the best of the next dozen, less what it repeats. */
function diverse(ranked: readonly { listing: Listing; points: number }[]): readonly Listing[] {
  const rest = [...ranked];
  const chosen: Listing[] = [];
  while (rest.length > 0) {
    const lately = chosen.slice(-lookBack).map(({ cuisines }) => cuisines[0]);
    let best = 0;
    let bestPoints = Number.NEGATIVE_INFINITY;
    for (const [index, { listing, points }] of rest.slice(0, lookAhead).entries()) {
      const same = lately.filter((each) => each !== undefined && each === listing.cuisines[0]);
      const left = points - same.length * samenessCost;
      if (left > bestPoints) [best, bestPoints] = [index, left];
    }
    const [next] = rest.splice(best, 1);
    if (next) chosen.push(next.listing);
  }
  return chosen;
}

type Order = (a: Listing, b: Listing) => number;
const orders: Readonly<Record<Exclude<Sort, "best">, Order>> = {
  distance: (a, b) => a.distanceMetres - b.distanceMetres,
  time: (a, b) => a.minutes - b.minutes,
  rating: (a, b) => fairRating(b) - fairRating(a),
  fee: (a, b) => a.feeAmount - b.feeAmount,
  popularity: (a, b) => b.orders - a.orders,
};

const never = Number.MAX_SAFE_INTEGER;
const opening: Order = (a, b) => (a.opensAt?.getTime() ?? never) - (b.opensAt?.getTime() ?? never);
/** Equal input gives equal output: ids end every tie. */
const byId: Order = (a, b) => (a.id < b.id ? -1 : 1);

/** In the order asked for: open ones first, then those that open soonest. Deterministic. */
export function ranked(listings: readonly Listing[], sort: Sort): readonly Listing[] {
  const open = listings.filter((each) => each.open);
  const closed = listings.filter((each) => !each.open);
  if (sort !== "best") {
    const order = orders[sort];
    const sorted = (some: readonly Listing[]) =>
      [...some].sort((a, b) => order(a, b) || byId(a, b));
    return [...sorted(open), ...sorted(closed)];
  }
  const most = open.reduce((max, each) => Math.max(max, each.orders), 0);
  const scored = open
    .map((listing) => ({ listing, points: score(listing, most) }))
    .sort((a, b) => b.points - a.points || byId(a.listing, b.listing));
  return [...diverse(scored), ...closed.sort((a, b) => opening(a, b) || byId(a, b))];
}
