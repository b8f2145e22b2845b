export type { Drift } from "./drift.ts";
export { drift } from "./drift.ts";
export type { Estimate, Plan, Progress } from "./estimate.ts";
export {
  coldStartBufferSeconds,
  estimate,
  movedMetresMin,
  plannedSeconds,
  promise,
} from "./estimate.ts";
export type { EtaSource, Forecast, StageForecasters } from "./forecast.ts";
export { forecast, isNews } from "./forecast.ts";
export type { Arrived, Lateness, ZoneLateness } from "./lateness.ts";
export { kitchenAfter, latenessOf, zoneAfter } from "./lateness.ts";
export type {
  Forecaster,
  ForecastModel,
  ForecastSettings,
  History,
  Levels,
} from "./learner/forecast-model.ts";
export { forecaster, learnForecast } from "./learner/forecast-model.ts";
export { forecastSettings, fourInFive } from "./learner/settings.ts";
export type { Column, Facts } from "./learner/table.ts";
export type { Pattern } from "./pattern.ts";
export { adapted, patternUnder } from "./pattern.ts";
export type {
  ArrivalPatterns,
  EtaModels,
  KnownArrivals,
  Prediction,
  Predictions,
  PrepPatterns,
  StageModel,
} from "./ports.ts";
export { prepBucket, wholeKitchen } from "./prep-bucket.ts";
export type { Retrained, StageHistory } from "./retrain.ts";
export { ordersToTrain, retrain } from "./retrain.ts";
export type { EtaStage, Situation } from "./situation.ts";
export { etaStages, situationColumns, situationFacts } from "./situation.ts";
