import { spawn } from "node:child_process";
import { environment } from "./environment.mjs";
import { runningInstance } from "./instance.mjs";
import { explain, place, root, Trouble } from "./place.mjs";
import { postgresCluster } from "./postgres.mjs";
import { redisServer } from "./redis.mjs";

/** Runs one of the worker's commands on the system that `npm start` has brought up here, or on DATABASE_URL and REDIS_URL. */
function settings() {
  const here = place();
  const running = runningInstance(here);
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = process.env;
  if (!running && !(databaseUrl && redisUrl))
    throw new Trouble(
      "Swift Eats does not run here: `npm start` first, or set DATABASE_URL and REDIS_URL.",
    );
  const there = running ? place({ base: running.base, https: running.scheme === "https" }) : here;
  const postgres = postgresCluster({ dir: there.dir, port: there.port("postgres") });
  const redis = redisServer({ dir: there.dir, port: there.port("redis") });
  return environment(there, {
    databaseUrl: databaseUrl ?? postgres.url("swift_eats"),
    redisUrl: redisUrl ?? redis.url,
  });
}

try {
  const [command, ...words] = process.argv.slice(2);
  const file = `apps/worker/src/commands/${command}.ts`;
  const env = settings();
  const child = spawn(process.execPath, ["--import", "tsx", file, ...words], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  child.on("exit", (code) => process.exit(code ?? 1));
} catch (error) {
  process.exit(explain(error));
}
