import type { DomainEvent } from "@swift-eats/domain/kernel";
import { cityTime, uuidv7 } from "@swift-eats/domain/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectDatabases, type Databases } from "../connection/index.ts";
import { scratchDatabase } from "../connection/scratch.ts";
import { notificationsRepository } from "../notifications/index.ts";
import { clockRow, outboxRepository, upkeepRepository } from "./index.ts";

let scratch: Awaited<ReturnType<typeof scratchDatabase>>;
let databases: Databases;
beforeAll(async () => {
  scratch = await scratchDatabase();
  databases = connectDatabases({ url: scratch.url });
});
afterAll(async () => {
  await databases.close();
  await scratch.discard();
});

const start = Date.UTC(2026, 2, 2, 11);
let made = 0;
const ids = {
  next: () => {
    made += 1;
    return uuidv7(start + made, new Uint8Array(10)) as never;
  },
};

async function commit(count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, () => ({
    eventId: ids.next() as string,
    topic: "order_updates",
    key: "o",
    geoKey: "g",
    eventType: "OrderPlaced",
    version: 1,
    occurredAt: new Date(start),
    body: databases.primary().json({}),
  }));
  await databases.primary()`insert into outbox ${databases.primary()(rows)}`;
  return rows.map(({ eventId }) => eventId);
}

describe("the outbox", () => {
  test("publishes every committed event in order, and again when the relay died after publishing", async () => {
    const outbox = outboxRepository({ databases });
    const committed = await commit(7);
    const heard: string[] = [];
    const dying = outbox.relay(100, new Date(), async (events) => {
      heard.push(...events.map(({ eventId }) => eventId));
      throw new Error("killed before the mark");
    });
    await expect(dying).rejects.toThrow("killed");
    expect(
      await outbox.relay(
        100,
        new Date(),
        async (events) => void heard.push(...events.map(({ eventId }) => eventId)),
      ),
    ).toBe(7);
    expect(heard).toEqual([...committed, ...committed]);
    expect(await outbox.waiting()).toBe(0);
  });

  test("is relayed by one process at a time", async () => {
    const outbox = outboxRepository({ databases });
    await commit(5);
    let inside = 0;
    let most = 0;
    const publish = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
    };
    const counts = await Promise.all(
      [1, 2, 3, 4].map(() => outbox.relay(100, new Date(), publish)),
    );
    expect(most).toBe(1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5);
  });

  test("an event that no consumer confirmed is found again; a confirmed one causes nothing twice", async () => {
    const outbox = outboxRepository({ databases });
    const notifications = notificationsRepository({ databases, ids });
    await commit(2);
    const wall = new Date();
    let events: readonly DomainEvent[] = [];
    await outbox.relay(100, wall, async (all) => {
      events = all;
    });
    const [first] = events;
    if (!first) throw new Error("nothing relayed");
    const message = {
      dedupeKey: "k",
      kind: "order_placed",
      orderId: null,
      accountId: null,
      recipient: "a@example.com",
      locale: "en",
      facts: {},
    };
    expect(await notifications.take("n", first, [message], wall, wall)).toBe(true);
    expect(await notifications.take("n", first, [message], wall, wall)).toBe(false);
    const around = {
      after: new Date(wall.getTime() - 1_000),
      before: new Date(wall.getTime() + 1_000),
    };
    const lost = await outbox.unconfirmed("n", ["OrderPlaced"], around, 100);
    expect(lost.map(({ eventId }) => eventId)).not.toContain(first.eventId);
    expect(lost.length).toBeGreaterThan(0);
    expect(await notifications.due(wall, 10)).toHaveLength(1);
  });
});

describe("the city clock", () => {
  test("changed by many at once, city time never runs back", async () => {
    const row = clockRow({ databases });
    await row.begin({ wallEpoch: new Date(), cityEpoch: new Date(start), rate: 1 });
    expect(await row.begin({ wallEpoch: new Date(), cityEpoch: new Date(0), rate: 1 })).toBe(false);
    let last = start;
    for (let round = 0; round < 10; round += 1) {
      await Promise.all([1, 120, 10].map((rate) => row.setRate(rate, new Date())));
      const clock = await row.load();
      if (!clock) throw new Error("no clock");
      const now = cityTime(clock, new Date()).getTime();
      expect(now).toBeGreaterThanOrEqual(last);
      last = now;
    }
  });

  test("after a night of standing still it goes on from where it was last seen", async () => {
    const row = clockRow({ databases });
    const seen = new Date(start + 10 * 86_400_000);
    await row.see(seen);
    const clock = await row.resume(new Date(Date.now() + 86_400_000));
    expect(clock.cityEpoch).toEqual(seen);
  });
});

describe("upkeep", () => {
  test("makes partitions ahead once, and rows land in them", async () => {
    const upkeep = upkeepRepository({ databases });
    const now = new Date(Date.UTC(2027, 4, 15));
    const first = await upkeep.ensurePartitions(now);
    expect(first).toContain("orders_202705");
    expect(first).toContain("outbox_20270515");
    expect(await upkeep.ensurePartitions(now)).toEqual([]);
    const sql = databases.primary();
    const eventId = uuidv7(now.getTime(), new Uint8Array(10));
    await sql`insert into outbox ${sql({ eventId, topic: "t", key: "k", geoKey: "g", eventType: "e", version: 1, occurredAt: now, body: sql.json({}) })}`;
    const [row] =
      await sql`select tableoid::regclass::text as partition from outbox where event_id = ${eventId}`;
    expect(row?.partition).toBe("outbox_20270515");
  });

  test("rows that came before their partition stay in the default one, and nothing fails", async () => {
    const sql = databases.primary();
    const at = Date.UTC(2028, 0, 10);
    await sql`insert into outbox ${sql({ eventId: uuidv7(at, new Uint8Array(10)), topic: "t", key: "k", geoKey: "g", eventType: "e", version: 1, occurredAt: new Date(at), body: sql.json({}) })}`;
    const made = await upkeepRepository({ databases }).ensurePartitions(new Date(at));
    expect(made).not.toContain("outbox_20280110");
    expect(made).toContain("outbox_20280111");
  });
});
