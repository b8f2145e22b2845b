import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runChecks, vitest } from "./checks.mjs";
import { brokenStep, nothing, playwrightCounts, sum } from "./counts.mjs";
import { ensureChromium } from "./debian.mjs";
import { environment } from "./environment.mjs";
import { claim } from "./instance.mjs";
import { explain, options, place, portBase, root } from "./place.mjs";
import { line, step } from "./progress.mjs";
import { startServices } from "./services.mjs";
import { onStopSignal } from "./session.mjs";
import { capture } from "./shell.mjs";
import { checkNode, installPackages, migrate } from "./stages.mjs";
import { endLeftovers } from "./supervisor.mjs";
import { startPrograms, undoList } from "./system.mjs";

const help = `npm test [-- options]

Every check, then unit, integration and browser tests on services of their own.

  --long            all cases instead of a tenth (npm run test:long)
  --only PART       unit, integration or browser
  --help            this text

BENCH_DATA names the folder of public benchmark data (../shared/bench when it exists);
PORT_BASE_TEST moves the ports (4300).`;

const template = "swift_template";

async function prepare(here, run) {
  await step("Installing packages", (note) =>
    installPackages({ log: here.log("install"), note, onChild: run.onChild }),
  );
  return run.only === "unit" ? undefined : await services(here, run);
}

/** PostgreSQL and Redis of the tests alone: a user's DATABASE_URL must never meet a test. */
const services = (here, { undo }) =>
  step("Starting PostgreSQL and Redis for the tests", async (note) => {
    const started = await startServices({
      dir: here.dir,
      pgPort: here.port("postgres"),
      redisPort: here.port("redis"),
      env: {},
      log: here.log("services"),
    });
    undo.add("PostgreSQL and Redis", () => started.stop());
    started.watch(line);
    note(started.note);
    return started;
  });

function testEnvironment(here, { started, database, long }) {
  const { DATABASE_URL, REDIS_URL, ...inherited } = process.env;
  const bench = join(root, "..", "shared", "bench");
  const env = environment(here, {
    databaseUrl: started.databaseUrl(database),
    redisUrl: started.redisUrl,
    env: inherited,
  });
  return {
    ...env,
    TEST_DATABASE_URL: started.databaseUrl("postgres"),
    TEST_DATABASE_TEMPLATE: template,
    TEST_REDIS_URL: started.redisUrl,
    // Pids for the tests that kill: run/programs.json, run/redis.pid, pg/postmaster.pid.
    TEST_SYSTEM_DIR: started.folder,
    ...(process.env.BENCH_DATA || existsSync(bench)
      ? { BENCH_DATA: process.env.BENCH_DATA ?? bench }
      : {}),
    ...(long ? { TEST_LONG: "1" } : {}),
  };
}

async function integration(here, run, started) {
  await step("Migrating the template database", async () => {
    await started.dropDatabase(template);
    await started.ensureDatabase(template);
    const env = testEnvironment(here, { started, database: template, long: run.long });
    await migrate({ env, log: here.log("migrate"), onChild: run.onChild });
  });
  const env = testEnvironment(here, { started, database: template, long: run.long });
  const { ok, output, counts } = await step("Integration tests", (note) =>
    counted(note, vitest("integration", { env, onChild: run.onChild })),
  );
  if (!ok) line(output.trimEnd());
  return counts;
}

async function counted(note, running) {
  const result = await running;
  note(`${result.counts.passed} passed, ${result.counts.failed} failed`);
  return result;
}

async function browser(here, run, started) {
  const chromium = await step("Finding a browser", (note) =>
    ensureChromium({ log: here.log("services"), note }),
  );
  await started.dropDatabase("swift_e2e");
  await started.emptyRedis();
  rmSync(here.media, { recursive: true, force: true });
  await started.ensureDatabase("swift_e2e");
  const env = testEnvironment(here, { started, database: "swift_e2e", long: run.long });
  await startPrograms(here, { env, undo: run.undo, onChild: run.onChild });
  const result = join(root, ".var", "results", "browser.json");
  mkdirSync(join(root, ".var", "results"), { recursive: true });
  rmSync(result, { force: true });
  const { status, all } = await step("Browser tests", () =>
    capture([join(root, "node_modules/.bin/playwright"), "test", "--pass-with-no-tests"], {
      cwd: root,
      env: {
        ...env,
        NODE_ENV: "test",
        PLAYWRIGHT_CHROMIUM: chromium ?? "",
        PLAYWRIGHT_JSON_OUTPUT_FILE: result,
        NO_COLOR: "1",
      },
      onChild: run.onChild,
    }),
  );
  if (status !== 0) line(all.trimEnd());
  const counts = playwrightCounts(result);
  return status !== 0 && counts.failed === 0
    ? sum([counts, brokenStep("browser tests", `status ${status}`)])
    : counts;
}

/** One part of the run; a part that cannot even start is one failure, and the others still run. */
async function part(name, run, work) {
  if (run.stopping || (run.only && run.only !== name)) return nothing;
  try {
    return await work();
  } catch (error) {
    if (run.stopping) return nothing;
    explain(error);
    return brokenStep(name, error.message.split("\n")[0]);
  }
}

function report(counts) {
  if (counts.failures.length > 0)
    line(`\nFailed:\n${counts.failures.map((one) => `  ${one}`).join("\n")}`);
  line();
  line(`${counts.skipped} skipped`);
  line(`${counts.passed} passed, ${counts.failed} failed`);
}

async function main() {
  const chosen = options({
    "--long": "flag",
    "--only": ["unit", "integration", "browser"],
    "--help": "flag",
  });
  if (chosen.help) return console.log(help);
  checkNode();
  const here = place({
    dir: join(root, ".var", "test"),
    base: portBase(process.env.PORT_BASE_TEST ?? "4300"),
  });
  const run = session(chosen);
  run.undo.add("the lock", claim(here, "npm test"));
  try {
    await endLeftovers(here);
    const started = await prepare(here, run);
    const counts = [
      await part(
        "unit",
        run,
        async () => (await runChecks({ say: line, stopping: () => run.stopping })).counts,
      ),
      await part("integration", run, () => integration(here, run, started)),
      await part("browser", run, () => browser(here, run, started)),
    ];
    await run.undo.close();
    if (run.stopping) return;
    const total = sum(counts);
    report(total);
    process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
  } catch (error) {
    await run.undo.close();
    throw error;
  }
}

/** What Ctrl-C must reach: the running command and everything that was started. */
function session({ only, long = false }) {
  const children = new Set();
  const run = {
    only,
    long,
    stopping: false,
    undo: undoList(),
    onChild: (child) => {
      children.add(child);
      child.once("close", () => children.delete(child));
    },
  };
  onStopSignal(async () => {
    run.stopping = true;
    line("Stopping ...");
    for (const child of children) child.kill("SIGTERM");
    await run.undo.close();
    process.exit(130);
  });
  return run;
}

try {
  await main();
} catch (error) {
  process.exit(explain(error));
}
