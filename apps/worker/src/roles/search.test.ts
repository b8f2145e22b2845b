import { addSeconds } from "@swift-eats/domain/kernel";
import {
  type FaultyWire,
  faultyWire,
  type ScratchTown,
  scratchTown,
  until,
} from "@swift-eats/server/scratch";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outbox } from "./outbox.ts";
import { search } from "./search.ts";

let town: ScratchTown;
let redis: FaultyWire;
beforeAll(async () => {
  town = await scratchTown({
    environment: async (usual) => {
      redis = await faultyWire(usual.REDIS_URL ?? "");
      return { REDIS_URL: redis.url };
    },
  });
});
afterAll(async () => {
  await town.discard();
  await redis.close();
});

const shown = async () => {
  const { body } = await town.anyone("GET", `/restaurants/${town.restaurantId}/menu`);
  return body.sections
    .flatMap(({ items }: { items: { id: string; available: boolean }[] }) => items)
    .find(({ id }: { id: string }) => id === town.items.bowl).available;
};

test("a menu that is looked at is in Redis before the next one looks, also after Redis was emptied", async () => {
  const { ports } = town;
  const { connection, discovery, clock } = ports;
  const date = clock.now().toISOString().slice(0, 10);
  await discovery.addViews(new Map([[town.restaurantId, 3]]), date);
  await connection.redis.del(...(await connection.redis.keys(`${connection.prefix}:cache:*`)), "-");
  const stop = await search(ports, { name: "search-warm" });
  await until(async () => {
    const kept = await connection.redis.keys(`${connection.prefix}:cache:*:${town.restaurantId}`);
    return kept.length > 0;
  });
  await stop();
});

test("who switched a dish off and died before saying so has said it all the same", async () => {
  const here = { name: "search-test" };
  const stops = [await outbox(town.ports, here), await search(town.ports, here)];
  expect(await shown()).toBe(true);
  // The change alone, as if its process had ended with the commit.
  await town.ports.menus.switchItem(
    town.restaurantId,
    town.items.bowl,
    addSeconds(town.ports.clock.now(), 3_600),
  );
  await until(async () => !(await shown()));
  for (const stop of stops) await stop();
});

test("without Redis the words of new dishes are counted all the same", async () => {
  const { ports } = town;
  const sql = ports.databases.primary();
  await sql`update food_items set name = 'Quokka Pie' where id = ${town.items.bowl}`;
  redis.drop("both");
  const stop = await search(ports, { name: "search-alone" });
  try {
    await until(async () => {
      const [word] = await sql`select uses from search_words where word = 'quokka'`;
      return word !== undefined;
    });
  } finally {
    redis.heal();
    await stop();
  }
});
