import { mean, share } from "./figures.ts";

/** What was told about an order when it was placed, beside what a plain sum would have said. */
export interface Told {
  /** The window quoted at checkout. */
  readonly from: Date;
  readonly to: Date;
  /** The arrival thought likeliest at that moment. */
  readonly middle: Date;
  /** Distance ÷ speed, the stated prep time and a quarter of an hour. */
  readonly naive: Date;
  readonly isLearned: boolean;
}

export interface PromiseFigures {
  readonly orders: number;
  readonly maeMinutes: number;
  readonly naiveMaeMinutes: number;
  /** Shares of the delivered orders. */
  readonly insideWindow: number;
  readonly late: number;
  readonly learned: number;
}

const minutesApart = (one: Date, two: Date): number =>
  Math.abs(one.getTime() - two.getTime()) / 60_000;

/** How true the promises of the delivered orders were. */
export function promiseFigures(
  kept: readonly { readonly told: Told; readonly arrivedAt: Date }[],
): PromiseFigures {
  return {
    orders: kept.length,
    maeMinutes: mean(kept.map(({ told, arrivedAt }) => minutesApart(told.middle, arrivedAt))),
    naiveMaeMinutes: mean(kept.map(({ told, arrivedAt }) => minutesApart(told.naive, arrivedAt))),
    insideWindow: share(
      kept,
      ({ told, arrivedAt }) => arrivedAt >= told.from && arrivedAt <= told.to,
    ),
    late: share(kept, ({ told, arrivedAt }) => arrivedAt > told.to),
    learned: share(kept, ({ told }) => told.isLearned),
  };
}
