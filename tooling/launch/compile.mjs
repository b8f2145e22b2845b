import { buildConsoles } from "./build.mjs";
import { environment } from "./environment.mjs";
import { explain, options, place } from "./place.mjs";
import { step } from "./progress.mjs";
import { checkNode } from "./stages.mjs";

try {
  if (options({ "--help": "flag" }).help) {
    console.log("npm run build\n\nBuilds the four consoles when a source has changed.");
  } else {
    checkNode();
    const here = place();
    // A build opens no connection, but the settings are checked as a whole.
    const nowhere = { databaseUrl: "postgres://127.0.0.1:1/none", redisUrl: "redis://127.0.0.1:1" };
    const env = environment(here, nowhere);
    await step("Building the consoles", (note) =>
      buildConsoles({ env, log: here.log("build"), note }),
    );
  }
} catch (error) {
  process.exit(explain(error));
}
