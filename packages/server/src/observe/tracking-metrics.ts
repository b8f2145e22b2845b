import { Counter, Gauge, Histogram } from "prom-client";
import { registry } from "./registry.ts";

const registers = [registry];
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

const fixesTotal = new Counter({
  name: "tracking_fixes_total",
  help: "Fixes by what became of them",
  labelNames: ["outcome"],
  registers,
});

const outcomes = new Map<string, Counter.Internal>();

/** The counter of one outcome. Found once: looking a label up costs more than counting. */
export function fixOutcome(outcome: string): Counter.Internal {
  const known = outcomes.get(outcome);
  if (known) return known;
  const counter = fixesTotal.labels(outcome);
  outcomes.set(outcome, counter);
  return counter;
}

export const notShownTotal = new Counter({
  name: "tracking_not_shown_total",
  help: "Good positions that came too soon after the last to be shown",
  registers,
});
export const ingestSeconds = new Histogram({
  name: "tracking_ingest_seconds",
  help: "Time from a batch's arrival to its acknowledgement, durable",
  buckets: seconds,
  registers,
});
export const historySeconds = new Histogram({
  name: "tracking_history_write_seconds",
  help: "Time of one write of the history of positions",
  buckets: seconds,
  registers,
});
export const historyRowsTotal = new Counter({
  name: "tracking_history_rows_total",
  help: "Positions handed to the history",
  registers,
});
export const historyWaiting = new Gauge({
  name: "tracking_history_waiting_fixes",
  help: "Fixes that wait to be written",
  registers,
});
export const knownCouriers = new Gauge({
  name: "tracking_known_couriers",
  help: "Couriers whose facts this process holds",
  registers,
});
export const liveStoreFaultsTotal = new Counter({
  name: "tracking_live_store_faults_total",
  help: "Writes of live positions that Redis did not take",
  registers,
});
export const fanOutSeconds = new Histogram({
  name: "tracking_fan_out_seconds",
  help: "Time to hand one tick of positions to this gateway's sockets",
  buckets: seconds,
  registers,
});
export const positionsSentTotal = new Counter({
  name: "tracking_positions_sent_total",
  help: "Positions by what became of them: sent, or replaced by a newer one for a slow client",
  labelNames: ["outcome"],
  registers,
});
export const sockets = new Gauge({
  name: "realtime_sockets",
  help: "Sockets connected to this gateway",
  registers,
});
export const socketsRefusedTotal = new Counter({
  name: "realtime_refused_total",
  help: "Messages and connections refused, by reason",
  labelNames: ["reason"],
  registers,
});
