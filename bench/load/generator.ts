import { fork } from "node:child_process";
import { join } from "node:path";
import type { LoadPlan, LoadResult } from "./plan.ts";

const addressesPerSender = 16;

/** Runs the plan in `senders` child processes at once and adds up what they saw. */
export async function load(plan: Omit<LoadPlan, "addresses">, senders = 1): Promise<LoadResult> {
  const results = await Promise.all(
    Array.from({ length: senders }, (_, index) =>
      runSender({
        ...plan,
        pace:
          "rate" in plan.pace
            ? { rate: plan.pace.rate / senders }
            : { lanes: Math.ceil(plan.pace.lanes / senders) },
        addresses: Array.from(
          { length: addressesPerSender },
          (__, number) => `127.0.${index + 1}.${number + 2}`,
        ),
      }),
    ),
  );
  const statuses: Record<string, number> = {};
  for (const result of results)
    for (const [status, count] of Object.entries(result.statuses))
      statuses[status] = (statuses[status] ?? 0) + count;
  return {
    offered: results.reduce((sum, { offered }) => sum + offered, 0),
    statuses,
    latenciesMs: results.flatMap(({ latenciesMs }) => latenciesMs),
    seconds: Math.max(...results.map(({ seconds }) => seconds)),
  };
}

function runSender(plan: LoadPlan): Promise<LoadResult> {
  const child = fork(join(import.meta.dirname, "sender.ts"), {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return new Promise((done, fail) => {
    child.once("message", (result) => done(result as LoadResult));
    child.once("error", fail);
    child.once("exit", (status) => fail(new Error(`a sender ended with status ${status}`)));
    child.send(plan);
  });
}
