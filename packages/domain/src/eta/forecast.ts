import { addSeconds } from "../kernel/index.ts";
import { type Estimate, estimate, plannedSeconds } from "./estimate.ts";
import type { Forecaster } from "./learner/forecast-model.ts";
import { type EtaStage, type Situation, situationFacts } from "./situation.ts";

/** When an order arrives, as a range with its middle; `to` is the latest-by of the wanted reliability. */
export interface Forecast extends Estimate {
  readonly stage: EtaStage;
  readonly at: Date;
  readonly middle: Date;
  readonly source: "learned" | "cold_start";
}

/** The trained stages of a zone; a stage that is absent starts cold. They tell seconds beyond the plan. */
export type StageForecasters = Readonly<Partial<Record<EtaStage, Forecaster>>>;

const out = new Float64Array(3);

/** Physical plan plus what was learned of its errors. Never in the past, never crossing. */
export function forecast(situation: Situation, models: StageForecasters): Forecast {
  const { stage, progress } = situation;
  const { at } = progress;
  const plan = plannedSeconds(progress);
  const model = models[stage];
  if (!model) {
    const { from, to } = estimate(progress);
    return { stage, at, from, middle: from, to, source: "cold_start" };
  }
  model(situationFacts(situation), out);
  const after = (index: number) =>
    addSeconds(at, Math.max(0, Math.round(plan + (out[index] as number))));
  return { stage, at, from: after(0), middle: after(1), to: after(2), source: "learned" };
}

/** People are told when their order moves by more than this. Source: requirements, section 3. */
const tellSeconds = 300;

/** Has the arrival moved so far from what was told last that it must be said? */
export const isNews = (toldMiddle: Date, middle: Date): boolean =>
  Math.abs(middle.getTime() - toldMiddle.getTime()) > tellSeconds * 1_000;
