import { promiseLevels } from "./learner/settings.ts";
import { adapted, deviationOf, type Pattern, patternUnder } from "./pattern.ts";

/** How long the arrivals of a zone take beyond the plan at one stage, and the range that holds them. */
export interface ZoneLateness extends Pattern {
  /** The edges of the range, in deviations from the middle. */
  readonly lowScore: number;
  readonly highScore: number;
}

/** What to reckon with in the next order of a kitchen. Seconds beyond the plan. */
export interface Lateness {
  readonly meanSeconds: number;
  readonly deviationSeconds: number;
  readonly lowScore: number;
  readonly highScore: number;
  /** Delivered orders of the zone that this rests on. */
  readonly orders: number;
}

/** Edges to begin with: about those of a bell. */
const scoresAtStart = { lowScore: -1.6, highScore: 1.7 };
/** How far one order that falls outside moves an edge, in deviations. */
const scoreStep = 0.06;

const zoneAtStart: ZoneLateness = { ...patternUnder(null), ...scoresAtStart };

/** The kitchen's own pattern, under its zone's; edges are the zone's, because a kitchen has too few orders to tell them. */
export function latenessOf(zone: ZoneLateness | null, kitchen: Pattern | null): Lateness {
  const { lowScore, highScore, orders } = zone ?? zoneAtStart;
  const pattern = kitchen ?? patternUnder(zone ?? zoneAtStart);
  return {
    meanSeconds: pattern.meanSeconds,
    deviationSeconds: deviationOf(pattern),
    lowScore,
    highScore,
    orders,
  };
}

export const kitchenAfter = (
  zone: ZoneLateness | null,
  kitchen: Pattern | null,
  beyondPlanSeconds: number,
): Pattern => adapted(kitchen ?? patternUnder(zone ?? zoneAtStart), beyondPlanSeconds);

/** One order: what it took beyond the plan, and what had been reckoned with when it was told. */
export interface Arrived {
  readonly beyondPlanSeconds: number;
  readonly toldMeanSeconds: number;
  readonly toldDeviationSeconds: number;
}

/**
 * The zone after one more order. An edge that was crossed moves out, one that was not moves in a little, so that in the long
 * run it is crossed as often as is wanted, whatever the distribution and however it drifts (adaptive conformal inference;
 * Gibbs and Candès 2021).
 */
export function zoneAfter(zone: ZoneLateness | null, arrived: Arrived): ZoneLateness {
  const known = zone ?? zoneAtStart;
  const { beyondPlanSeconds, toldMeanSeconds, toldDeviationSeconds } = arrived;
  const score = (beyondPlanSeconds - toldMeanSeconds) / Math.max(1, toldDeviationSeconds);
  const { low, high } = promiseLevels;
  const isEarly = score < known.lowScore ? 1 : 0;
  const isLate = score > known.highScore ? 1 : 0;
  return {
    ...adapted(known, beyondPlanSeconds),
    lowScore: Math.min(0, known.lowScore - scoreStep * (isEarly - low)),
    highScore: Math.max(0, known.highScore + scoreStep * (isLate - (1 - high))),
  };
}
