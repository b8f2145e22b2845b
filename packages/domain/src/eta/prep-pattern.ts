import { localTime } from "../kernel/index.ts";

/** What is known of how much longer than stated a kitchen takes. Seconds. */
export interface PrepPattern {
  readonly meanSeconds: number;
  /** Deviation of one order from the mean. */
  readonly spreadSeconds: number;
  /** Variance of the mean itself, seconds squared: how little is known. */
  readonly doubt: number;
  readonly orders: number;
}

/** One order's deviation before anything is known; five minutes. */
const spreadAtStart = 300;
/** How far a kitchen may lie from its zone, or an hour from its kitchen, as a deviation. */
const distanceFromParent = 180;
/** How far a mean wanders from order to order, as a deviation: what makes old orders count less. */
const wander = 20;
/** Share of the newest order in the spread. */
const spreadShare = 0.08;
/** An order that nobody marked ready for hours must not become the mean. */
const residualMax = 3_600;

/** A pattern nothing was seen of: as its parent, and doubted. */
export const patternUnder = (parent: PrepPattern | null): PrepPattern => ({
  meanSeconds: parent?.meanSeconds ?? 0,
  spreadSeconds: parent?.spreadSeconds ?? spreadAtStart,
  doubt: (parent?.doubt ?? 0) + distanceFromParent ** 2,
  orders: 0,
});

/**
 * The pattern after one more order: a Kalman filter of a level that wanders (local level model; Harvey 1989). The less is
 * known, the more an order counts; old orders fade.
 */
export function adapted(pattern: PrepPattern, residualSeconds: number): PrepPattern {
  const seen = Math.max(-residualMax, Math.min(residualMax, residualSeconds));
  const doubt = pattern.doubt + wander ** 2;
  const gain = doubt / (doubt + pattern.spreadSeconds ** 2);
  const miss = seen - pattern.meanSeconds;
  const variance =
    pattern.spreadSeconds ** 2 * (1 - spreadShare) +
    spreadShare * Math.min(miss ** 2, residualMax ** 2);
  return {
    meanSeconds: pattern.meanSeconds + gain * miss,
    spreadSeconds: Math.max(30, Math.sqrt(variance)),
    doubt: (1 - gain) * doubt,
    orders: pattern.orders + 1,
  };
}

/** Open orders from which a kitchen is busy, and full. */
const busyFrom = 3;
const fullFrom = 7;
const hoursTogether = 3;

/** Which of a kitchen's patterns an order belongs to: kind of day, three hours of it, and load. */
export function prepBucket(at: Date, timeZone: string, restaurantOrders: number): string {
  const { weekday, minutes } = localTime(at, timeZone);
  const day = weekday >= 6 ? "weekend" : "weekday";
  const hours = Math.floor(minutes / 60 / hoursTogether) * hoursTogether;
  const load =
    restaurantOrders >= fullFrom ? "full" : restaurantOrders >= busyFrom ? "busy" : "quiet";
  return `${day} ${hours} ${load}`;
}

/** The name under which all orders of a kitchen are kept together: the parent of its buckets. */
export const wholeKitchen = "all";
