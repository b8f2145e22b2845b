import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** The project's root folder. */
export const root = resolve(import.meta.dirname, "../..");

/** Where each program listens, as a distance from PORT_BASE. */
export const offsets = {
  web: 0,
  "driver-pwa": 1,
  restaurant: 2,
  ops: 3,
  worker: 10,
  sandbox: 11,
  smtp: 12,
  crew: 13,
  routing: 17,
  roads: 18,
  postgres: 20,
  redis: 21,
};

/** Behind the TLS proxy the programs move this far up and the proxy takes their place. */
export const innerOffset = 100;

export const apps = ["web", "driver-pwa", "restaurant", "ops"];

/** What the TLS proxy stands in front of: everything that a browser talks to. */
export const publicPrograms = [...apps, "worker"];

export class Trouble extends Error {
  /** A fault that its reader can mend: `log` names the file that tells more. */
  constructor(message, { log, cause, exitCode = 1 } = {}) {
    super(message, { cause });
    this.log = log;
    this.exitCode = exitCode;
  }
}

export function portBase(text = process.env.PORT_BASE ?? "3000") {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1024 || port > 60_000) {
    throw new Trouble(`PORT_BASE must be a whole number from 1024 to 60000, not "${text}"`, {
      exitCode: 2,
    });
  }
  return port;
}

/** One running copy of the system: its folder of private data, its ports, how it is reached. */
export function place({
  dir = join(root, ".var"),
  base = portBase(),
  https = false,
  crew = false,
} = {}) {
  const folder = (name) => {
    const path = join(dir, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  return {
    dir,
    base,
    https,
    crew,
    host: process.env.PUBLIC_HOST ?? "localhost",
    scheme: process.env.PUBLIC_SCHEME ?? (https ? "https" : "http"),
    logs: folder("log"),
    run: folder("run"),
    media: process.env.MEDIA_DIR ?? join(dir, "media"),
    port: (name) => base + offsets[name],
    innerPort: (name) =>
      base + offsets[name] + (https && publicPrograms.includes(name) ? innerOffset : 0),
    log: (name) => join(folder("log"), `${name}.log`),
  };
}

/** Reads `--flag` options; anything unknown ends the program with one line and status 2. */
export function options(known, argv = process.argv.slice(2)) {
  const found = {};
  for (let i = 0; i < argv.length; i += 1) {
    const [name, inline] = (argv[i] ?? "").split("=", 2);
    const kind = known[name ?? ""];
    if (!kind) throw new Trouble(`unknown option ${argv[i]}; try --help`, { exitCode: 2 });
    if (kind === "flag") {
      found[name.slice(2)] = true;
      continue;
    }
    const value = inline ?? argv[++i];
    if (!value || (Array.isArray(kind) && !kind.includes(value))) {
      const choice = Array.isArray(kind) ? ` (${kind.join(", ")})` : "";
      throw new Trouble(`${name} needs a value${choice}`, { exitCode: 2 });
    }
    found[name.slice(2)] = value;
  }
  return found;
}

/** Ends the program the way the reader expects: one line, the log's name, the exit status. */
export function explain(error) {
  if (error instanceof Trouble) {
    console.error(error.message);
    if (error.log) console.error(`The log: ${error.log}`);
    return error.exitCode;
  }
  console.error(error);
  return 1;
}
