import { openState, type Restaurant } from "@swift-eats/domain/catalog";

interface Answer {
  readonly from: Date;
  readonly until: Date | null;
  readonly open: boolean;
}

/** Hours are dear to read and change a few times a day: an answer holds until the instant it names. */
export function openNow(): (restaurant: Restaurant, at: Date) => boolean {
  const answers = new WeakMap<Restaurant, Answer>();
  return (restaurant, at) => {
    const known = answers.get(restaurant);
    if (known && known.from <= at && (known.until === null || at < known.until)) return known.open;
    const state = openState(restaurant.hours, restaurant.pausedUntil, at);
    const until = state.open ? state.until : state.opensAt;
    answers.set(restaurant, { from: at, until, open: state.open });
    return state.open;
  };
}
