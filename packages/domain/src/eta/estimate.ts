import { addSeconds } from "../kernel/index.ts";

/** When the food arrives: a range, and the instant it is promised by. */
export interface Estimate {
  readonly from: Date;
  readonly to: Date;
}

/** Before anything is learned a promise is this much longer than the plan. Source: requirements, 6.14. */
export const coldStartBufferSeconds = 900;
/** Finding a courier and handing over, in the plan's middle. */
const handOverSeconds = 180;

export interface Plan {
  readonly at: Date;
  readonly prepSeconds: number;
  /** Kitchen to door; 0 for pickup. */
  readonly travelSeconds: number;
  readonly scheduledFor: Date | null;
}

/** What is promised at checkout. */
export function promise({ at, prepSeconds, travelSeconds, scheduledFor }: Plan): Estimate {
  if (scheduledFor)
    return { from: addSeconds(scheduledFor, -300), to: addSeconds(scheduledFor, 900) };
  const middle = addSeconds(
    at,
    prepSeconds + travelSeconds + (travelSeconds > 0 ? handOverSeconds : 0),
  );
  return { from: middle, to: addSeconds(middle, coldStartBufferSeconds) };
}

export interface Progress {
  readonly at: Date;
  readonly readyEstimate: Date | null;
  readonly pickedUp: boolean;
  /** Courier to kitchen, when one is on the way there. */
  readonly toRestaurantSeconds: number | null;
  /** What is left to the door, from the kitchen or from where the courier is. */
  readonly toDoorSeconds: number;
  readonly prepSeconds: number;
}

/** The estimate on the way: narrower the less is left to go wrong. */
export function estimate(progress: Progress): Estimate {
  const { at, readyEstimate, pickedUp, toRestaurantSeconds, toDoorSeconds, prepSeconds } = progress;
  if (pickedUp) {
    const middle = addSeconds(at, toDoorSeconds + 60);
    return {
      from: middle,
      to: addSeconds(middle, Math.max(180, Math.round(toDoorSeconds * 0.35))),
    };
  }
  const ready =
    readyEstimate && readyEstimate > at
      ? readyEstimate
      : readyEstimate
        ? at
        : addSeconds(at, prepSeconds);
  const there = toRestaurantSeconds === null ? ready : addSeconds(at, toRestaurantSeconds);
  const leaves = there > ready ? there : ready;
  const middle = addSeconds(leaves, toDoorSeconds + handOverSeconds);
  return { from: middle, to: addSeconds(middle, toRestaurantSeconds === null ? 720 : 420) };
}

/** The courier moved enough that the estimate is worth another look. */
export const movedMetresMin = 100;
