import { type BoostSettings, boost, type Sample } from "./boost.ts";
import { correction } from "./conformal.ts";
import { foldsOf } from "./draws.ts";
import { type Encoding, encoded, encodedOutOfFold, encoder, learnEncoding } from "./encoding.ts";
import { type Forest, grown, predicted } from "./forest.ts";
import { absolute, edgeOf, huber, type Loss, pinball } from "./loss.ts";
import type { Column, Facts } from "./table.ts";

/** What one fold's member of the committee learned. */
export interface Member {
  readonly encoding: Encoding;
  readonly low: Forest;
  /** Grown by Huber's loss and by the absolute one: two views of the middle. */
  readonly huber: Forest;
  readonly median: Forest;
  readonly high: Forest;
}

/** A forecast that can be kept as JSON. The unit is the target's. */
export interface ForecastModel {
  readonly members: readonly Member[];
  /** Added to the low and the high bound, so that they hold what they say on rows not trained on. */
  readonly corrections: { readonly low: number; readonly high: number };
  /** How much Huber's view counts in the middle; the median's counts the rest. */
  readonly huberShare: number;
  readonly levels: Levels;
  readonly rows: number;
  /** Mean absolute error and share inside the bounds on rows that the member asked had not seen. */
  readonly error: number;
  readonly coverage: number;
}

/** Which quantiles the bounds are. */
export interface Levels {
  readonly low: number;
  readonly high: number;
}

export interface ForecastSettings {
  readonly folds: number;
  readonly levels: Levels;
  readonly boost: BoostSettings;
}

export interface History {
  readonly columns: readonly Column[];
  readonly rows: readonly Facts[];
  /** What the rows took; a row whose target is not a finite number is left out. */
  readonly targets: ArrayLike<number>;
}

/**
 * Learns low bound, middle and high bound by cross-fitting: the rows fall into folds, each member learns from all folds but
 * its own and is stopped by its own. What each row says about the member that never saw it blends the two views of the middle
 * and corrects the bounds (conformalised quantile regression). The committee's mean answers. Null when no row can be learned
 * from.
 */
export function learnForecast(history: History, settings: ForecastSettings): ForecastModel | null {
  const { rows, targets } = usable(history);
  if (rows.length === 0) return null;
  const folds = Math.max(2, Math.min(settings.folds, rows.length));
  const foldOf = foldsOf(rows.length, folds, settings.boost.seed);
  const unseen = answersFor(rows.length);
  const members: Member[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    // One row alone is all there is to learn from and to be judged by.
    const isHeld = (row: number) => foldOf[row] === fold || rows.length === 1;
    const held = pick(rows, targets, isHeld);
    const member = learnMember(history.columns, {
      train: pick(rows, targets, (row) => !isHeld(row) || rows.length === 1),
      held,
      settings: { ...settings, boost: { ...settings.boost, seed: settings.boost.seed + fold } },
    });
    members.push(member);
    ask(member, held, unseen);
  }
  return {
    members,
    levels: settings.levels,
    rows: rows.length,
    ...calibrated(unseen, targets, settings.levels),
  };
}

/** What a member said of rows that it had not seen. */
interface Unseen {
  readonly low: Float64Array;
  readonly huber: Float64Array;
  readonly median: Float64Array;
  readonly high: Float64Array;
}

const answersFor = (rows: number): Unseen => ({
  low: new Float64Array(rows),
  huber: new Float64Array(rows),
  median: new Float64Array(rows),
  high: new Float64Array(rows),
});

function ask({ encoding, ...forests }: Member, { rows, at }: Picked, into: Unseen): void {
  const { width, put } = encoder(encoding);
  const ready = {
    low: grown(forests.low),
    huber: grown(forests.huber),
    median: grown(forests.median),
    high: grown(forests.high),
  };
  const row = { values: new Float64Array(width), from: 0 };
  rows.forEach((facts, index) => {
    const place = at[index] as number;
    put(facts, row.values, 0);
    into.low[place] = predicted(ready.low, row);
    into.huber[place] = predicted(ready.huber, row);
    into.median[place] = predicted(ready.median, row);
    into.high[place] = predicted(ready.high, row);
  });
}

