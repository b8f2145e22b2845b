import { readFileSync } from "node:fs";
import type { Databases } from "@swift-eats/db/connection";
import { rounded } from "../load/figures.ts";

/** Of `/proc/PID/stat`; see proc(5). */
const tickMs = 10;

/**
 * What this process and the one connection that it has spend from now on, in milliseconds of processor for each of so
 * many questions: on a shared machine it says more than the wall.
 */
export async function processorTime(databases: Databases) {
  const [row] = await databases.primary()<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const backendMs = (): number => {
    const fields = readFileSync(`/proc/${row?.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  };
  const [backendFromMs, from] = [backendMs(), process.cpuUsage()];
  return async (questions: number) => {
    const { user, system } = process.cpuUsage(from);
    return {
      node: rounded((user + system) / 1_000 / questions, 2),
      postgres: rounded((backendMs() - backendFromMs) / questions, 2),
    };
  };
}
