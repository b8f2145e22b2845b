import type { StopView } from "@swift-eats/contract/dispatch";

/** Somewhere the courier stops once: a kitchen with all its orders, or a door. */
export interface Place {
  readonly id: string;
  readonly kind: StopView["kind"];
  /** Among kitchens or among doors, from 1; null while there is only one. */
  readonly number: number | null;
  readonly name: string;
  readonly location: StopView["location"];
  readonly stops: readonly StopView[];
}

/** Two pick-ups at one counter. Doors are never taken together: each has a customer of its own. */
export const isSameKitchen = (one: StopView, other: StopView): boolean =>
  one.kind === "pickup" &&
  other.kind === "pickup" &&
  one.location.lng === other.location.lng &&
  one.location.lat === other.location.lat;

/** Where a trip leads, in order; orders that left it are no longer part of the way. */
export function placesOf(stops: readonly StopView[]): readonly Place[] {
  const groups: StopView[][] = [];
  for (const stop of stops.filter(({ outcome }) => outcome !== "dropped")) {
    const known = groups.find(([first]) => first && isSameKitchen(first, stop));
    if (known) known.push(stop);
    else groups.push([stop]);
  }
  const kinds = groups.map(([first]) => first?.kind);
  return groups.flatMap((group, index) => {
    const [first] = group;
    if (!first) return [];
    const { id, kind, name, location } = first;
    const alone = kinds.filter((each) => each === kind).length < 2;
    const before = kinds.slice(0, index + 1).filter((each) => each === kind).length;
    return [{ id, kind, number: alone ? null : before, name, location, stops: group }];
  });
}

export const isAhead = ({ stops }: Place): boolean => stops.some(({ outcome }) => outcome === null);
