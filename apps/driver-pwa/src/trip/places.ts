import type { StopView } from "@swift-eats/contract/dispatch";

/** Somewhere the courier stops once: a kitchen with all its orders, or a door. */
export interface Place {
  readonly id: string;
  /** On the map and in the list, from 1. */
  readonly number: number;
  readonly kind: StopView["kind"];
  readonly name: string;
  readonly location: StopView["location"];
  readonly stops: readonly StopView[];
}

export const isSamePlace = (one: StopView, other: StopView): boolean =>
  one.kind === "pickup" &&
  other.kind === "pickup" &&
  one.location.lng === other.location.lng &&
  one.location.lat === other.location.lat;

/** The stops of a trip, those at one counter taken together. */
export function placesOf(stops: readonly StopView[]): readonly Place[] {
  const places: Place[] = [];
  for (const stop of stops) {
    const last = places.at(-1);
    const before = last?.stops[0];
    if (last && before && isSamePlace(before, stop))
      places[places.length - 1] = { ...last, stops: [...last.stops, stop] };
    else {
      const { id, kind, name, location } = stop;
      places.push({ id, number: places.length + 1, kind, name, location, stops: [stop] });
    }
  }
  return places;
}
