import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { onPath } from "./debian.mjs";
import { Trouble } from "./place.mjs";
import { asPostgres, capture, commandOf, end, pause } from "./shell.mjs";

const readyMs = 20_000;

/** One command to Redis over a fresh connection; resolves to the raw reply, rejects when away. */
export function askRedis(port, ...words) {
  return new Promise((done, fail) => {
    const socket = connect({ port, host: "127.0.0.1" });
    let reply = "";
    socket.setTimeout(2_000, () => socket.destroy(new Error("Redis did not answer in 2 s")));
    socket.once("error", fail);
    socket.once("close", () => done(reply));
    socket.on("data", (chunk) => {
      reply += chunk;
      if (reply.endsWith("\r\n")) socket.end();
    });
    socket.write(`${words.join(" ")}\r\n`);
  });
}

/** A private Redis in `dir/redis` that keeps what it was told: append-only file, no eviction. */
export function redisServer({ dir, port }) {
  const folder = join(dir, "redis");
  const pidFile = join(dir, "run", "redis.pid");
  const log = join(dir, "run", "redis.log");

  const ownPid = () => {
    if (!existsSync(pidFile)) return undefined;
    const pid = Number(readFileSync(pidFile, "utf8"));
    return commandOf(pid).includes("redis-server") ? pid : undefined;
  };

  async function ready() {
    const deadline = Date.now() + readyMs;
    while (Date.now() < deadline) {
      // While it loads its file it answers -LOADING: only PONG means ready.
      const reply = await askRedis(port, "PING").catch(() => "");
      if (reply.startsWith("+PONG")) return true;
      await pause(100);
    }
    return false;
  }

  async function start() {
    const pid = ownPid();
    if (pid !== undefined) {
      const reply = await askRedis(port, "CONFIG", "GET", "dir").catch(() => "");
      if (reply.includes(folder) || reply.startsWith("-LOADING")) {
        if (await ready()) return;
      }
      await end(pid);
    }
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (process.getuid?.() === 0) await capture(["chown", "-R", "postgres:postgres", folder]);
    const started = await capture(
      asPostgres([
        onPath("redis-server") ?? "redis-server",
        ...["--port", String(port), "--bind", "127.0.0.1", "--dir", folder],
        ...["--appendonly", "yes", "--appendfsync", "everysec", "--save", ""],
        ...["--maxmemory-policy", "noeviction", "--daemonize", "yes"],
        ...["--pidfile", pidFile, "--logfile", log],
      ]),
      { cwd: folder },
    );
    if (started.status !== 0 || !(await ready())) {
      throw new Trouble(`Redis did not start:\n${started.all.trim()}`, { log });
    }
  }

  async function stop() {
    const pid = ownPid();
    if (pid !== undefined) await end(pid);
  }

  return {
    name: "Redis",
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    isRunning: () => ownPid() !== undefined,
    empty: () => askRedis(port, "FLUSHALL"),
    log,
  };
}
