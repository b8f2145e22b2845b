import { rmSync } from "node:fs";
import { buildConsoles } from "./build.mjs";
import { environment } from "./environment.mjs";
import { startHttps } from "./https.mjs";
import { claim } from "./instance.mjs";
import { offsets, publicPrograms } from "./place.mjs";
import { requireFree } from "./ports.mjs";
import { developmentPrograms, programs } from "./programs.mjs";
import { line, step } from "./progress.mjs";
import { startServices } from "./services.mjs";
import { checkNode, copyMapWorker, installPackages, migrate, seed } from "./stages.mjs";
import { endLeftovers, supervisor } from "./supervisor.mjs";

/** What must be undone at the end, newest first; each undo runs once and may fail alone. */
export function undoList() {
  const undos = [];
  let closing;
  const close = async () => {
    for (const { what, undo } of undos.reverse()) {
      await Promise.resolve()
        .then(undo)
        .catch((error) => line(`while stopping ${what}: ${error.message}`));
    }
  };
  return {
    add: (what, undo) => undos.push({ what, undo }),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/**
 * From a folder with sources to a system that answers.
 *
 * Every started thing registers its undo before the next step, so a failure or Ctrl-C at any
 * moment leaves nothing running. Answers what the seed printed.
 */
export async function startSystem(here, request) {
  const { undo, fresh = false, database = "swift_eats", mode = "production", onChild } = request;
  undo.add("the lock", claim(here, mode === "production" ? "npm start" : "npm run dev"));
  await step("Checking this machine", async (note) => {
    checkNode();
    const left = await endLeftovers(here);
    if (left.length > 0) note(`ended what an interrupted start left: ${left.join(", ")}`);
    await requireFree(wantedPorts(here));
  });
  await step("Installing packages", (note) =>
    installPackages({ log: here.log("install"), note, onChild }),
  );
  const services = await step("Starting PostgreSQL and Redis", async (note) => {
    const started = await startServices({
      dir: here.dir,
      pgPort: here.port("postgres"),
      redisPort: here.port("redis"),
      log: here.log("services"),
    });
    undo.add("PostgreSQL and Redis", () => started.stop());
    started.watch(line);
    note(started.note);
    return started;
  });
  const env = await prepareData(here, { services, database, fresh, mode });
  const reseed = fresh && !services.postgres;
  const demo = await startPrograms(here, { env, undo, mode, fresh: reseed, onChild });
  return { demo };
}

async function prepareData(here, { services, database, fresh, mode }) {
  if (fresh) {
    await step("Emptying the demo", async (note) => {
      await services.dropDatabase(database);
      await services.emptyRedis();
      rmSync(here.media, { recursive: true, force: true });
      if (!services.postgres) note("the seed empties the database of DATABASE_URL");
    });
  }
  const databaseUrl = await services.ensureDatabase(database);
  return environment(here, { databaseUrl, redisUrl: services.redisUrl, mode });
}

/** On services that run: migrate, seed, build, start. Answers what the seed printed. */
export async function startPrograms(here, request) {
  const { env, undo, mode = "production", fresh = false, onChild } = request;
  await step("Migrating the database", () => migrate({ env, log: here.log("migrate"), onChild }));
  const demo = await step("Seeding the city", () =>
    seed({ env, log: here.log("seed"), fresh, onChild }),
  );
  if (mode === "production") {
    await step("Building the consoles", (note) =>
      buildConsoles({ env, log: here.log("build"), note, onChild }),
    );
  } else {
    copyMapWorker();
  }
  await runPrograms(here, { env, undo, mode });
  return demo;
}

async function runPrograms(here, { env, undo, mode }) {
  const all = mode === "production" ? programs(here) : developmentPrograms(here);
  const watch = supervisor(here, { env, say: line });
  undo.add("the programs", () => watch.stop());
  for (const phase of [1, 2]) {
    const group = all.filter((program) => program.phase === phase);
    if (group.length === 0) continue;
    await step(`Starting ${group.map(({ name }) => name).join(", ")}`, async () => {
      for (const program of group) watch.launch(program);
      await watch.ready(group);
    });
  }
  if (here.https) {
    await step("Opening HTTPS", async () => undo.add("HTTPS", await startHttps(here)));
  }
}

function wantedPorts(here) {
  const names = Object.keys(offsets).filter((name) => !["postgres", "redis"].includes(name));
  const used = names.filter((name) => name !== "crew" || here.crew);
  const outer = used.map((name) => ({ port: here.port(name), what: name }));
  const inner = here.https
    ? publicPrograms.map((name) => ({ port: here.innerPort(name), what: `${name}, behind HTTPS` }))
    : [];
  return [...outer, ...inner];
}
