import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { migrateDatabase } from "@swift-eats/db/connection";
import { startServices } from "../../tooling/launch/services.mjs";
import { root } from "./running.ts";

/** Beside the system that a benchmark may start. */
const ports = { pgPort: 4_680, redisPort: 4_681 };
const name = "swift_bench";

/** An empty, migrated database on a PostgreSQL of its own under `.var/bench`; nothing of it stays. `settings` are lines of postgresql.conf. */
export async function scratchDatabase(settings: readonly string[] = []) {
  const dir = join(root, ".var", "bench");
  mkdirSync(dir, { recursive: true });
  const services = await startServices({
    dir,
    ...ports,
    pgSettings: settings,
    env: {},
    log: join(dir, "services.log"),
  });
  await services.dropDatabase(name);
  await services.ensureDatabase(name);
  const url = services.databaseUrl(name);
  await migrateDatabase(url);
  return {
    url,
    async discard() {
      await services.dropDatabase(name);
      await services.stop();
    },
  };
}
