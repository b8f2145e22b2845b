import type { ForecastSettings, Levels } from "./forecast-model.ts";

/**
 * What is promised holds nine times in ten, with a little more room after than before: a minute late counts as nineteen
 * early (the pinball loss of the upper level says exactly that). Source: requirements, section 3 (buffer from the wanted reliability).
 */
export const promiseLevels: Levels = { low: 0.04, high: 0.95 };

/** The range that forecasts are compared by in the literature. */
export const fourInFive: Levels = { low: 0.1, high: 0.9 };

const within = (value: number, min: number, max: number): number =>
  Math.round(Math.max(min, Math.min(max, value)));

/** How a forecast is learned from that many rows: few rows grow small trees, or they learn chance by heart. */
export const forecastSettings = (rows: number, levels: Levels): ForecastSettings => ({
  folds: 5,
  levels,
  boost: {
    roundsMax: 1_500,
    // Small steps pay where there is much to learn; with little they only cost time.
    shrinkage: rows < 5_000 ? 0.1 : 0.06,
    leavesMax: within(rows / 750, 6, 48),
    caution: { leafRowsMin: within(rows / 50, 8, 40), doubt: 5, categoryDoubt: 15 },
    rowShare: 0.8,
    columnsMax: 12,
    patience: 40,
    seed: 20_260_101,
  },
});
