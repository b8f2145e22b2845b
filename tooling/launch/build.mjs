import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apps, root } from "./place.mjs";
import { isBuilt } from "./programs.mjs";
import { runLogged } from "./shell.mjs";
import { copyMapWorker } from "./stages.mjs";

// Beside the output, so that deleting the build deletes the claim that it is current.
const stamp = join(root, "apps", "web", ".next", "swift-eats-build.json");
const sources = ["packages", ...apps.map((app) => `apps/${app}`), "tooling/tsconfig"];
const singles = ["package-lock.json", "turbo.json"];
const ignoredFolders = new Set([
  "node_modules",
  ".next",
  ".turbo",
  "e2e",
  "maplibre",
  "migrations",
]);
const ignoredFiles = /\.(test|suite|e2e)\.tsx?$|^next-env\.d\.ts$|\.tsbuildinfo$/;

/** Builds the consoles when a source has changed since the last build. */
export async function buildConsoles({ env, log, note, onChild }) {
  const hash = sourceHash();
  if (isCurrent(hash)) return note("nothing changed");
  rmSync(stamp, { force: true });
  copyMapWorker();
  await runLogged([join(root, "node_modules/.bin/turbo"), ...turboArguments()], {
    cwd: root,
    env,
    log,
    title: "Build",
    onChild,
  });
  for (const app of apps) completeStandalone(app);
  writeFileSync(stamp, JSON.stringify({ hash }));
}

const turboArguments = () => [
  "run",
  "build",
  "--concurrency=2",
  "--output-logs=new-only",
  "--ui=stream",
  ...apps.map((app) => `--filter=@swift-eats/${app}`),
];

export function isCurrent(hash = sourceHash()) {
  if (!existsSync(stamp) || !apps.every(isBuilt)) return false;
  return JSON.parse(readFileSync(stamp, "utf8")).hash === hash;
}

/** Next leaves the static files and `public` out of a standalone build on purpose. */
function completeStandalone(app) {
  const from = join(root, "apps", app);
  const to = join(from, ".next", "standalone", "apps", app);
  cpSync(join(from, ".next", "static"), join(to, ".next", "static"), { recursive: true });
  if (existsSync(join(from, "public"))) {
    cpSync(join(from, "public"), join(to, "public"), { recursive: true });
  }
}

/** One hash over every file that a build reads. */
export function sourceHash() {
  const hash = createHash("sha256");
  const files = [...singles, ...sources.flatMap((folder) => filesUnder(folder))].sort();
  for (const file of files) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(file).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(folder) {
  const entries = existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true })
    : [];
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ignoredFolders.has(entry.name) ? [] : filesUnder(path);
    return ignoredFiles.test(entry.name) ? [] : [path];
  });
}
