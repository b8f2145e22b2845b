import { existsSync } from "node:fs";
import { join } from "node:path";
import { apps, root } from "./place.mjs";

/**
 * Every program of the system in the order it starts; it is stopped the other way round.
 *
 * `inner` is where it listens itself, `phase` groups what may start together: the crew needs the
 * consoles to answer first.
 */
export function programs(here) {
  const tsx = (name, file, extra = {}) => ({
    name,
    phase: 1,
    command: [process.execPath, "--import", "tsx", file],
    cwd: root,
    inner: here.innerPort(name),
    env: { PORT: String(here.innerPort(name)) },
    ...extra,
  });
  return [
    tsx("sandbox", "apps/simulator/src/sandbox.ts"),
    tsx("worker", "apps/worker/src/main.ts", {
      // It needs about a quarter of this; without a limit garbage is kept until the process is over 512 MiB.
      env: { PORT: String(here.innerPort("worker")), NODE_OPTIONS: "--max-old-space-size=320" },
    }),
    tsx("routing", "apps/worker/src/main.ts", {
      // The road graph lives outside of JavaScript's memory; each more thread takes a copy of its caches.
      env: {
        PORT: String(here.innerPort("routing")),
        ROLES: "routing",
        UV_THREADPOOL_SIZE: "2",
        DATABASE_POOL_MAX: "4",
        NODE_OPTIONS: "--max-old-space-size=256",
      },
    }),
    ...apps.map((app) => consoleProgram(here, app)),
    ...(here.crew ? [tsx("crew", "apps/simulator/src/crew.ts", { phase: 2 })] : []),
  ];
}

/** The same programs with hot reload. */
export function developmentPrograms(here) {
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  return programs(here).map((program) => {
    if (apps.includes(program.name)) {
      const args = ["dev", "--port", String(program.inner)];
      const cwd = join(root, "apps", program.name);
      return { ...program, command: [process.execPath, next, ...args], cwd, patienceMs: 180_000 };
    }
    const [node, , , file] = program.command;
    const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");
    return { ...program, command: [node, tsx, "watch", "--clear-screen=false", file] };
  });
}

function consoleProgram(here, app) {
  const port = here.innerPort(app);
  // Behind the TLS proxy only the proxy may be reached from outside.
  const host = here.https ? "127.0.0.1" : "0.0.0.0";
  return {
    name: app,
    phase: 1,
    command: [process.execPath, join(import.meta.dirname, "console-server.mjs"), app],
    cwd: root,
    inner: port,
    env: { PORT: String(port), HOSTNAME: host },
  };
}

export const serverFile = (app) =>
  join("apps", app, ".next", "standalone", "apps", app, "server.js");

export const isBuilt = (app) => existsSync(join(root, serverFile(app)));
