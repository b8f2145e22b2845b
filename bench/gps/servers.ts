import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../system/running.ts";
import type { Question } from "./weigh.ts";

export interface ServerProcess {
  readonly url: string;
  ask(question: Question): Promise<number>;
  stop(): Promise<void>;
  /** At once, without a word to anybody. */
  kill(): Promise<void>;
}

const startMsMax = 60_000;
const profiles = process.env.BENCH_PROFILE_DIR;

/** A program as its users start it, with a scale attached. Ready when it listens. */
export async function startServer(
  program: string,
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    [
      "--expose-gc",
      ...(profiles ? ["--cpu-prof", `--cpu-prof-dir=${profiles}`] : []),
      "--import",
      "tsx",
      "--import",
      join(root, "bench/gps/weigh.ts"),
      join(root, program),
    ],
    {
      cwd: root,
      env: { ...process.env, ...env, PORT: String(port) },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  const url = `http://127.0.0.1:${port}`;
  const ended = new Promise<never>((_, fail) => {
    child.once("exit", (status) => fail(new Error(`${program} ended with status ${status}`)));
  });
  ended.catch(() => undefined);
  await Promise.race([listening(url), ended]);
  return {
    url,
    ask: (question) => Promise.race([answered(child, question), ended]),
    stop: () => stopped(child, "SIGTERM"),
    kill: () => stopped(child, "SIGKILL"),
  };
}

async function listening(url: string): Promise<void> {
  const endMs = performance.now() + startMsMax;
  while (performance.now() < endMs) {
    const found = await fetch(`${url}/socket.io/?EIO=4&transport=polling`).catch(() => null);
    if (found?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${url} does not answer`);
}

function answered(child: ChildProcess, question: Question): Promise<number> {
  return new Promise((done) => {
    child.once("message", (answer) => done(Number(answer)));
    child.send(question);
  });
}

function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once("exit", () => done());
    child.kill(signal);
    setTimeout(() => child.kill("SIGKILL"), 10_000).unref();
  });
}
