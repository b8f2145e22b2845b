import { addSeconds } from "../kernel/index.ts";
import { type Estimate, estimate, plannedSeconds } from "./estimate.ts";
import type { Forecaster } from "./learner/forecast-model.ts";
import { deviationLeft, type EtaStage, type Situation, situationFacts } from "./situation.ts";

/** What a forecast rests on: a trained model, what the last orders took beyond the plan, or the plan alone. */
export type EtaSource = "learned" | "pattern" | "cold_start";

/** When an order arrives, as a range with its middle; `to` is the latest-by of the wanted reliability. */
export interface Forecast extends Estimate {
  readonly stage: EtaStage;
  readonly at: Date;
  readonly middle: Date;
  readonly source: EtaSource;
}

/** The trained stages of a zone. They tell seconds beyond plan and pattern. */
export type StageForecasters = Readonly<Partial<Record<EtaStage, Forecaster>>>;

const out = new Float64Array(3);

/** Physical plan, plus what the last orders took beyond it, plus what a model knows better. Never in the past, never crossing. */
export function forecast(situation: Situation, models: StageForecasters): Forecast {
  const { stage, progress, lateness } = situation;
  const { at } = progress;
  const model = models[stage];
  if (!model && lateness.orders === 0) {
    const { from, to } = estimate(progress);
    return { stage, at, from, middle: from, to, source: "cold_start" };
  }
  if (model) model(situationFacts(situation), out);
  else {
    const deviation = deviationLeft(situation);
    out[0] = lateness.lowScore * deviation;
    out[1] = 0;
    out[2] = lateness.highScore * deviation;
  }
  const expected = plannedSeconds(progress) + lateness.meanSeconds;
  const after = (index: number) =>
    addSeconds(at, Math.max(0, Math.round(expected + (out[index] as number))));
  const source = model ? "learned" : "pattern";
  return { stage, at, from: after(0), middle: after(1), to: after(2), source };
}

/** People are told when their order moves by more than this. Source: requirements, section 3. */
const tellSeconds = 300;

/** Has the arrival moved so far from what was told last that it must be said? */
export const isNews = (toldMiddle: Date, middle: Date): boolean =>
  Math.abs(middle.getTime() - toldMiddle.getTime()) > tellSeconds * 1_000;
