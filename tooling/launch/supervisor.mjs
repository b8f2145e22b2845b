import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, Trouble } from "./place.mjs";
import { commandOf, end, folderOf, isAlive, pause } from "./shell.mjs";

const restartsPerMinuteMax = 5;
const readyTimeoutMs = 90_000;

/** Starts programs, restarts those that die, waits for readiness, stops all in reverse. */
export function supervisor(here, { env, say }) {
  const running = new Map();
  let stopping = false;
  const pidFile = join(here.run, "programs.json");

  const remember = () => {
    const pids = [...running].map(([name, { child }]) => ({ name, pid: child.pid }));
    writeFileSync(pidFile, JSON.stringify(pids));
  };

  function launch(program, deaths = []) {
    const log = openSync(here.log(program.name), "a");
    const [file, ...args] = program.command;
    const child = spawn(file, args, {
      cwd: program.cwd,
      env: { ...env, ...program.env },
      stdio: ["ignore", log, log],
      // Its own group: Ctrl-C must reach only us, so that we choose the order of stopping.
      detached: true,
    });
    closeSync(log);
    running.set(program.name, { program, child, deaths });
    child.once("error", () => {});
    child.once("exit", (status, signal) => {
      if (!stopping) revive(program, deaths, signal ?? `status ${status}`);
    });
    remember();
  }

  async function revive(program, deaths, how) {
    const recent = [...deaths.filter((at) => Date.now() - at < 60_000), Date.now()];
    if (recent.length > restartsPerMinuteMax) {
      running.delete(program.name);
      say(
        `${program.name} died ${recent.length} times in a minute (${how}) and stays down; see ${here.log(program.name)}`,
      );
      return;
    }
    say(`${program.name} ended (${how}) and is started again; see ${here.log(program.name)}`);
    await pause(250 * 2 ** (recent.length - 1));
    if (!stopping) launch(program, recent);
  }

  /** Resolves when every program answers /readyz with success. */
  async function ready(programs, path = "/readyz") {
    const began = Date.now();
    const waits = programs.map(async (program) => {
      const deadline = began + (program.patienceMs ?? readyTimeoutMs);
      for (;;) {
        if (!stopping && !running.has(program.name)) throw notReady(program);
        const answer = await answers(
          `http://127.0.0.1:${program.inner}${path}`,
          program.patienceMs ?? 5_000,
        );
        if (answer) return;
        if (stopping || Date.now() > deadline) throw notReady(program);
        await pause(150);
      }
    });
    await Promise.all(waits);
  }

  const notReady = (program) =>
    new Trouble(`${program.name} did not become ready`, { log: here.log(program.name) });

  async function stop() {
    if (stopping) return;
    stopping = true;
    const phases = [...running.values()].map(({ program }) => program.phase);
    for (const phase of [...new Set(phases)].sort().reverse()) {
      const group = [...running.values()]
        .filter(({ program }) => program.phase === phase)
        .reverse();
      await Promise.all(group.map(({ child }) => end(child.pid, { group: true })));
    }
    running.clear();
    remember();
  }

  return { launch, ready, stop, pidOf: (name) => running.get(name)?.child.pid };
}

async function answers(url, timeoutMs) {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      redirect: "manual",
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** Ends what a launcher that was killed left behind; answers their names. */
export async function endLeftovers(here) {
  const pidFile = join(here.run, "programs.json");
  if (!existsSync(pidFile)) return [];
  const left = JSON.parse(readFileSync(pidFile, "utf8")).filter(
    // A pid may have been given to somebody else since: ours run node in our own folder.
    ({ pid }) => isAlive(pid) && isOurs(pid),
  );
  await Promise.all(left.map(({ pid }) => end(pid, { group: true })));
  writeFileSync(pidFile, "[]");
  return left.map(({ name }) => name);
}

const isOurs = (pid) => folderOf(pid).startsWith(root) && /node|next|turbo/.test(commandOf(pid));
