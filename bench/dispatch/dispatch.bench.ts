import { fork } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { changesIn } from "@swift-eats/contract/dispatch";
import { benchmark } from "../load/arguments.ts";
import type { Solved, Task } from "./solve.ts";

const usage =
  "usage: bench:dispatch -- INSTANCES OUT [--doubtful] [--set name=value,…] [--threads N]";

interface Arguments extends Task {
  readonly folders: readonly string[];
  readonly threads: number;
}

function readCommand(argv: readonly string[]): Arguments | string {
  const [from, out, ...rest] = argv;
  if (!from || !out || from.startsWith("--") || out.startsWith("--")) return usage;
  if (!existsSync(from)) return `no folder ${from}`;
  const folders = readdirSync(from)
    .sort()
    .map((name) => join(from, name))
    .filter((folder) => existsSync(join(folder, "orders.txt")));
  if (folders.length === 0) return `${from} holds no instance`;
  let changes: Task["changes"] = {};
  let isDoubtful = false;
  let threads = Math.min(availableParallelism(), folders.length);
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index];
    if (word === "--doubtful") {
      isDoubtful = true;
      continue;
    }
    index += 1;
    const value = rest[index] ?? "";
    if (word === "--threads" && Number(value) > 0) threads = Number(value);
    else if (word === "--set") {
      const read = changesIn(value);
      if (typeof read === "string") return read;
      changes = read;
    } else return usage;
  }
  return { folders, out, changes, isDoubtful, threads };
}

/** Solves every instance folder with the live engine, a few at a time. */
async function solveAll({ folders, threads, ...task }: Arguments): Promise<readonly Solved[]> {
  const waiting = [...folders];
  const solved: Solved[] = [];
  const say = (words: string) => process.stderr.write(`${words}\n`);
  await Promise.all(
    Array.from({ length: threads }, () => {
      const solver = fileURLToPath(new URL("./solve.ts", import.meta.url));
      const worker = fork(solver, [JSON.stringify(task)], { execArgv: ["--import", "tsx"] });
      return new Promise<void>((resolve, reject) => {
        const next = () => {
          const folder = waiting.shift();
          if (folder) return worker.send(folder);
          worker.disconnect();
          resolve();
        };
        worker.on("error", reject);
        worker.on("exit", (status) => {
          if (status) reject(new Error(`a solver ended with status ${status}`));
        });
        worker.on("message", (message) => {
          const each = message as Solved;
          solved.push(each);
          say(`${solved.length}/${folders.length} ${each.name}`);
          next();
        });
        next();
      });
    }),
  );
  return solved;
}

const round = (ms: number): number => Math.round(ms * 100) / 100;

await benchmark(async () => {
  const command = readCommand(process.argv.slice(2));
  if (typeof command === "string") return command;
  const startedMs = performance.now();
  const solved = await solveAll(command);
  const all = solved.flatMap(({ stepMs }) => stepMs).sort((a, b) => a - b);
  const p99s = solved.map(({ name, stepMs }) => ({
    name,
    p99: [...stepMs].sort((a, b) => a - b)[Math.floor(stepMs.length * 0.99)] ?? 0,
  }));
  const worst = p99s.sort((a, b) => b.p99 - a.p99)[0];
  return {
    instances: solved.length,
    wallSeconds: round((performance.now() - startedMs) / 1_000),
    stepMs: {
      mean: round(all.reduce((sum, each) => sum + each, 0) / Math.max(1, all.length)),
      p99: round(all[Math.floor(all.length * 0.99)] ?? 0),
      max: round(all.at(-1) ?? 0),
    },
    worstStepP99: worst && { instance: worst.name, ms: round(worst.p99) },
  };
});
