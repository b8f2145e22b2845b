/** What is known of how much longer than said something takes. Seconds. */
export interface Pattern {
  readonly meanSeconds: number;
  /** Deviation of one order from the mean. */
  readonly spreadSeconds: number;
  /** Variance of the mean itself, seconds squared: how little is known. */
  readonly doubt: number;
  readonly orders: number;
}

/** One order's deviation before anything is known; seven minutes. */
const spreadAtStart = 420;
/** How far a kitchen may lie from its zone, or an hour from its kitchen, as a deviation. */
const distanceFromParent = 420;
/** How far a mean wanders from order to order, as a deviation: what makes old orders count less. */
const wander = 20;
/** Share of the newest order in the spread. */
const spreadShare = 0.06;
/** An order that nobody ended for hours must not become the mean. */
const residualMax = 3_600;
/** Beyond so many deviations an order counts as one at the edge: the tail is long, and people wait for the usual order. */
const deviationsMax = 1.5;
const spreadDeviationsMax = 3;
const spreadMin = 30;

/** A pattern nothing was seen of: as its parent, and doubted. */
export const patternUnder = (parent: Pattern | null): Pattern => ({
  meanSeconds: parent?.meanSeconds ?? 0,
  spreadSeconds: spreadAtStart,
  doubt: (parent?.doubt ?? 0) + distanceFromParent ** 2,
  orders: 0,
});

/** The deviation to reckon with in the next order: its own, and that of a mean that is not known well. */
export const deviationOf = ({ spreadSeconds, doubt }: Pattern): number =>
  Math.sqrt(spreadSeconds ** 2 + doubt);

/**
 * The pattern after one more order: a Kalman filter of a level that wanders (local level model; Harvey 1989) with a bounded
 * miss (Huber). The less is known, the more an order counts; old orders fade.
 */
export function adapted(pattern: Pattern, residualSeconds: number): Pattern {
  const miss = within(residualSeconds, residualMax) - pattern.meanSeconds;
  const doubt = pattern.doubt + wander ** 2;
  const gain = doubt / (doubt + pattern.spreadSeconds ** 2);
  const spreadMiss = within(miss, spreadDeviationsMax * pattern.spreadSeconds);
  const variance = pattern.spreadSeconds ** 2 * (1 - spreadShare) + spreadShare * spreadMiss ** 2;
  return {
    meanSeconds: pattern.meanSeconds + gain * within(miss, deviationsMax * deviationOf(pattern)),
    spreadSeconds: Math.max(spreadMin, Math.sqrt(variance)),
    doubt: (1 - gain) * doubt,
    orders: pattern.orders + 1,
  };
}

const within = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
