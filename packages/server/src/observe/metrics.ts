import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Metrics are named slice_thing_unit. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });

const registers = [registry];
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

export const httpSeconds = new Histogram({
  name: "http_request_seconds",
  help: "Time to answer, by endpoint and status",
  labelNames: ["endpoint", "status"],
  buckets: seconds,
  registers,
});
export const refusals = new Counter({
  name: "http_refusals_total",
  help: "Refusals by code",
  labelNames: ["code"],
  registers,
});
export const assignSeconds = new Histogram({
  name: "dispatch_time_to_assign_seconds",
  help: "Wall seconds from the end of deferral to the first offer sent",
  labelNames: ["geo_key"],
  buckets: [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 60],
  registers,
});
export const dispatchStepSeconds = new Histogram({
  name: "dispatch_step_seconds",
  help: "Time of one decision of a zone",
  labelNames: ["geo_key"],
  buckets: seconds,
  registers,
});
export const outboxWaiting = new Gauge({
  name: "outbox_waiting_events",
  help: "Committed events that are not published yet",
  registers,
});
export const deadLettersTotal = new Counter({
  name: "platform_dead_letters_total",
  help: "Work given up, by topic",
  labelNames: ["topic"],
  registers,
});
export const fixesTotal = new Counter({
  name: "tracking_fixes_total",
  help: "Fixes by what became of them",
  labelNames: ["outcome"],
  registers,
});
export const repairsTotal = new Counter({
  name: "upkeep_repairs_total",
  help: "Lost work that the sweeper re-created, by kind",
  labelNames: ["kind"],
  registers,
});
export const cacheReads = new Gauge({
  name: "cache_reads",
  help: "Cache reads since the start, by cache and layer",
  labelNames: ["cache", "layer"],
  registers,
});
