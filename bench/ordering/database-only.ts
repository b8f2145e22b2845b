import { randomBytes } from "node:crypto";
import { getClock } from "@swift-eats/contract/cities";
import { createClient } from "@swift-eats/contract/wire";
import { connectDatabases } from "@swift-eats/db/connection";
import { ordersRepository } from "@swift-eats/db/ordering";
import { portionsOf } from "@swift-eats/domain/inventory";
import { type Clock, type Ids, type OrderId, uuidv7 } from "@swift-eats/domain/kernel";
import { type Order, settle } from "@swift-eats/domain/ordering";
import { orThrow } from "../system/zone.ts";

const writersAtOnce = 16;

/** The two transactions of a placement, as the product's own repositories write them, without HTTP or a provider. */
export async function databaseOnlyPerSecond(
  { webUrl, databaseUrl }: { webUrl: string; databaseUrl: string },
  { sample, seconds }: { sample: string; seconds: number },
): Promise<number> {
  const databases = connectDatabases({ url: databaseUrl, poolMax: writersAtOnce });
  try {
    const clock = await cityClock(webUrl);
    const ids: Ids = {
      next: <T>() => uuidv7(clock.now().getTime(), randomBytes(10)) as unknown as T,
    } as Ids;
    const orders = ordersRepository({ databases, ids, clock });
    const pattern = await orders.get(sample as OrderId);
    if (!pattern) throw new Error("the sample order is gone");
    const endMs = performance.now() + seconds * 1_000;
    const startedMs = performance.now();
    let written = 0;
    const writer = async () => {
      while (performance.now() < endMs) {
        const order = anotherLike(pattern, ids, clock);
        const key = { scope: "guest", key: `bench-${order.id}`, bodyHash: "0".repeat(64) };
        const claims = { portions: portionsOf(order.lines), limits: null };
        await orders.record(order, claims, key, "test");
        const paid = {
          status: "authorised",
          reference: `bench-${order.id}`,
          challengeUrl: null,
          declineReason: null,
        } as const;
        await orders.settle(order.id, paid, (now) => settle(now, paid, clock.now()));
        written += 1;
      }
    };
    await Promise.all(Array.from({ length: writersAtOnce }, writer));
    return written / ((performance.now() - startedMs) / 1_000);
  } finally {
    await databases.close();
  }
}

function anotherLike(pattern: Order, ids: Ids, clock: Clock): Order {
  const createdAt = clock.now();
  return {
    ...pattern,
    id: ids.next(),
    version: 1,
    status: "awaiting_payment",
    lines: pattern.lines.map((line) => ({ ...line, id: ids.next() })),
    createdAt,
    payBy: new Date(createdAt.getTime() + 900_000),
    placedAt: null,
    acceptBy: null,
  };
}

async function cityClock(webUrl: string): Promise<Clock> {
  const client = createClient({ baseUrl: webUrl });
  const told = orThrow("clock", await client.call(getClock, {}));
  const startedMs = performance.now();
  const now = () =>
    new Date(Date.parse(told.cityNow) + (performance.now() - startedMs) * told.rate);
  return {
    now,
    wall: () => new Date(),
    rate: () => told.rate,
    wallMsUntil: (at) => Math.max(0, (at.getTime() - now().getTime()) / told.rate),
  };
}
