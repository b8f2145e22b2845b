import type { TripView } from "@swift-eats/contract/dispatch";
import { useEffect, useRef, useState } from "react";
import { chime } from "../offer/chime.ts";

export interface TripNews {
  readonly joined: number;
  readonly left: number;
}

const ordersOf = ({ stops }: TripView): ReadonlySet<string> =>
  new Set(stops.flatMap(({ orderId, outcome }) => (outcome === "dropped" ? [] : orderId)));

const missing = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((id) => !other.has(id)).length;

/** How the orders of a trip changed between two looks; null when they did not. */
export function newsBetween(before: TripView, after: TripView): TripNews | null {
  const [old, now] = [ordersOf(before), ordersOf(after)];
  const news = { joined: missing(now, old), left: missing(old, now) };
  return news.joined + news.left > 0 ? news : null;
}

/** Orders that joined or left under way, until the courier has read it; it rings once. */
export function useTripNews(trip: TripView) {
  const before = useRef(trip);
  const [news, setNews] = useState<TripNews | null>(null);
  useEffect(() => {
    const found = newsBetween(before.current, trip);
    before.current = trip;
    if (!found) return;
    setNews(found);
    chime.ring();
    navigator.vibrate?.([250, 120, 250]);
  }, [trip]);
  return { news, read: () => setNews(null) };
}
