import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

export interface System {
  readonly webUrl: string;
  readonly databaseUrl: string;
  /** False: somebody else's, with its own settings. */
  readonly isOurs: boolean;
  stop(): Promise<void>;
}

const ownBase = 4_600;
const usualBase = 3_000;
const startMsMax = 15 * 60_000;
const say = (words: string) => process.stderr.write(`${words}\n`);

/** The system that runs, or one that is started for the benchmark and stopped after it. */
export async function findOrStart(settings: Readonly<Record<string, string>>): Promise<System> {
  const base = Number(process.env.PORT_BASE ?? launchedBase() ?? usualBase);
  if (await answers(base)) {
    say(`using the system that runs at port ${base}, with its own limits and payment delay`);
    return { ...urls(base), isOurs: false, stop: async () => {} };
  }
  say(`no system at port ${base}: starting one at ${ownBase} (${words(settings)})`);
  const child = spawn(process.execPath, [join(root, "tooling/launch/start.mjs"), "--no-crew"], {
    cwd: root,
    env: { ...process.env, ...settings, PORT_BASE: String(ownBase) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await untilRunning(child);
  return { ...urls(ownBase), isOurs: true, stop: () => ended(child) };
}

const urls = (base: number) => ({
  webUrl: `http://127.0.0.1:${base}`,
  databaseUrl: process.env.DATABASE_URL || `postgres://app@127.0.0.1:${base + 20}/swift_eats`,
});

const words = (settings: Readonly<Record<string, string>>) =>
  Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");

function launchedBase(): number | undefined {
  const file = join(root, ".var", "run", "launcher.json");
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, "utf8")) as { base?: number }).base;
}

const answers = (base: number) =>
  fetch(`http://127.0.0.1:${base}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

function untilRunning(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      child.kill("SIGTERM");
      fail(new Error("the system did not start in time"));
    }, startMsMax);
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      process.stderr.write(text);
      if (!text.includes("Swift Eats is running.")) return;
      clearTimeout(timer);
      done();
    });
    child.once("exit", (status) => {
      clearTimeout(timer);
      fail(new Error(`the start ended with status ${status}`));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once("exit", () => done());
    child.kill("SIGTERM");
  });
}
