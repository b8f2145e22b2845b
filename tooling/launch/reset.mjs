import { rmSync } from "node:fs";
import { claim } from "./instance.mjs";
import { explain, options, place, Trouble } from "./place.mjs";
import { step } from "./progress.mjs";
import { startServices } from "./services.mjs";
import { endLeftovers } from "./supervisor.mjs";
import { undoList } from "./system.mjs";

const help = `npm run reset

Empties the demo: the database, Redis and the pictures. The next start plants it anew at 11:30
city time. Refuses while Swift Eats runs here, and never touches a database of DATABASE_URL.`;

async function reset() {
  if (options({ "--help": "flag" }).help) return console.log(help);
  if (process.env.DATABASE_URL || process.env.REDIS_URL) {
    throw new Trouble(
      "DATABASE_URL or REDIS_URL is set: reset only empties the private services.\n" +
        "To empty the demo in your own database: npm start -- --fresh",
    );
  }
  const here = place();
  const undo = undoList();
  undo.add("the lock", claim(here, "npm run reset"));
  try {
    await endLeftovers(here);
    await step("Emptying the demo", async () => {
      const services = await startServices({
        dir: here.dir,
        pgPort: here.port("postgres"),
        redisPort: here.port("redis"),
        log: here.log("services"),
      });
      undo.add("PostgreSQL and Redis", () => services.stop());
      await services.dropDatabase("swift_eats");
      await services.emptyRedis();
      rmSync(here.media, { recursive: true, force: true });
    });
  } finally {
    await undo.close();
  }
}

try {
  await reset();
} catch (error) {
  process.exit(explain(error));
}
