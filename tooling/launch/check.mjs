import { runChecks } from "./checks.mjs";
import { explain, options } from "./place.mjs";
import { checkNode } from "./stages.mjs";

const help = `npm run check

Format, lint, types, boundaries, unused code, tidy and unit tests: what to run before pushing.`;

try {
  if (options({ "--help": "flag" }).help) console.log(help);
  else {
    checkNode();
    const began = Date.now();
    const { ok } = await runChecks({ say: (text) => console.log(text) });
    const seconds = ((Date.now() - began) / 1000).toFixed(0);
    console.log(ok ? `All good in ${seconds} s.` : `Not good (${seconds} s).`);
    process.exit(ok ? 0 : 1);
  }
} catch (error) {
  process.exit(explain(error));
}
