import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apps, root, Trouble } from "./place.mjs";
import { capture, runLogged } from "./shell.mjs";

const installStamp = join(root, "node_modules", ".swift-eats-install");
const mapFiles = ["maplibre-gl-worker.mjs", "maplibre-gl-shared.mjs"];
const nodeMin = [20, 19];

export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const enough = major > nodeMin[0] || (major === nodeMin[0] && minor >= nodeMin[1]);
  if (!enough)
    throw new Trouble(`Node ${nodeMin.join(".")} or newer is needed; this is ${version}.`);
}

const lockHash = () =>
  createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(`${process.platform} ${process.arch}`)
    .digest("hex");

/** True when node_modules was made from another lock file, or is not there. */
export function needsInstall() {
  if (!existsSync(join(root, "node_modules", ".package-lock.json"))) return true;
  if (existsSync(installStamp)) return readFileSync(installStamp, "utf8") !== lockHash();
  // Installed by hand with npm: believe npm when its own record is not older than the lock file.
  return !sameAsNpmRecord();
}

function sameAsNpmRecord() {
  const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8")).packages;
  const locked = read("package-lock.json");
  const installed = read("node_modules/.package-lock.json");
  return Object.entries(installed).every(
    ([path, { version }]) => locked[path]?.version === version,
  );
}

export async function installPackages({ log, note, onChild }) {
  if (!needsInstall()) {
    if (!existsSync(installStamp)) writeFileSync(installStamp, lockHash());
    return note("up to date");
  }
  const env = { ...process.env, NODE_ENV: "development" };
  await runLogged(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=warn"], {
    cwd: root,
    env,
    log,
    title: "npm ci",
    onChild,
  });
  writeFileSync(installStamp, lockHash());
}

/** MapLibre's worker must come from the app's own origin, so a strict CSP needs no blob. */
export function copyMapWorker() {
  const from = join(root, "node_modules", "maplibre-gl", "dist");
  for (const app of apps) {
    const to = join(root, "apps", app, "public", "maplibre");
    mkdirSync(to, { recursive: true });
    for (const name of mapFiles) cpSync(join(from, name), join(to, name));
  }
}

const command = (file, ...args) => [process.execPath, "--import", "tsx", file, ...args];

export const migrate = ({ env, log, onChild }) =>
  runLogged(command("apps/worker/src/commands/migrate.ts"), {
    cwd: root,
    env,
    log,
    title: "Migration",
    onChild,
  });

/** Plants the demo where it is missing; answers what the command printed as its last line. */
export async function seed({ env, log, fresh = false, onChild }) {
  const args = fresh ? ["--fresh"] : [];
  const { out } = await runLogged(command("apps/worker/src/commands/seed.ts", ...args), {
    cwd: root,
    env,
    log,
    title: "Seed",
    onChild,
  });
  const last = out.trim().split("\n").at(-1) ?? "";
  try {
    return JSON.parse(last);
  } catch (cause) {
    throw new Trouble("The seed did not end with one line of JSON", { log, cause });
  }
}

export async function npmVersion() {
  const { out } = await capture(["npm", "--version"]);
  return out.trim();
}
