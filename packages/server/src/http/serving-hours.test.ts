import { localTime } from "@swift-eats/domain/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ScratchTown, scratchTown } from "../scratch/index.ts";

let town: ScratchTown;
beforeAll(async () => {
  town = await scratchTown();
});
afterAll(() => town.discard());

const daySeconds = 86_400;

/** Every section is served on the day after today only. */
async function serveTomorrow(): Promise<void> {
  const tomorrow = new Date(town.ports.clock.now().getTime() + daySeconds * 1_000);
  const { body } = await town.anyone("GET", `/restaurants/${town.restaurantId}`);
  const weekday = new Date(localTime(tomorrow, body.timeZone).date).getUTCDay() || 7;
  const window = {
    weekdays: [weekday],
    fromMinutes: 0,
    toMinutes: 0,
    fromDate: null,
    toDate: null,
  };
  const sql = town.ports.databases.primary();
  await sql`update menu_sections set windows = ${sql.json([window])} where restaurant_id = ${town.restaurantId}`;
  await town.ports.catalog.changed(town.restaurantId);
}

test("a dish that is served later is orderable for then and not for now; one that is sold out is neither", async () => {
  await serveTomorrow();
  const { sections } = (await town.anyone("GET", `/restaurants/${town.restaurantId}/menu`)).body;
  const dishes = sections.flatMap(({ items }: { items: object[] }) => items);
  const dish = (id: string) => dishes.find((each: { id: string }) => each.id === id);
  expect(dish(town.items.bowl)).toMatchObject({ available: false, preorder: true });
  expect(dish(town.items.off)).toMatchObject({ available: false, preorder: false });

  const quoteFor = async (scheduledFor: string | null) =>
    (
      await town.anyone("POST", "/quotes", {
        restaurantId: town.restaurantId,
        lines: [{ itemId: town.items.bowl, quantity: 1 }],
        fulfilment: "pickup",
        scheduledFor,
      })
    ).body.problems;
  const [problem] = await quoteFor(null);
  expect(problem).toMatchObject({ code: "pricing.item_not_served", from: sections[0].servedFrom });
  const slots = (
    await town.anyone("GET", `/restaurants/${town.restaurantId}/slots?fulfilment=pickup`)
  ).body.items;
  const then = slots.find((slot: string) => slot >= problem.from);
  expect(await quoteFor(then)).toEqual([]);
});
