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
/** From the bicycle to the door. */
const doorSeconds = 60;
/** A later order is promised for its slot: this much before and after. */
const slotSeconds = { before: 300, after: 900 };

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
    return {
      from: addSeconds(scheduledFor, -slotSeconds.before),
      to: addSeconds(scheduledFor, slotSeconds.after),
    };
  const handOver = travelSeconds > 0 ? handOverSeconds : 0;
  const middle = addSeconds(at, prepSeconds + travelSeconds + handOver);
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

/** The physical plan: the later of dish and courier, then the way and the hand-over. Seconds from now to the door. */
export function plannedSeconds(progress: Progress): number {
  const { at, readyEstimate, pickedUp, toRestaurantSeconds, toDoorSeconds, prepSeconds } = progress;
  if (pickedUp) return toDoorSeconds + doorSeconds;
  const readySeconds = readyEstimate
    ? Math.max(0, (readyEstimate.getTime() - at.getTime()) / 1_000)
    : prepSeconds;
  const handOver = toDoorSeconds > 0 ? handOverSeconds : 0;
  return Math.max(readySeconds, toRestaurantSeconds ?? 0) + toDoorSeconds + handOver;
}

/** The estimate on the way before anything is learned: narrower the less is left to go wrong. */
export function estimate(progress: Progress): Estimate {
  const { at, pickedUp, toRestaurantSeconds, toDoorSeconds } = progress;
  const middle = addSeconds(at, plannedSeconds(progress));
  const width = pickedUp
    ? Math.max(180, Math.round(toDoorSeconds * 0.35))
    : toRestaurantSeconds === null
      ? 720
      : 420;
  return { from: middle, to: addSeconds(middle, width) };
}

/** The courier moved enough that the estimate is worth another look. */
export const movedMetresMin = 100;
