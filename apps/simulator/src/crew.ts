import { setTimeout as pause } from "node:timers/promises";
import { serveHealth } from "./crew/health.ts";
import { type Crew, openCrew } from "./crew/open-crew.ts";
import { readSettings } from "./settings.ts";

/** The demo crew: virtual kitchens, couriers and guests that speak only HTTP and sockets. */
const say = (words: Record<string, unknown>) =>
  process.stdout.write(`${JSON.stringify({ program: "crew", ...words })}\n`);

const quietMs = 10_000;
let saidAtMs = 0;
let faults = 0;

/** While a server restarts, everybody finds it gone at once: one line in ten seconds is enough. */
function onFault(error: unknown): void {
  faults += 1;
  if (performance.now() - saidAtMs < quietMs) return;
  saidAtMs = performance.now();
  say({ level: "warn", faults, error: error instanceof Error ? error.message : String(error) });
}

const settings = readSettings();
let crew: Crew | null = null;
const health = await serveHealth(settings.healthPort, {
  ready: () => crew !== null,
  counts: () => ({ ...crew?.counts(), crew_faults_total: faults }),
});

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    health.close();
    // A courier may be waiting for an answer: leave it behind.
    const late = pause(1_500);
    void Promise.race([crew?.stop() ?? late, late]).finally(() => process.exit(0));
  });
}

while (!crew && !stopping) {
  try {
    crew = await openCrew(settings, onFault);
    say({ level: "info", event: "ready" });
  } catch (error) {
    onFault(error);
    await pause(3_000);
  }
}
