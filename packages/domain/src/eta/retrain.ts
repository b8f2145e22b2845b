import { type ForecastModel, forecaster, learnForecast } from "./learner/forecast-model.ts";
import { forecastSettings, promiseLevels } from "./learner/settings.ts";
import type { Facts } from "./learner/table.ts";
import { situationColumns } from "./situation.ts";

/** Delivered orders of one stage, oldest first: what was known, and the seconds beyond the plan that it took. */
export interface StageHistory {
  readonly rows: readonly Facts[];
  readonly targets: readonly number[];
}

/** With fewer delivered orders the pattern knows as much. */
const trainingOrdersMin = 40;
/** However much a model has learned from, so many new orders are worth another try. */
const trainingOrdersMax = 200;

/** New orders after which a model that learned from `rows` is tried anew: a young one gains by each hour, an old one hardly. */
export const ordersToTrain = (rows: number): number =>
  Math.min(trainingOrdersMax, Math.max(trainingOrdersMin, Math.ceil(rows / 2)));
/** The newest part is held out: what counts is the orders to come. */
const heldShare = 0.2;

export interface Retrained {
  /** The new model when it beats the old one on the newest orders, else null: the old one stays. */
  readonly model: ForecastModel | null;
  /** Mean absolute error on the newest orders, seconds. Without an old model: that of plan and pattern. */
  readonly newError: number;
  readonly oldError: number;
}

/**
 * Learns from the older orders, is judged against the old model on the newest, and only when it wins learns from all. The
 * old model may have seen some of the judging orders, which is a doubt in favour of what already serves.
 */
export function retrain(history: StageHistory, old: ForecastModel | null): Retrained {
  const cut = Math.floor(history.rows.length * (1 - heldShare));
  const newest = part(history, cut, history.rows.length);
  const oldError = errorOf(old, newest);
  const candidate = learn(part(history, 0, cut));
  const newError = candidate ? errorOf(candidate, newest) : Number.POSITIVE_INFINITY;
  const model = newError < oldError ? learn(history) : null;
  return { model, newError, oldError };
}

const part = ({ rows, targets }: StageHistory, from: number, to: number): StageHistory => ({
  rows: rows.slice(from, to),
  targets: targets.slice(from, to),
});

const learn = (history: StageHistory): ForecastModel | null =>
  learnForecast(
    { columns: situationColumns, rows: history.rows, targets: beyondPattern(history) },
    forecastSettings(history.rows.length, promiseLevels),
  );

/** Seconds beyond plan and pattern, as the pattern stood when the order was told; orders from before there was one have none. */
const beyondPattern = ({ rows, targets }: StageHistory): readonly number[] =>
  targets.map((target, index) => target - Number(rows[index]?.lateSeconds ?? 0));

/** Plan and pattern say 0 beyond themselves. */
function errorOf(model: ForecastModel | null, history: StageHistory): number {
  const { rows } = history;
  const targets = beyondPattern(history);
  const ask = model && forecaster(model);
  const out = new Float64Array(3);
  let sum = 0;
  rows.forEach((row, index) => {
    ask?.(row, out);
    sum += Math.abs((targets[index] ?? 0) - (out[1] ?? 0));
  });
  return sum / Math.max(1, rows.length);
}
