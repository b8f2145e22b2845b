import type { DomainEvent, EventId, Ids } from "@swift-eats/domain/kernel";
import { type Databases, json, type Queryable, transact } from "../connection/index.ts";

export interface Notification {
  readonly id: string;
  readonly dedupeKey: string;
  readonly kind: string;
  readonly orderId: string | null;
  readonly accountId: string | null;
  readonly recipient: string;
  readonly locale: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  readonly state: "waiting" | "sent" | "dead";
}

export type NewNotification = Omit<Notification, "id" | "attempts" | "state">;

export interface Notifications {
  /** Queues one; the same dedupe key is one message. */
  add(notification: NewNotification, at: Date): Promise<void>;
  /** Takes an event in once, with the messages it causes. False when it was taken in before. */
  take(
    consumer: string,
    event: DomainEvent,
    messages: readonly NewNotification[],
    at: Date,
    wall: Date,
  ): Promise<boolean>;
  get(id: string): Promise<Notification | null>;
  due(wall: Date, limit: number): Promise<readonly Notification[]>;
  sent(id: string): Promise<void>;
  failed(id: string, retryWall: Date | null): Promise<void>;
}

export function notificationsRepository({
  databases,
  ids,
}: {
  databases: Databases;
  ids: Ids;
}): Notifications {
  const sql = databases.primary();
  const insert = (tx: Queryable, { facts, ...notification }: NewNotification, at: Date) =>
    tx`insert into notifications ${tx({ ...notification, facts: json(tx, facts), id: ids.next<EventId>(), createdAt: at })}
      on conflict do nothing`;
  return {
    async add(notification, at) {
      await insert(sql, notification, at);
    },
    take: (consumer, event, messages, at, wall) =>
      transact(sql, async (tx) => {
        const isNew = await tx`
          insert into inbox ${tx({ consumer, eventId: event.eventId, takenWall: wall })} on conflict do nothing`;
        if (isNew.count === 0) return false;
        for (const message of messages) await insert(tx, message, at);
        return true;
      }),
    async get(id) {
      const [row] = await sql<Notification[]>`select * from notifications where id = ${id}`;
      return row ?? null;
    },
    due: (wall, limit) => sql<Notification[]>`
      select * from notifications where state = 'waiting' and (retry_wall is null or retry_wall <= ${wall})
      order by id limit ${limit}`,
    async sent(id) {
      await sql`update notifications set state = 'sent', attempts = attempts + 1, facts = '{}' where id = ${id}`;
    },
    async failed(id, retryWall) {
      await sql`
        update notifications set attempts = attempts + 1, retry_wall = ${retryWall},
          state = ${retryWall ? "waiting" : "dead"} where id = ${id}`;
    },
  };
}
