import { createHash } from "node:crypto";
import { field, textField } from "./payload.ts";
import { defineQueue } from "./queue.ts";

/** Orders whose arrival wants another look, for one reason. */
export interface Recalculation {
  readonly cause: string;
  readonly orderIds: readonly string[];
}

/** Orders in one job at most. Source: requirements, section 3 (batches of 50 to 100). */
export const recalculationsMax = 100;

/** The same orders for the same reason, while they wait, are one job. */
export const recalculations = defineQueue<Recalculation>({
  name: "recalculations",
  attempts: 3,
  backoff: { firstMs: 1_000, jitter: 0.5 },
  timeoutMs: 30_000,
  key: ({ cause, orderIds }) =>
    `${cause}.${createHash("sha256").update(orderIds.join()).digest("base64url")}`,
  keep: { doneSeconds: 0, failedSeconds: 604_800 },
  parse(payload) {
    const orderIds = field(payload, "orderIds");
    if (!Array.isArray(orderIds) || orderIds.length > recalculationsMax)
      throw new Error("orderIds is not a list of at most a hundred");
    return { cause: textField(payload, "cause"), orderIds: orderIds.map(String) };
  },
});
