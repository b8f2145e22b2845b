import type { StopView, TripView } from "@swift-eats/contract/dispatch";
import { can, type OrderStatus } from "@swift-eats/domain/ordering";

export type StepKind = "to_kitchen" | "at_kitchen" | "to_door" | "at_door";

export interface Step {
  readonly kind: StepKind;
  readonly stop: StopView;
  /** Stops after this one. */
  readonly later: readonly StopView[];
}

/** The one thing to do now; null when every stop is dealt with. */
export function nextStep(trip: TripView): Step | null {
  const left = trip.stops.filter(({ outcome }) => outcome === null);
  const [stop, ...later] = left;
  if (!stop) return null;
  const place = stop.kind === "pickup" ? "kitchen" : "door";
  return { kind: `${stop.arrivedAt ? "at" : "to"}_${place}`, stop, later };
}

/** Whether the kitchen has finished, as far as this phone knows. */
export const isReady = ({ orderStatus }: StopView): boolean =>
  can(orderStatus as OrderStatus, "pickUp");
