import { join } from "node:path";
import {
  type Facts,
  type ForecastModel,
  forecaster,
  forecastSettings,
  fourInFive,
  learnForecast,
} from "@swift-eats/domain/eta";
import { benchmark } from "../load/arguments.ts";
import { readCsv } from "./csv.ts";
import { doordash } from "./doordash.ts";
import type { Format, Known } from "./format.ts";
import { india } from "./india.ts";

const usage =
  "usage: bench:eta:splits -- FOLDER [--set india/dispatch|india/order|doordash] [--splits N] [--without column,…]";

const sets: Readonly<Record<string, { format: Format; known: Known; file: string }>> = {
  "india/dispatch": { format: india, known: "dispatch", file: "food_delivery_india.csv" },
  "india/order": { format: india, known: "order", file: "food_delivery_india.csv" },
  doordash: { format: doordash, known: "order", file: "doordash_2015_slice.csv" },
};
const testShare = 0.2;
const nearMinutes = 10;
const lateMinutes = 20;

/** Uniform in [0, 1), the same sequence for the same seed (mulberry32). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Table {
  readonly rows: readonly Facts[];
  readonly targets: readonly number[];
}

function tableOf(folder: string, name: string): Table | string {
  const set = sets[name];
  if (!set) return usage;
  const read = readCsv(join(folder, set.file), [
    ...set.format.needed(set.known),
    ...set.format.target,
  ]);
  if (typeof read === "string") return read;
  const rows = read.filter((row) => Number.isFinite(set.format.minutesOf(row)));
  return {
    rows: rows.map((row) => set.format.factsOf(row, set.known)),
    targets: rows.map((row) => set.format.minutesOf(row)),
  };
}

/** What a model says of rows that it never saw. */
function judged(model: ForecastModel, { rows, targets }: Table): Record<string, number> {
  const ask = forecaster(model);
  const out = new Float64Array(3);
  const sums = { mae: 0, rmse: 0, near: 0, late: 0, inside: 0, width: 0 };
  rows.forEach((row, index) => {
    ask(row, out);
    const [low = 0, middle = 0, high = 0] = out;
    const target = targets[index] ?? 0;
    const miss = target - middle;
    sums.mae += Math.abs(miss);
    sums.rmse += miss * miss;
    if (Math.abs(miss) <= nearMinutes) sums.near += 1;
    if (miss > lateMinutes) sums.late += 1;
    if (target >= low && target <= high) sums.inside += 1;
    sums.width += high - low;
  });
  const count = rows.length;
  return {
    mae: sums.mae / count,
    rmse: Math.sqrt(sums.rmse / count),
    near: sums.near / count,
    late: sums.late / count,
    inside: sums.inside / count,
    width: sums.width / count,
    ownMae: model.error,
    ownInside: model.coverage,
  };
}

function oneSplit(
  name: string,
  table: Table,
  { seed, without }: { seed: number; without: ReadonlySet<string> },
) {
  const set = sets[name];
  if (!set) throw new Error(usage);
  const random = draws(seed);
  const isTest = table.rows.map(() => random() < testShare);
  const part = (wanted: boolean): Table => ({
    rows: table.rows.filter((_, row) => isTest[row] === wanted),
    targets: table.targets.filter((_, row) => isTest[row] === wanted),
  });
  const train = part(false);
  const started = process.cpuUsage();
  const columns = set.format.columns(set.known).filter((column) => !without.has(column.name));
  const model = learnForecast(
    { columns, ...train },
    forecastSettings(train.rows.length, fourInFive),
  );
  if (!model) throw new Error("nothing to learn from");
  const trainSeconds = process.cpuUsage(started).user / 1e6;
  return { ...judged(model, part(true)), trainSeconds };
}

const summary = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1),
  );
  return { mean: Number(mean.toFixed(4)), sd: Number(spread.toFixed(4)) };
};

await benchmark(async () => {
  const [folder, ...rest] = process.argv.slice(2);
  if (!folder || folder.startsWith("--") || rest.length % 2 === 1) return usage;
  const given = new Map<string, string>();
  for (let index = 0; index < rest.length; index += 2)
    given.set(rest[index] ?? "", rest[index + 1] ?? "");
  const splits = Number(given.get("--splits") ?? 5);
  const without = new Set(given.get("--without")?.split(","));
  const wanted = given.has("--set") ? [given.get("--set") ?? ""] : Object.keys(sets);
  const answers: Record<string, unknown> = {};
  for (const name of wanted) {
    const table = tableOf(folder, name);
    if (typeof table === "string") return table;
    const found: Record<string, number>[] = [];
    for (let seed = 1; seed <= splits; seed += 1) {
      const one = oneSplit(name, table, { seed, without });
      process.stderr.write(`${name} ${seed} ${JSON.stringify(one)}\n`);
      found.push(one);
    }
    const figures = Object.keys(found[0] ?? {});
    answers[name] = Object.fromEntries(
      figures.map((figure) => [figure, summary(found.map((one) => one[figure] ?? 0))]),
    );
  }
  return answers;
});
