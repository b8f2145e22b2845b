import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ForecastModel, Retrained, StageHistory } from "@swift-eats/domain/eta";

const megabytesMax = 512;
/** Wall milliseconds: a training that takes longer has gone astray. */
const timeoutMs = 600_000;

/** Learns in a process of its own, so that events go on being taken in and its memory is given back. */
export function retrainAside(history: StageHistory, old: ForecastModel | null): Promise<Retrained> {
  const child = fork(fileURLToPath(new URL("./train-process.ts", import.meta.url)), {
    execArgv: ["--import", "tsx", `--max-old-space-size=${megabytesMax}`],
    serialization: "advanced",
    timeout: timeoutMs,
  });
  return new Promise<Retrained>((resolve, reject) => {
    child.once("message", (retrained) => resolve(retrained as Retrained));
    child.once("error", reject);
    child.once("exit", (status) => reject(new Error(`training ended with status ${status}`)));
    child.send({ history, old });
  });
}
