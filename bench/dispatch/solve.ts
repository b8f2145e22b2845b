import { basename, join } from "node:path";
import { type DispatchSettings, defaultSettings, simulateDay } from "@swift-eats/domain/dispatch";
import { readInstance } from "../../apps/simulator/src/replay/instance.ts";
import { doubts } from "./doubts.ts";
import { dayOf, planarTimes } from "./planar-day.ts";
import { writeSolution } from "./solution.ts";

export interface Task {
  readonly out: string;
  readonly changes: Partial<DispatchSettings>;
  readonly isDoubtful: boolean;
}

export interface Solved {
  readonly name: string;
  readonly stepMs: readonly number[];
}

/**
 * The live setting under the rules of the instances: couriers are told, nobody who has set off is
 * called back, a bag is worth ten and an hour nothing.
 */
const rules: Partial<DispatchSettings> = {
  mode: "direct",
  reassignGainSeconds: 0,
  pickupMetresMax: 1_000_000,
  payPerOrderAmount: 10,
};

const { out, changes, isDoubtful } = JSON.parse(process.argv[2] ?? "{}") as Task;

process.on("message", (folder: string) => {
  const instance = readInstance(folder);
  const stepMs: number[] = [];
  const settings: DispatchSettings = {
    ...defaultSettings,
    ...rules,
    pickupServiceSeconds: instance.pickupServiceMinutes * 60,
    dropoffServiceSeconds: instance.dropoffServiceMinutes * 60,
    ...changes,
  };
  const day = dayOf(instance);
  const run = simulateDay(day, settings, planarTimes(instance.metresPerMinute), {
    onStep(step) {
      const startedMs = performance.now();
      const plan = step();
      stepMs.push(performance.now() - startedMs);
      return plan;
    },
    ...(isDoubtful ? doubts(day) : {}),
  });
  writeSolution(join(out, basename(folder)), instance, run);
  const solved: Solved = { name: basename(folder), stepMs };
  process.send?.(solved);
});
