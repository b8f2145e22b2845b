import { createHash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { ensureServices } from "./debian.mjs";
import { Trouble } from "./place.mjs";
import { holder, isFree } from "./ports.mjs";
import { postgresCluster, runningPort } from "./postgres.mjs";
import { askRedis, redisServer } from "./redis.mjs";
import { asPostgres, capture, commandOf, isRoot, pause } from "./shell.mjs";

const watchMs = 500;

/**
 * PostgreSQL and Redis for one copy of the system.
 *
 * `DATABASE_URL` and `REDIS_URL` in `env` win; what is missing runs privately under `dir`.
 * `watch` starts again what dies. The types of the answer are in services.d.mts.
 */
export async function startServices({
  dir,
  pgPort,
  pgSettings,
  redisPort,
  env = process.env,
  log,
}) {
  const needsPostgres = !env.DATABASE_URL;
  const needsRedis = !env.REDIS_URL;
  const home = needsPostgres || needsRedis ? await servicesFolder(dir) : dir;
  await ensureServices({ needsPostgres, needsRedis, cluster: join(home, "pg"), log });
  // The user that runs PostgreSQL may have come with the packages, so the folder is asked for twice.
  const folder = needsPostgres || needsRedis ? await servicesFolder(dir) : dir;
  const postgres = needsPostgres
    ? postgresCluster({ dir: folder, port: pgPort, settings: pgSettings })
    : undefined;
  const redis = needsRedis ? redisServer({ dir: folder, port: redisPort }) : undefined;
  await refuseStrangers({ folder, postgres, pgPort, redis, redisPort });
  await Promise.all([postgres?.start(), redis?.start()]);

  const running = [redis, postgres].filter((service) => service !== undefined);
  const outside = [...(postgres ? [] : ["DATABASE_URL"]), ...(redis ? [] : ["REDIS_URL"])];
  let release = () => {};
  return {
    postgres,
    redis,
    folder,
    note: outside.length > 0 ? `${outside.join(" and ")} from the environment` : folder,
    databaseUrl: (name) => (postgres ? postgres.url(name) : env.DATABASE_URL),
    redisUrl: redis ? redis.url : env.REDIS_URL,
    ensureDatabase: async (name) =>
      postgres ? await postgres.ensureDatabase(name) : env.DATABASE_URL,
    dropDatabase: async (name) => postgres?.dropDatabase(name),
    emptyRedis: async () => redis?.empty(),
    watch: (say) => {
      release = keepRunning(running, say);
    },
    stop: async () => {
      await release();
      for (const service of running) await service.stop();
    },
  };
}

/** Starts a service again when it has died. Answers how to end the watch. */
function keepRunning(services, say) {
  let ended = false;
  const rounds = services.map(async (service) => {
    while (!ended) {
      await pause(watchMs);
      if (ended || service.isRunning()) continue;
      say(`${service.name} ended and is started again; see ${service.log}`);
      await service.start().catch((error) => say(error.message));
    }
  });
  return async () => {
    ended = true;
    await Promise.all(rounds);
  };
}

/** `dir` itself, or a folder under /var/lib when the postgres user cannot enter `dir`. */
export async function servicesFolder(dir) {
  prepare(dir);
  if (!isRoot() || !(await postgresExists())) return dir;
  await giveToPostgres(dir);
  if (await postgresCanWrite(dir)) return dir;
  const hash = createHash("sha256").update(dir).digest("hex").slice(0, 12);
  const fallback = join("/var/lib/swift-eats", hash);
  prepare(fallback);
  await giveToPostgres(fallback);
  return fallback;
}

function prepare(dir) {
  for (const name of ["run", "redis"]) mkdirSync(join(dir, name), { recursive: true });
}

const postgresExists = async () => (await capture(["id", "-u", "postgres"])).status === 0;

async function giveToPostgres(dir) {
  const owned = ["run", "redis", "pg"]
    .map((name) => join(dir, name))
    .filter((path) => existsSync(path));
  await capture(["chown", "-R", "postgres:postgres", ...owned]);
}

async function postgresCanWrite(dir) {
  const { status } = await capture(asPostgres(["test", "-w", join(dir, "run")]), { cwd: "/" });
  return status === 0;
}

async function refuseStrangers({ folder, postgres, pgPort, redis, redisPort }) {
  const ours = postgres && runningPort(join(folder, "pg")) === pgPort;
  if (postgres && !ours && !(await isFree(pgPort))) throw taken(pgPort, "PostgreSQL");
  if (!redis || (await isFree(redisPort))) return;
  const reply = await askRedis(redisPort, "CONFIG", "GET", "dir").catch(() => "");
  if (!reply.includes(join(folder, "redis")) && !reply.startsWith("-LOADING")) {
    throw taken(redisPort, "Redis");
  }
}

function taken(port, what) {
  const pid = holder(port);
  const who = pid ? ` by process ${pid}: ${commandOf(pid).slice(0, 100)}` : "";
  return new Trouble(
    `port ${port} (${what}) is taken${who}\nStop what holds it, or move every port: PORT_BASE=4000 npm start`,
  );
}
