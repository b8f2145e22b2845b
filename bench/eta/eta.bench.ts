import { writeFileSync } from "node:fs";
import { forecaster, forecastSettings, fourInFive, learnForecast } from "@swift-eats/domain/eta";
import { benchmark } from "../load/arguments.ts";
import { readCommand } from "./command.ts";
import { readCsv } from "./csv.ts";
import { doordash } from "./doordash.ts";
import { india } from "./india.ts";

/** Answers before the clock is looked at. */
const warmRows = 1_000;

const say = (words: string) => process.stderr.write(`${words}\n`);
const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

await benchmark(async () => {
  const command = readCommand(process.argv.slice(2));
  if (typeof command === "string") return command;
  const { facts } = command;
  const format = command.format === "india" ? india : doordash;
  const train = readCsv(command.train, [...format.needed(facts), ...format.target]);
  if (typeof train === "string") return train;
  const test = readCsv(command.test, format.needed(facts));
  if (typeof test === "string") return test;

  say(`learning from ${train.length} rows`);
  const startedMs = performance.now();
  const rows = train.map((row) => format.factsOf(row, facts));
  const model = learnForecast(
    { columns: format.columns(facts), rows, targets: train.map(format.minutesOf) },
    forecastSettings(rows.length, fourInFive),
  );
  if (!model) return `${command.train} holds no row to learn from`;
  const trainSeconds = (performance.now() - startedMs) / 1_000;
  say(`learned in ${trainSeconds.toFixed(1)} s: expects an error of ${model.error.toFixed(3)}`);

  const forecast = forecaster(model);
  const out = new Float64Array(3);
  // A process that serves has answered before: its code is compiled.
  for (const row of rows.slice(0, warmRows)) forecast(row, out);
  const tookMs: number[] = [];
  const lines = test.map((row, index) => {
    const fromMs = performance.now();
    forecast(format.factsOf(row, facts), out);
    tookMs.push(performance.now() - fromMs);
    const [low, middle, high] = [...out].map((value) => value.toFixed(3));
    return `${index},${middle},${low},${high}`;
  });
  try {
    writeFileSync(command.out, `row,predicted,p10,p90\n${lines.join("\n")}\n`);
  } catch (error) {
    return `cannot write ${command.out}: ${error instanceof Error ? error.message : String(error)}`;
  }
  tookMs.sort((a, b) => a - b);
  const at = (share: number) => tookMs[Math.floor((tookMs.length - 1) * share)] ?? 0;
  return {
    rows: test.length,
    trainSeconds: rounded(trainSeconds, 1),
    predictMs: { p50: rounded(at(0.5), 4), p99: rounded(at(0.99), 4) },
    expected: { error: rounded(model.error, 3), coverage: rounded(model.coverage, 4) },
  };
});
