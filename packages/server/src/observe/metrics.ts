import { Counter, Gauge, Histogram } from "prom-client";
import { registry } from "./registry.ts";

export { registry } from "./registry.ts";
export * from "./tracking-metrics.ts";

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

const perZone = { labelNames: ["geo_key"], registers } as const;
const minutes = [0, 30, 60, 120, 180, 300, 480, 600, 900, 1_800];

export const queueAgeSeconds = new Gauge({
  name: "dispatch_queue_age_seconds",
  help: "Wall seconds that the oldest order has been due for a courier without being offered",
  ...perZone,
});
export const pickupSlackSeconds = new Histogram({
  name: "dispatch_pickup_slack_seconds",
  help: "City seconds that food stood at the counter before it was picked up",
  buckets: minutes,
  ...perZone,
});
export const restaurantWaitSeconds = new Histogram({
  name: "dispatch_restaurant_wait_seconds",
  help: "City seconds from a courier's arrival at the kitchen to the bag",
  buckets: minutes,
  ...perZone,
});
export const offersEndedTotal = new Counter({
  name: "dispatch_offers_ended_total",
  help: "Offers that came to nothing, by reason",
  labelNames: ["geo_key", "reason"],
  registers,
});
export const assignmentsTotal = new Counter({
  name: "dispatch_assignments_total",
  help: "Orders given to a courier",
  ...perZone,
});
export const reassignmentsTotal = new Counter({
  name: "dispatch_reassignments_total",
  help: "Accepted orders taken back before pick-up, by reason",
  labelNames: ["geo_key", "reason"],
  registers,
});
export const assignmentRequestsTotal = new Counter({
  name: "dispatch_requests_total",
  help: "Requests for a courier that were opened",
  ...perZone,
});
export const assignmentDeadLettersTotal = new Counter({
  name: "dispatch_dead_letters_total",
  help: "Orders for which no courier could be found",
  ...perZone,
});
export const leaseTakeoversTotal = new Counter({
  name: "dispatch_lease_takeovers_total",
  help: "Times this process took a zone's loop over from another",
  ...perZone,
});
export const dispatchFaultsTotal = new Counter({
  name: "dispatch_step_faults_total",
  help: "Decisions of a zone that broke and were tried again",
  ...perZone,
});
export const dispatchFlawsTotal = new Counter({
  name: "dispatch_flaws_total",
  help: "Facts that were left out of a decision or corrected, by kind",
  labelNames: ["geo_key", "flaw"],
  registers,
});
export const roadsFallbacksTotal = new Counter({
  name: "routing_fallbacks_total",
  help: "Questions to the road network that the great circle answered because its process was away or slow",
  registers,
});
export const travelFallbacksTotal = new Counter({
  name: "dispatch_travel_fallbacks_total",
  help: "Decisions that went on with great-circle times because the source was slow or broken",
  ...perZone,
});
