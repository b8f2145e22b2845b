import type { CourierView } from "@swift-eats/contract/drivers";
import type { DeclineReason } from "@swift-eats/domain/dispatch";
import type { LngLat } from "@swift-eats/domain/kernel";
import type { Ride } from "../movement/ride.ts";

/** What sets one kind of virtual courier apart from another. All times are city time. */
export interface Manner {
  readonly start: LngLat;
  metresPerSecond(vehicle: CourierView["vehicle"]): number;
  /** Asks the courier's app for the way by road; `way` is for where it knows none. */
  readonly followsRoads: boolean;
  way(from: LngLat, to: LngLat): Ride;
  onDuty(at: Date): boolean;
  /** When the shift begins or ends next, so that the courier wakes up for it. */
  nextEdge(at: Date): Date | null;
  /** What the courier says on going on duty; null: no end known. */
  readonly shiftEndsAt: Date | null;
  thinkSeconds(): number;
  /** Null: takes the offer. */
  declines(at: Date): DeclineReason | null;
  /** Before and after the hand-over, each. */
  serviceSeconds(stop: "pickup" | "dropoff"): number;
  /** Name of the picture that proves a hand-over at the door. */
  photo(): Promise<string>;
}
