import { explain } from "./place.mjs";
import { runSession } from "./session.mjs";

const help = `npm start [-- options]

Runs Swift Eats on this machine: installs what is missing, starts PostgreSQL and Redis,
migrates, seeds, builds, and runs every program until Ctrl-C.

  --no-crew   no virtual kitchens and couriers: people play every role by hand
  --fresh     empties the demo first
  --https     serves everything over HTTPS with a self-signed certificate
  --help      this text

PORT_BASE moves every port (3000). DATABASE_URL and REDIS_URL replace the private services.`;

const known = { "--no-crew": "flag", "--fresh": "flag", "--https": "flag" };

try {
  await runSession({ known, help, mode: "production" });
} catch (error) {
  process.exit(explain(error));
}
