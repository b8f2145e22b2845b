import type { RestaurantId } from "@swift-eats/domain/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";

let town: ScratchTown;
beforeAll(async () => {
  town = await scratchTown();
});
afterAll(() => town.discard());

test("a restaurant is as it is now, whoever changed it; what did not change is not read again", async () => {
  const sql = town.ports.databases.primary();
  const rows = await sql<{ id: RestaurantId }[]>`select id from restaurants order by name`;
  const ids = rows.map(({ id }) => id);
  const { many } = town.ports.restaurants;
  const before = await many(ids);
  expect(before.map(({ id }) => id)).toEqual(ids);
  const [changed] = ids;
  if (!changed) throw new Error("a town has restaurants");
  await sql`update restaurants set rating = 1.5 where id = ${changed}`;
  const after = await many(ids);
  expect(after.find(({ id }) => id === changed)?.rating).toBe(1.5);
  for (const restaurant of after.filter(({ id }) => id !== changed))
    expect(before).toContain(restaurant);
  expect(await many([...ids].reverse())).toEqual(after);
});
