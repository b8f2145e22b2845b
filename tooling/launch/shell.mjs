import { spawn } from "node:child_process";
import { createWriteStream, existsSync, readFileSync, readlinkSync } from "node:fs";
import { Trouble } from "./place.mjs";

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export const isRoot = () => process.getuid?.() === 0;

/** PostgreSQL refuses to run as root, so root lends itself the user Debian made for it. */
export const asPostgres = (command) =>
  isRoot()
    ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--", ...command]
    : command;

/** Runs a command to its end. Never throws for a non-zero status; the caller judges it. */
export function capture([file, ...args], { cwd, env, input, onChild } = {}) {
  return new Promise((done) => {
    const child = spawn(file, args, {
      cwd,
      env: env ?? process.env,
      stdio: ["pipe", "pipe", "pipe"],
    });
    onChild?.(child);
    let out = "";
    let all = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
      all += chunk;
    });
    child.stderr.on("data", (chunk) => {
      all += chunk;
    });
    child.on("error", (error) => done({ status: 127, out, all: String(error) }));
    child.on("close", (status, signal) => done({ status: status ?? 1, signal, out, all }));
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
  });
}

/** Runs a command with its output in `log`; a failure becomes a Trouble that names the log. */
export async function runLogged(command, { cwd, env, log, title, onChild }) {
  const file = createWriteStream(log, { flags: "a" });
  file.write(`\n# ${new Date().toISOString()} ${command.join(" ")}\n`);
  const result = await capture(command, { cwd, env, onChild });
  await new Promise((done) => file.end(result.all, done));
  if (result.status === 0) return result;
  const tail = result.all.trimEnd().split("\n").slice(-12).join("\n");
  throw new Trouble(`${title} failed (status ${result.status}):\n${tail}`, { log });
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** A killed child that nobody has waited for yet still has a pid; it holds nothing any more. */
function isZombie(pid) {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** The command line of a process, "" when it is gone or cannot be read. */
export function commandOf(pid) {
  const path = `/proc/${pid}/cmdline`;
  try {
    return existsSync(path) ? readFileSync(path, "utf8").replaceAll("\0", " ").trim() : "";
  } catch {
    return "";
  }
}

export function folderOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return "";
  }
}

/** SIGTERM, a grace, SIGKILL. `group` also ends what the process started. */
export async function end(pid, { graceMs = 8_000, group = false } = {}) {
  const target = group ? -pid : pid;
  if (!signal(target, "SIGTERM")) return;
  const deadline = Date.now() + graceMs;
  while (isAlive(pid) && Date.now() < deadline) await pause(40);
  if (isAlive(pid)) signal(target, "SIGKILL");
  while (isAlive(pid) && Date.now() < deadline + 3_000) await pause(40);
}

function signal(target, name) {
  try {
    process.kill(target, name);
    return true;
  } catch {
    return false;
  }
}
