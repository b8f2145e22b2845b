import type { DomainEvent } from "@swift-eats/domain/kernel";
import { type Databases, transact } from "../connection/index.ts";

const relayLock = 727_002;

export interface Outbox {
  /**
   * Publishes up to `limit` committed events in order and marks them. One relay at a time; a crash after
   * `publish` publishes again. Answers how many; 0 when there are none or another relay is at it.
   */
  relay(
    limit: number,
    wall: Date,
    publish: (events: readonly DomainEvent[]) => Promise<void>,
  ): Promise<number>;
  /** Events of these types that were published before `before` and that the consumer never took in. */
  unconfirmed(
    consumer: string,
    eventTypes: readonly string[],
    between: { readonly after: Date; readonly before: Date },
    limit: number,
  ): Promise<readonly DomainEvent[]>;
  /** How many committed events are not published yet. */
  waiting(): Promise<number>;
}

export function outboxRepository({ databases }: { databases: Databases }): Outbox {
  const sql = databases.primary();
  return {
    relay: (limit, wall, publish) =>
      transact(sql, async (tx) => {
        const [lock] = await tx`select pg_try_advisory_xact_lock(${relayLock}) as mine`;
        if (!lock?.mine) return 0;
        const events = await tx<DomainEvent[]>`
          select event_id, event_type, occurred_at, topic, key, geo_key, version, body from outbox
          where published_wall is null order by event_id limit ${limit}`;
        if (events.length === 0) return 0;
        await publish(events);
        await tx`
          update outbox set published_wall = ${wall} where event_id in ${tx(events.map(({ eventId }) => eventId))}`;
        return events.length;
      }),
    unconfirmed: (consumer, eventTypes, { after, before }, limit) => sql<DomainEvent[]>`
      select o.event_id, o.event_type, o.occurred_at, o.topic, o.key, o.geo_key, o.version, o.body from outbox o
      where o.published_wall > ${after} and o.published_wall < ${before} and o.event_type in ${sql(eventTypes)}
        and not exists (select 1 from inbox i where i.consumer = ${consumer} and i.event_id = o.event_id)
      order by o.event_id limit ${limit}`,
    async waiting() {
      const [row] =
        await sql`select count(*)::int as waiting from outbox where published_wall is null`;
      return Number(row?.waiting ?? 0);
    },
  };
}
