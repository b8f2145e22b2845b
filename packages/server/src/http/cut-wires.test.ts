import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  type FaultyWire,
  faultyWire,
  type ScratchTown,
  scratchTown,
  until,
} from "../scratch/index.ts";

let town: ScratchTown;
let database: FaultyWire;
let redis: FaultyWire;

beforeAll(async () => {
  town = await scratchTown({
    environment: async (usual) => {
      database = await faultyWire(usual.DATABASE_URL ?? "");
      redis = await faultyWire(usual.REDIS_URL ?? "");
      return {
        DATABASE_URL: database.url,
        REDIS_URL: redis.url,
        DATABASE_SILENCE_MS: "1500",
        DATABASE_POOL_MAX: "4",
      };
    },
  });
});
afterEach(() => {
  database.heal();
  redis.heal();
});
afterAll(async () => {
  await town.discard();
  await database.close();
  await redis.close();
});

const key = () => ({ "idempotency-key": crypto.randomUUID() });
const orders = async (): Promise<number> => {
  const [row] = await town.ports.databases.primary()`select count(*)::int as orders from orders`;
  return row?.orders ?? 0;
};
const place = (body: unknown, headers: Record<string, string>) =>
  town.anyone("POST", "/orders", body, headers);

for (const way of ["up", "down", "both"] as const)
  test(`fault 14: the wire to PostgreSQL loses what goes ${way}: a clear answer, and asked again it is one order`, async () => {
    const [body, headers, before] = [await town.order(), key(), await orders()];
    database.drop(way);
    const cut = await place(body, headers);
    expect(cut).toMatchObject({ status: 503, headers: expect.anything() });
    expect(cut.headers.get("content-type")).toBe("application/problem+json");
    database.heal();
    const placed = await until(async () => {
      const reply = await place(body, headers);
      return reply.status === 201 ? reply : null;
    });
    expect(await place(body, headers)).toMatchObject({ status: 201, body: { id: placed.body.id } });
    expect(await orders()).toBe(before + 1);
  });

for (const way of ["up", "down"] as const)
  test(`fault 14: the wire to Redis loses what goes ${way}: menus are read and orders placed, and later it is used again`, async () => {
    const [body, before] = [await town.order(), await orders()];
    redis.drop(way);
    expect((await town.anyone("GET", `/restaurants/${town.restaurantId}/menu`)).status).toBe(200);
    expect((await place(body, key())).status).toBe(201);
    expect(await orders()).toBe(before + 1);
    redis.heal();
    const { connection } = town.ports;
    await until(async () => (await connection.redis.ping().catch(() => null)) === "PONG");
  });

test("fault 15: on slow wires that jitter ten orders at once are ten orders, each asked twice", async () => {
  const bodies = await Promise.all(Array.from({ length: 10 }, () => town.order()));
  const before = await orders();
  database.lag(60);
  redis.lag(60);
  const ids = await Promise.all(
    bodies.map(async (body, index) => {
      const headers = key();
      const once = { ...body, confirmRepeat: true, note: `${index}` };
      const [one, other] = await Promise.all([place(once, headers), place(once, headers)]);
      const placed = [one, other].find(({ status }) => status === 201);
      return placed?.body.id;
    }),
  );
  expect(new Set(ids).size).toBe(10);
  database.heal();
  expect(await orders()).toBe(before + 10);
});

test("fault 16: with every connection held nobody waits for ever", async () => {
  const sql = town.ports.databases.primary();
  const held = Array.from({ length: 4 }, () => sql.begin((tx) => tx`select pg_sleep(60)`));
  const ends = Promise.allSettled(held);
  expect((await town.anyone("GET", "/zones")).status).toBe(200);
  for (const { status } of await ends) expect(status).toBe("rejected");
  expect((await town.anyone("GET", "/zones")).status).toBe(200);
});
