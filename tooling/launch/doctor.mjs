import { accessSync, constants, statfsSync } from "node:fs";
import { connect } from "node:net";
import { freemem } from "node:os";
import { join } from "node:path";
import { installCommand, onPath, postgresBinaries, versionOf } from "./debian.mjs";
import { runningInstance } from "./instance.mjs";
import { explain, offsets, options, place, root } from "./place.mjs";
import { holder, isFree } from "./ports.mjs";
import { runningPort } from "./postgres.mjs";
import { servicesFolder } from "./services.mjs";
import { commandOf, isRoot } from "./shell.mjs";
import { checkNode, needsInstall, npmVersion } from "./stages.mjs";

const diskMinGb = 3;
const memoryMinGb = 3;

const good = (text) => ({ ok: true, text });
const bad = (text, mend) => ({ ok: false, text, mend });

function node() {
  try {
    checkNode();
    return good(`Node ${process.versions.node}`);
  } catch (error) {
    return bad(error.message, "Install Node 20.19 or newer, for example with nvm: nvm install 20");
  }
}

async function npm() {
  const version = await npmVersion();
  if (Number(version.split(".")[0]) >= 10) return good(`npm ${version}`);
  return bad(`npm ${version || "was not found"}`, "npm install --global npm@11");
}

const packages = () =>
  needsInstall()
    ? bad("packages are missing or of another version", "npm ci (npm start does it for you)")
    : good("packages are installed");

async function postgres(here) {
  if (process.env.DATABASE_URL) return reachable("DATABASE_URL", process.env.DATABASE_URL, 5432);
  const folder = await servicesFolder(here.dir);
  const binaries = postgresBinaries(join(folder, "pg"));
  if (binaries) return good(await versionOf([join(binaries, "postgres"), "--version"]));
  return bad(
    "PostgreSQL with PostGIS was not found",
    mendPackages("postgresql", "postgresql-postgis"),
  );
}

async function redis() {
  if (process.env.REDIS_URL) return reachable("REDIS_URL", process.env.REDIS_URL, 6379);
  const path = onPath("redis-server");
  if (path) return good(await versionOf([path, "--version"]));
  return bad("Redis was not found", mendPackages("redis-server"));
}

const mendPackages = (...names) =>
  isRoot() ? "npm start installs it" : `sudo sh -c '${installCommand(names)}'`;

function reachable(name, text, defaultPort) {
  if (!URL.canParse(text))
    return bad(`${name} is not a URL`, `${name}=scheme://user@host:port/name`);
  const { hostname, port } = new URL(text);
  const where = { host: hostname, port: Number(port || defaultPort) };
  return new Promise((done) => {
    const socket = connect({ ...where, timeout: 3_000 });
    const answer = (result) => {
      socket.destroy();
      done(result);
    };
    const away = bad(
      `${name}: nobody answers at ${where.host}:${where.port}`,
      `Start it, or unset ${name}`,
    );
    socket.once("connect", () => answer(good(`${name} answers at ${where.host}:${where.port}`)));
    socket.once("error", () => answer(away));
    socket.once("timeout", () => answer(away));
  });
}

async function ports(here) {
  const ours = runningInstance(here) !== undefined;
  if (ours) return good("the ports are used by the running copy");
  const clusterPort = runningPort(join(await servicesFolder(here.dir), "pg"));
  const taken = [];
  for (const name of Object.keys(offsets)) {
    const port = here.port(name);
    if (port === clusterPort || (await isFree(port))) continue;
    const pid = holder(port);
    taken.push(`${port} (${name}${pid ? `, process ${pid}: ${commandOf(pid).slice(0, 60)}` : ""})`);
  }
  if (taken.length === 0) return good(`ports from ${here.base} on are free`);
  return bad(`taken: ${taken.join("; ")}`, "PORT_BASE=4000 npm start, or stop what holds them");
}

function disk() {
  const { bavail, bsize } = statfsSync(root);
  const gb = (bavail * bsize) / 1e9;
  const text = `${gb.toFixed(0)} GB free on disk`;
  return gb >= diskMinGb ? good(text) : bad(text, `Make room: at least ${diskMinGb} GB`);
}

function memory() {
  const gb = freemem() / 1e9;
  const text = `${gb.toFixed(1)} GB of memory free`;
  return gb >= memoryMinGb
    ? good(text)
    : bad(text, "Close something: everything together takes 3 GB");
}

function privateFolder(here) {
  try {
    accessSync(here.dir, constants.W_OK);
    accessSync(here.logs, constants.W_OK);
    return good(`${here.dir} can be written`);
  } catch {
    return bad(`${here.dir} belongs to somebody else`, `sudo chown -R "$(id -un)" ${here.dir}`);
  }
}

function instance(here) {
  const running = runningInstance(here);
  return good(
    running
      ? `running (${running.what}, process ${running.pid}, ports from ${running.base})`
      : "not running",
  );
}

async function doctor() {
  if (options({ "--help": "flag" }).help) {
    return console.log("npm run doctor\n\nSays what is wrong on this machine and how to mend it.");
  }
  const here = place();
  const checks = [
    node,
    npm,
    packages,
    postgres,
    redis,
    ports,
    disk,
    memory,
    privateFolder,
    instance,
  ];
  let wrong = 0;
  for (const check of checks) {
    const { ok, text, mend } = await check(here);
    console.log(`${ok ? "ok   " : "WRONG"}  ${text}`);
    if (!ok) {
      wrong += 1;
      console.log(`       mend: ${mend}`);
    }
  }
  console.log(wrong === 0 ? "Everything is well." : `${wrong} to mend.`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

try {
  await doctor();
} catch (error) {
  process.exit(explain(error));
}
