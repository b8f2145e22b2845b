import {
  abandonSeconds,
  assignmentFailed,
  retryAfterSeconds,
  type WantedOrder,
} from "@swift-eats/domain/dispatch";
import { addSeconds, secondsBetween } from "@swift-eats/domain/kernel";
import { metrics } from "@swift-eats/server/observe";
import type { Work } from "./work.ts";

/** A stored end of a deferral that is this near is near enough. City seconds. */
const nearSeconds = 30;

/** Writes down until when orders wait: for people to see, and for the age of the queue after a takeover. */
export async function defer({ ports, lease, facts, plan }: Work): Promise<void> {
  const known = new Map(facts.wanted.map((each) => [each.orderId, each.deferredUntil]));
  const moved = plan.deferrals.filter(({ orderId, until, reason }) => {
    const before = known.get(orderId);
    if (reason === "backing_off") return false;
    return !before || Math.abs(secondsBetween(before, until)) > nearSeconds;
  });
  await ports.requests.defer(lease.geoKey, moved);
}

/**
 * Nobody can come. While couriers are busy the next step looks again; where nobody would, later, with jitter.
 * Long past its time an order becomes a matter for people.
 */
export async function giveUpOrRetry({ ports, lease, facts, plan }: Work): Promise<void> {
  const { geoKey } = lease;
  const wanted = new Map(facts.wanted.map((each) => [each.orderId, each]));
  const retries = [];
  for (const { orderId, reason } of plan.unserved) {
    const order = wanted.get(orderId);
    if (!order || reason === "not_weighed_yet") continue;
    if (isHopeless(order, facts.at)) {
      const dead = await ports.requests.abandon(orderId, `no courier could be found: ${reason}`, {
        at: facts.at,
        message: (each) => assignmentFailed(each, reason, 0),
      });
      if (!dead) continue;
      metrics.assignmentDeadLettersTotal.inc({ geo_key: geoKey });
      metrics.deadLettersTotal.inc({ topic: "driver_assignment.requests" });
    } else if (reason !== "none_free_soon") {
      const wait = retryAfterSeconds(order.attempts, Math.random());
      retries.push({ orderId, notBefore: addSeconds(facts.at, wait) });
    }
  }
  await ports.requests.retry(geoKey, retries);
}

function isHopeless({ readyEstimate, openedAt }: WantedOrder, at: Date): boolean {
  const ready = readyEstimate ?? openedAt;
  return secondsBetween(ready > openedAt ? ready : openedAt, at) > abandonSeconds;
}
