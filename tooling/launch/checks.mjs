import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brokenStep, nothing, sum, vitestCounts } from "./counts.mjs";
import { apps, root } from "./place.mjs";
import { capture } from "./shell.mjs";

const bin = (name) => join(root, "node_modules", ".bin", name);
const results = join(root, ".var", "results");

/** The steps of `npm run check`, cheapest first. Each answers `{ ok, output, counts }`. */
export const checks = [
  { name: "format and lint", run: () => command([bin("biome"), "check", "--colors=off", "."]) },
  { name: "types", run: types },
  { name: "boundaries", run: boundaries },
  { name: "unused code", run: () => command([bin("knip"), "--no-progress"]) },
  { name: "tidy", run: () => vitest("tooling") },
  { name: "unit tests", run: () => vitest("unit") },
];

async function command(line, options = {}) {
  const { status, all } = await capture(line, { cwd: root, ...options });
  return { ok: status === 0, output: all, counts: nothing };
}

/** Every workspace and the root, two at a time; what has not changed since is not checked again. */
async function types() {
  for (const app of apps) declareNext(app);
  const folders = [".", ...workspaces()];
  const failures = [];
  const work = async () => {
    for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
      const seen = join(root, ".var", "types", `${folder.replace("/", "-")}.tsbuildinfo`);
      const once = ["--incremental", "--tsBuildInfoFile", seen];
      const { ok, output } = await command([bin("tsc"), "--noEmit", "-p", folder, ...once]);
      // A workspace without a source yet is not a type error.
      if (!ok && !output.includes("TS18003")) failures.push(output);
    }
  };
  await Promise.all([work(), work()]);
  return { ok: failures.length === 0, output: failures.join("\n"), counts: nothing };
}

const workspaces = () =>
  ["apps", "packages"].flatMap((group) =>
    readdirSync(join(root, group))
      .map((name) => `${group}/${name}`)
      .filter((folder) => existsSync(join(root, folder, "tsconfig.json"))),
  );

/** Next writes this file at build and dev; a fresh clone has had neither. */
function declareNext(app) {
  const path = join(root, "apps", app, "next-env.d.ts");
  if (existsSync(path)) return;
  writeFileSync(
    path,
    '/// <reference types="next" />\n/// <reference types="next/image-types/global" />\n',
  );
}

/** The law of imports; seeing no module is a failure, not a success. */
async function boundaries() {
  const law = ["--config", "dependency-cruiser.config.mjs"];
  const result = await command([
    bin("depcruise"),
    "apps",
    "packages",
    ...law,
    "--output-type",
    "err-long",
  ]);
  const modules = Number(result.output.match(/(\d+) modules/)?.[1] ?? 0);
  if (modules > 0) return result;
  return { ...result, ok: false, output: `${result.output}\nThe law saw no module at all.` };
}

/** One project of vitest; `env` and `quiet` are for the runs of `npm test`. */
export async function vitest(project, { env = process.env, onChild } = {}) {
  mkdirSync(results, { recursive: true });
  const file = join(results, `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { status, all } = await capture(
    [bin("vitest"), "run", "--project", project, "--passWithNoTests", ...reporters],
    { cwd: root, env: { ...env, NO_COLOR: "1", NODE_ENV: "test" }, onChild },
  );
  const counts = vitestCounts(file, project);
  if (status !== 0 && counts.failed === 0) {
    const broken = sum([counts, brokenStep(`vitest ${project}`, `status ${status}`)]);
    return { ok: false, output: all, counts: broken };
  }
  return { ok: status === 0, output: all, counts };
}

/** Runs every check and says each in one line; a failure shows its output. */
export async function runChecks({ say, stopping = () => false }) {
  const counts = [];
  let failed = 0;
  for (const { name, run } of checks) {
    if (stopping()) break;
    const began = Date.now();
    const { ok, output, counts: counted } = await run();
    const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(5);
    const tests = counted.passed + counted.failed > 0 ? ` (${counted.passed} passed)` : "";
    say(`${ok ? "ok    " : "FAILED"} ${seconds} s  ${name}${tests}`);
    if (!ok) {
      failed += 1;
      say(output.trimEnd());
    }
    counts.push(ok || counted.failed > 0 ? counted : sum([counted, brokenStep(`check: ${name}`)]));
  }
  return { ok: failed === 0, counts: sum(counts) };
}
