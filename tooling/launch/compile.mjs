import { buildConsoles } from "./build.mjs";
import { explain, options, place } from "./place.mjs";
import { step } from "./progress.mjs";
import { checkNode } from "./stages.mjs";

try {
  if (options({ "--help": "flag" }).help) {
    console.log("npm run build\n\nBuilds the four consoles when a source has changed.");
  } else {
    checkNode();
    const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    await step("Building the consoles", (note) =>
      buildConsoles({ env, log: place().log("build"), note }),
    );
  }
} catch (error) {
  process.exit(explain(error));
}
