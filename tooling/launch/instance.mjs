import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Trouble } from "./place.mjs";
import { commandOf, isAlive } from "./shell.mjs";

const file = (here) => join(here.run, "launcher.json");

/** Who runs this copy now: `{ pid, base, what }`, or undefined. */
export function runningInstance(here) {
  if (!existsSync(file(here))) return undefined;
  try {
    const found = JSON.parse(readFileSync(file(here), "utf8"));
    const alive = isAlive(found.pid) && /node|tooling\/launch/.test(commandOf(found.pid) || "node");
    return alive ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the copy for this process, or says who has it. The answer gives it back. */
export function claim(here, what) {
  const other = runningInstance(here);
  if (other) throw alreadyRunning(other);
  rmSync(file(here), { force: true });
  const mine = { pid: process.pid, base: here.base, scheme: here.scheme, what };
  try {
    // "wx" lets exactly one of two simultaneous starts win.
    writeFileSync(file(here), JSON.stringify(mine), { flag: "wx" });
  } catch (cause) {
    throw new Trouble("Another start of Swift Eats has just begun here.", { cause });
  }
  return () => {
    if (runningInstance(here)?.pid === process.pid) rmSync(file(here), { force: true });
  };
}

function alreadyRunning({ pid, base, scheme, what }) {
  return new Trouble(
    `Swift Eats is already running here (${what}, process ${pid}): ${scheme}://localhost:${base}\n` +
      `Stop it with Ctrl-C in its window, or: kill ${pid}`,
  );
}
