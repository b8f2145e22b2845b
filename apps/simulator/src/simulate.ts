import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readArguments } from "./replay/arguments.ts";
import { replay } from "./replay/replay.ts";
import { readSettings } from "./settings.ts";

/** `npm run simulate`: replays one day of the Meal Delivery Routing Problem through the running system. */
const say = (words: string) => process.stderr.write(`${words}\n`);

async function main(): Promise<number> {
  const chosen = readArguments(process.argv.slice(2));
  if (typeof chosen === "string") {
    say(chosen);
    return 2;
  }
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (!stop.signal.aborted) say("stopping: removing what was made ...");
      stop.abort();
    });
  const startedMs = performance.now();
  const result = await replay(readSettings(), { ...chosen, signal: stop.signal, say });
  const wallSeconds = Math.round((performance.now() - startedMs) / 1_000);
  const line = JSON.stringify({
    instance: chosen.name,
    speed: chosen.speed,
    ...result,
    wallSeconds,
  });
  if (stop.signal.aborted) return 130;
  if (chosen.json) {
    mkdirSync(dirname(resolve(chosen.json)), { recursive: true });
    writeFileSync(chosen.json, `${line}\n`);
  }
  process.stdout.write(`${line}\n`);
  return result.lostOrders > 0 || result.doubleAssignments > 0 ? 1 : 0;
}

try {
  process.exit(await main());
} catch (error) {
  const cause = error instanceof Error && error.cause ? ` (${String(error.cause)})` : "";
  say(`the replay failed: ${error instanceof Error ? error.message : String(error)}${cause}`);
  process.exit(1);
}
