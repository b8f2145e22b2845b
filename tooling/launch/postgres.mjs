import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { postgresBinaries } from "./debian.mjs";
import { Trouble } from "./place.mjs";
import { asPostgres, capture, commandOf, isAlive, pause } from "./shell.mjs";

const startRetryMs = 10_000;

/** A private PostgreSQL cluster in `dir/pg`, reached over TCP on localhost only. `settings` are lines of postgresql.conf. */
export function postgresCluster({ dir, port, settings: more = [] }) {
  const folder = join(dir, "pg");
  const log = join(dir, "run", "postgres.log");
  const bin = (name) => {
    const binaries = postgresBinaries(folder);
    if (!binaries) throw new Trouble("PostgreSQL with PostGIS was not found");
    return join(binaries, name);
  };
  const control = (...args) =>
    capture(asPostgres([bin("pg_ctl"), "-D", folder, ...args]), { cwd: dir });

  const url = (name) => `postgres://app@127.0.0.1:${port}/${name}`;

  async function psql(sql, database = "postgres") {
    const result = await capture([bin("psql"), url(database), "-qAtX", "-v", "ON_ERROR_STOP=1"], {
      input: sql,
    });
    if (result.status !== 0) throw new Trouble(`psql: ${result.all.trim()}`, { log });
    return result.out.trim();
  }

  async function create() {
    if (existsSync(join(folder, "PG_VERSION"))) return;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (process.getuid?.() === 0) await capture(["chown", "postgres:postgres", folder]);
    const made = await capture(
      asPostgres([
        bin("initdb"),
        ...["-D", folder, "-U", "app", "-A", "trust"],
        ...["--encoding=UTF8", "--locale=C.UTF-8"],
      ]),
      { cwd: dir },
    );
    if (made.status !== 0) throw new Trouble(`initdb failed:\n${made.all.trim()}`);
  }

  /** Starts the cluster, or takes over one that an interrupted start left running. */
  async function start() {
    await create();
    const running = runningPort(folder);
    if (running === port) return;
    if (running !== undefined) await control("stop", "-m", "fast", "-w");
    // No Unix socket: its path may be too long for the system, and TCP is all we use.
    const settings = [
      `-p ${port}`,
      "-c listen_addresses=127.0.0.1",
      "-c unix_socket_directories=",
      "-c max_connections=200",
      "-c shared_buffers=256MB",
      ...more.map((setting) => `-c ${setting}`),
    ].join(" ");
    // Just after a kill -9 the old pid file or its shared memory may still be there for seconds.
    const deadline = Date.now() + startRetryMs;
    for (;;) {
      const started = await control("-l", log, "-w", "-t", "60", "-o", settings, "start");
      if (started.status === 0) return;
      if (Date.now() > deadline) {
        throw new Trouble(`PostgreSQL did not start:\n${started.all.trim()}`, { log });
      }
      await pause(500);
    }
  }

  async function stop() {
    if (runningPort(folder) === undefined) return;
    const stopped = await control("stop", "-m", "fast", "-w", "-t", "20");
    if (stopped.status !== 0) await control("stop", "-m", "immediate", "-w", "-t", "10");
  }

  async function ensureDatabase(name) {
    const there = await psql(`select 1 from pg_database where datname = '${name}'`);
    if (there !== "1") await psql(`create database "${name}"`);
    return url(name);
  }

  const dropDatabase = (name) => psql(`drop database if exists "${name}" with (force)`);

  const isRunning = () => runningPort(folder) === port;

  return {
    name: "PostgreSQL",
    url,
    start,
    stop,
    isRunning,
    ensureDatabase,
    dropDatabase,
    psql,
    log,
  };
}

/** The port of the postmaster that runs on this folder; undefined when none does. */
export function runningPort(folder) {
  const path = join(folder, "postmaster.pid");
  if (!existsSync(path)) return undefined;
  const [pid, , , port] = readFileSync(path, "utf8").split("\n");
  if (!pid || !port || !isAlive(Number(pid))) return undefined;
  // After a reboot the pid may belong to somebody else.
  const command = commandOf(Number(pid));
  return command === "" || command.includes("postgres") ? Number(port) : undefined;
}
