import type { EventId, Ids, OrderId, Page, PageRequest } from "@swift-eats/domain/kernel";
import { pageOf } from "@swift-eats/domain/kernel";
import { type Databases, json } from "../connection/index.ts";

export interface DeadLetter {
  readonly id: string;
  readonly topic: string;
  readonly cause: string;
  readonly orderId: OrderId | null;
  readonly geoKey: string | null;
  readonly attempts: number;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly diedAt: Date;
  readonly replayedAt: Date | null;
}

export interface DeadLetters {
  bury(letter: Omit<DeadLetter, "id" | "replayedAt">): Promise<void>;
  list(state: "open" | "replayed", page: PageRequest): Promise<Page<DeadLetter>>;
  get(id: string): Promise<DeadLetter | null>;
  /** False when somebody replayed it before. */
  markReplayed(id: string, at: Date): Promise<boolean>;
}

export function deadLettersRepository({
  databases,
  ids,
}: {
  databases: Databases;
  ids: Ids;
}): DeadLetters {
  const sql = databases.primary();
  return {
    async bury(letter) {
      await sql`insert into dead_letters ${sql({ ...letter, id: ids.next<EventId>(), payload: json(sql, letter.payload) })}`;
    },
    async list(state, { after, limit }) {
      const rows = await sql<DeadLetter[]>`
        select * from dead_letters
        where ${state === "open" ? sql`replayed_at is null` : sql`replayed_at is not null`}
          ${after ? sql`and id < ${after}` : sql``}
        order by id desc limit ${limit + 1}`;
      return pageOf(rows, limit);
    },
    async get(id) {
      const [row] = await sql<DeadLetter[]>`select * from dead_letters where id = ${id}`;
      return row ?? null;
    },
    async markReplayed(id, at) {
      const marked =
        await sql`update dead_letters set replayed_at = ${at} where id = ${id} and replayed_at is null`;
      return marked.count > 0;
    },
  };
}
