import type { StopView, TripView } from "@swift-eats/contract/dispatch";
import { can, type OrderStatus } from "@swift-eats/domain/ordering";
import { isAhead, type Place, placesOf } from "./places.ts";

export type StepKind = "to_kitchen" | "at_kitchen" | "to_door" | "at_door";

export interface Step {
  readonly kind: StepKind;
  readonly place: Place;
  /** The first stop here that is still to be done. */
  readonly stop: StopView;
  /** Places after this one. */
  readonly later: readonly Place[];
}

/** The one thing to do now; null when every stop is dealt with. */
export function nextStep(trip: TripView): Step | null {
  const [place, ...later] = placesOf(trip.stops).filter(isAhead);
  const stop = place?.stops.find(({ outcome }) => outcome === null);
  if (!place || !stop) return null;
  const kind = place.kind === "pickup" ? "kitchen" : "door";
  const there = place.stops.some(({ arrivedAt }) => arrivedAt !== null);
  return { kind: `${there ? "at" : "to"}_${kind}`, place, stop, later };
}

/** Whether the kitchen has finished, as far as this phone knows. */
export const isReady = ({ orderStatus }: StopView): boolean =>
  can(orderStatus as OrderStatus, "pickUp");
