import { expect, test } from "vitest";
import { addSeconds, secondsBetween } from "../kernel/index.ts";
import { estimate, plannedSeconds } from "./estimate.ts";
import { forecast, isNews } from "./forecast.ts";
import { latenessOf } from "./lateness.ts";
import { draws } from "./learner/draws.ts";
import { forecaster, learnForecast } from "./learner/forecast-model.ts";
import { forecastSettings, promiseLevels } from "./learner/settings.ts";
import { type Situation, situationColumns, situationFacts } from "./situation.ts";

const at = new Date("2026-03-06T18:00:00Z");

const situation = (changes: Partial<Situation> = {}): Situation => ({
  stage: "placed",
  progress: {
    at,
    readyEstimate: null,
    pickedUp: false,
    toRestaurantSeconds: null,
    toDoorSeconds: 600,
    prepSeconds: 900,
  },
  timeZone: "Europe/Berlin",
  restaurantId: "r1",
  lines: 2,
  items: 3,
  totalAmount: 2_400,
  isScheduled: false,
  straightMetres: 1_900,
  vehicle: "bicycle",
  dropsBefore: 0,
  restaurantOrders: 2,
  zoneOrders: 20,
  driversOnDuty: 10,
  prepLateSeconds: 0,
  prepSpreadSeconds: 300,
  lateness: latenessOf(null, null),
  ...changes,
});

test("before anything is learned the forecast is the plan, the promise's buffer after it", () => {
  const cold = forecast(situation(), {});
  expect(cold).toMatchObject({ ...estimate(situation().progress), source: "cold_start", at });
});

test("what the orders of a busy zone took beyond the plan is in the next forecast", () => {
  const random = draws(4);
  const seen = Array.from({ length: 500 }, () =>
    situation({
      zoneOrders: Math.floor(random() * 60),
      restaurantId: `r${Math.floor(random() * 9)}`,
    }),
  );
  const model = learnForecast(
    {
      columns: situationColumns,
      rows: seen.map(situationFacts),
      targets: seen.map(({ zoneOrders }) => zoneOrders * 20 + random() * 240),
    },
    forecastSettings(seen.length, promiseLevels),
  );
  if (!model) throw new Error("nothing was learned");
  const placed = forecaster(model);
  const [calm, busy] = [5, 55].map((zoneOrders) => forecast(situation({ zoneOrders }), { placed }));
  if (!calm || !busy) throw new Error("no forecast");
  const plan = plannedSeconds(situation().progress);
  expect(calm.source).toBe("learned");
  expect(secondsBetween(at, calm.middle) - plan).toBeCloseTo(220, -2);
  expect(secondsBetween(at, busy.middle) - plan).toBeCloseTo(1_220, -2);
  for (const { from, middle, to } of [calm, busy]) {
    expect(from <= middle && middle <= to).toBe(true);
    expect(secondsBetween(from, to)).toBeGreaterThan(150);
  }
});

test("what kitchen and zone took of late moves the forecast and sets its range", () => {
  const lateness = {
    meanSeconds: 240,
    deviationSeconds: 300,
    lowScore: -1,
    highScore: 2,
    orders: 9,
  };
  const plan = plannedSeconds(situation().progress);
  expect(forecast(situation({ lateness }), {})).toMatchObject({
    source: "pattern",
    from: addSeconds(at, plan - 60),
    middle: addSeconds(at, plan + 240),
    to: addSeconds(at, plan + 840),
  });
});

test("the nearer the courier, the narrower the range", () => {
  const lateness = { meanSeconds: 0, deviationSeconds: 300, lowScore: -1, highScore: 1, orders: 9 };
  const width = (toDoorSeconds: number) => {
    const progress = { ...situation().progress, pickedUp: true, toDoorSeconds };
    const { middle, to } = forecast(situation({ stage: "picked_up", progress, lateness }), {});
    return secondsBetween(middle, to);
  };
  expect(width(60)).toBeLessThan(width(600) / 2);
});

test("a forecast is never in the past, whatever was learned", () => {
  const early = (_: unknown, out: Float64Array) => out.set([-9_000, -8_000, -7_000]);
  const { from, to } = forecast(situation(), { placed: early });
  expect([from, to]).toEqual([at, at]);
});

test("a move of more than five minutes is news, five are not", () => {
  expect(isNews(at, addSeconds(at, 301))).toBe(true);
  expect(isNews(at, addSeconds(at, -301))).toBe(true);
  expect(isNews(at, addSeconds(at, 300))).toBe(false);
});
