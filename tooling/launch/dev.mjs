import { explain } from "./place.mjs";
import { runSession } from "./session.mjs";

const help = `npm run dev [-- options]

Runs Swift Eats with hot reload: the consoles under "next dev", the other programs under "tsx watch".

  --no-crew   no virtual kitchens and couriers
  --fresh     empties the demo first
  --help      this text`;

try {
  await runSession({
    known: { "--no-crew": "flag", "--fresh": "flag" },
    help,
    mode: "development",
  });
} catch (error) {
  process.exit(explain(error));
}
