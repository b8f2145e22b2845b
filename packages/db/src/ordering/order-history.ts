import type { EventId, Ids } from "@swift-eats/domain/kernel";
import {
  deadline,
  type Order,
  type OrderFact,
  type OrderMessage,
} from "@swift-eats/domain/ordering";
import { json, type Queryable } from "../connection/index.ts";

/** Rows for `order_events` and `outbox`; several orders' rows may go into one insert. */
export interface HistoryRows {
  readonly order: Order;
  readonly version: number;
  readonly facts: readonly OrderFact[];
  readonly messages: readonly OrderMessage[];
}

/** What of an order goes on the bus with each of its events: ids and states, no names, no places. */
const onTheBus = (order: Order) => ({
  orderId: order.id,
  status: order.status,
  restaurantId: order.restaurantId,
  customerId: order.customerId,
  driverId: order.driverId,
  tripId: order.tripId,
  fulfilment: order.fulfilment,
  deadline: deadline(order),
});

/** History and outbox in the caller's transaction. */
export async function writeHistory(
  sql: Queryable,
  ids: Ids,
  rows: readonly HistoryRows[],
  at: Date,
): Promise<void> {
  const events: Record<string, unknown>[] = [];
  const outbox: Record<string, unknown>[] = [];
  for (const { order, version, facts, messages } of rows) {
    const about = { geoKey: order.geoKey, version };
    for (const fact of facts) {
      const eventId = ids.next<EventId>();
      events.push({
        ...about,
        id: eventId,
        orderId: order.id,
        type: fact.type,
        status: order.status,
        actorRole: fact.actor.role,
        actorId: fact.actor.id,
        reason: fact.reason,
        facts: json(sql, fact.facts),
        at: fact.at,
      });
      outbox.push({
        ...about,
        eventId,
        topic: "order_updates",
        key: order.id,
        eventType: fact.type,
        occurredAt: fact.at,
        body: json(sql, { ...onTheBus(order), reason: fact.reason, facts: fact.facts }),
      });
    }
    for (const message of messages)
      outbox.push({
        ...about,
        eventId: ids.next<EventId>(),
        topic: message.topic,
        key: order.id,
        eventType: message.eventType,
        occurredAt: at,
        body: json(sql, message.body),
      });
  }
  await Promise.all([
    events.length > 0 ? sql`insert into order_events ${sql(events)}` : null,
    outbox.length > 0 ? sql`insert into outbox ${sql(outbox)}` : null,
  ]);
}