type Calibration = Pick<ForecastModel, "corrections" | "huberShare" | "error" | "coverage">;

function calibrated(unseen: Unseen, targets: Float64Array, levels: Levels): Calibration {
  const { huber: first, median: second } = unseen;
  const meanMiss = (share: number): number =>
    targets.reduce(
      (sum, target, row) =>
        sum +
        Math.abs(target - share * (first[row] as number) - (1 - share) * (second[row] as number)),
      0,
    ) / targets.length;
  const [best = { share: 0.5, error: 0 }] = [0, 0.25, 0.5, 0.75, 1]
    .map((share) => ({ share, error: meanMiss(share) }))
    .sort((a, b) => a.error - b.error || a.share - b.share);
  const low = -correction(
    unseen.low.map((bound, row) => bound - (targets[row] as number)),
    1 - levels.low,
  );
  const high = correction(
    unseen.high.map((bound, row) => (targets[row] as number) - bound),
    levels.high,
  );
  const inside = targets.filter(
    (target, row) =>
      target >= (unseen.low[row] as number) + low && target <= (unseen.high[row] as number) + high,
  ).length;
  return {
    corrections: { low, high },
    huberShare: best.share,
    error: best.error,
    coverage: inside / targets.length,
  };
}

/** Writes low bound, middle and high bound of a row into `out`; allocates nothing. */
export type Forecaster = (facts: Facts, out: Float64Array) => void;

/** A model ready to answer. The bounds never cross the middle. */
export function forecaster({ members, corrections, huberShare }: ForecastModel): Forecaster {
  const ready = members.map(({ encoding, low, huber: first, median, high }) => {
    const { width, put } = encoder(encoding);
    return {
      row: { values: new Float64Array(width), from: 0 },
      put,
      low: grown(low),
      huber: grown(first),
      median: grown(median),
      high: grown(high),
    };
  });
  return (facts, out) => {
    let low = corrections.low;
    let middle = 0;
    let high = corrections.high;
    for (const member of ready) {
      const { row } = member;
      member.put(facts, row.values, 0);
      low += predicted(member.low, row) / ready.length;
      if (huberShare > 0) middle += (huberShare * predicted(member.huber, row)) / ready.length;
      if (huberShare < 1)
        middle += ((1 - huberShare) * predicted(member.median, row)) / ready.length;
      high += predicted(member.high, row) / ready.length;
    }
    out[0] = Math.min(low, middle);
    out[1] = middle;
    out[2] = Math.max(middle, high);
  };
}

interface Picked {
  readonly rows: readonly Facts[];
  readonly targets: Float64Array;
  readonly at: readonly number[];
}

function pick(
  rows: readonly Facts[],
  targets: Float64Array,
  isWanted: (row: number) => boolean,
): Picked {
  const at = rows.flatMap((_, row) => (isWanted(row) ? [row] : []));
  return {
    rows: at.map((row) => rows[row] as Facts),
    targets: Float64Array.from(at, (row) => targets[row] as number),
    at,
  };
}

function usable({ rows, targets }: History): { rows: Facts[]; targets: Float64Array } {
  const at = rows.flatMap((_, row) => (Number.isFinite(targets[row]) ? [row] : []));
  return {
    rows: at.map((row) => rows[row] as Facts),
    targets: Float64Array.from(at, (row) => targets[row] as number),
  };
}

interface Lesson {
  readonly train: Picked;
  readonly held: Picked;
  readonly settings: ForecastSettings;
}

function learnMember(columns: readonly Column[], { train, held, settings }: Lesson): Member {
  const { boost: how, levels } = settings;
  const encoding = learnEncoding(columns, train.rows, train.targets);
  const seen: Sample = {
    matrix: encodedOutOfFold(encoding, { ...train, seed: how.seed }),
    targets: train.targets,
  };
  const unseen: Sample = { matrix: encoded(encoding, held.rows), targets: held.targets };
  const learn = (loss: Loss) => boost(seen, unseen, { loss, settings: how });
  return {
    encoding,
    low: learn(pinball(levels.low)),
    huber: learn(huber(edgeOf(train.targets))),
    median: learn(absolute()),
    high: learn(pinball(levels.high)),
  };
}
