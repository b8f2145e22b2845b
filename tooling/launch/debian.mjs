import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Trouble } from "./place.mjs";
import { capture, isRoot, runLogged } from "./shell.mjs";

const clusters = "/usr/lib/postgresql";
const packages = { postgres: ["postgresql", "postgresql-postgis"], redis: ["redis-server"] };

/** The newest PostgreSQL that has PostGIS, or the one an existing cluster was made with. */
export function postgresBinaries(cluster) {
  const versions = existsSync(clusters)
    ? readdirSync(clusters).filter((version) => existsSync(join(clusters, version, "bin/initdb")))
    : [];
  const withPostgis = versions
    .filter((version) => existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`))
    .sort((a, b) => Number(b) - Number(a));
  const made =
    cluster && existsSync(join(cluster, "PG_VERSION"))
      ? readFileSync(join(cluster, "PG_VERSION"), "utf8").trim()
      : undefined;
  if (made && !withPostgis.includes(made)) return undefined;
  const version = made ?? withPostgis[0];
  return version ? join(clusters, version, "bin") : undefined;
}

export function onPath(name) {
  const folders = [
    ...(process.env.PATH ?? "").split(":"),
    "/usr/bin",
    "/usr/sbin",
    "/usr/local/bin",
  ];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

export const installCommand = (names) =>
  `apt-get update && apt-get install -y --no-install-recommends ${names.join(" ")}`;

/** Installs what is missing when we are root on Debian or Ubuntu; else says the one command. */
export async function ensureServices({ needsPostgres, needsRedis, cluster, log, note }) {
  const missing = [
    ...(needsPostgres && !postgresBinaries(cluster) ? packages.postgres : []),
    ...(needsRedis && !onPath("redis-server") ? packages.redis : []),
  ];
  if (missing.length === 0) return;
  await install(missing, { log, note });
  if (needsPostgres && !postgresBinaries(cluster)) {
    throw new Trouble("PostgreSQL with PostGIS is still not there after the installation.", {
      log,
    });
  }
}

export async function install(names, { log, note }) {
  if (!onPath("apt-get")) {
    throw new Trouble(
      `Missing: ${names.join(", ")}. Install PostgreSQL 15+ with PostGIS and Redis 7, ` +
        "or set DATABASE_URL and REDIS_URL.",
    );
  }
  if (!isRoot()) {
    throw new Trouble(`Missing packages. Run this once:\n  sudo sh -c '${installCommand(names)}'`);
  }
  note?.(`installed ${names.join(", ")}`);
  await runLogged(["sh", "-c", installCommand(names)], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    log,
    title: "apt-get",
  });
}

/** Debian's chromium, for the browser tests. */
export async function ensureChromium({ log, note }) {
  const chosen = process.env.PLAYWRIGHT_CHROMIUM;
  if (chosen && existsSync(chosen)) return chosen;
  if (!onPath("chromium")) await install(["chromium"], { log, note });
  return onPath("chromium");
}

export async function versionOf(command) {
  const { status, all } = await capture(command);
  return status === 0 ? all.trim().split("\n")[0] : undefined;
}
