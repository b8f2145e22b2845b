import { type BusEvent, busEvent } from "@swift-eats/contract/platform";
import { consume } from "@swift-eats/redis/streams";
import { metrics } from "@swift-eats/server/observe";
import type { Ports } from "@swift-eats/server/wire";
import type { Here, Stop } from "./role.ts";

export const parseEvent = (text: string): BusEvent => busEvent.parse(JSON.parse(text));

interface Consumer {
  readonly group: string;
  readonly topics?: readonly string[];
  readonly handle: (event: BusEvent) => Promise<void>;
}

/** Reads order events as one of a group; what five deliveries did not cure is buried with its cause. */
export const consumeOrders = (
  { connection, deadLetters, clock, log }: Ports,
  here: Here,
  { group, topics = ["order_updates"], handle }: Consumer,
): Stop =>
  consume(connection, {
    topics,
    group,
    consumer: here.name,
    batch: 100,
    parse: parseEvent,
    async handle(events) {
      for (const event of events) await handle(event);
    },
    async onDead({ topic, json, error, deliveries }) {
      metrics.deadLettersTotal.inc({ topic });
      await deadLetters.bury({
        topic: `${topic}:${group}`,
        cause: error instanceof Error ? error.message : String(error),
        ...aboutEvent(json),
        attempts: deliveries,
        diedAt: clock.now(),
      });
    },
    onError: (error) => log.warn({ err: error, group }, "consumer"),
  });

function aboutEvent(json: string) {
  const parsed = busEvent.safeParse(safeJson(json));
  const orderId = parsed.success ? parsed.data.body.orderId : null;
  return {
    orderId: typeof orderId === "string" ? (orderId as never) : null,
    geoKey: parsed.success ? parsed.data.geoKey : null,
    payload: parsed.success ? { ...parsed.data } : { json },
  };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
