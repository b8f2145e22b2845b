import { collectDefaultMetrics, Registry } from "prom-client";

/** Metrics are named slice_thing_unit. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });
