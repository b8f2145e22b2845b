import { getMenu } from "@swift-eats/contract/catalog";
import { placeOrder } from "@swift-eats/contract/ordering";
import { getQuote } from "@swift-eats/contract/pricing";
import { createClient } from "@swift-eats/contract/wire";
import { offset } from "@swift-eats/domain/kernel";
import type { Shot } from "../load/plan.ts";
import { type BenchZone, orThrow } from "../system/zone.ts";

/** One order for each kitchen as a request that can be sent again and again, each time by another guest. */
export async function orderShots(webUrl: string, zone: BenchZone): Promise<readonly Shot[]> {
  const client = createClient({ baseUrl: webUrl, timeoutMs: 60_000 });
  const shots: Shot[] = [];
  for (const [index, restaurantId] of zone.restaurantIds.entries()) {
    const menu = orThrow("menu", await client.call(getMenu, { params: { id: restaurantId } }));
    const dishes = menu.sections.flatMap(({ items }) => items).slice(0, 3);
    const cart = {
      restaurantId,
      fulfilment: "delivery" as const,
      lines: dishes.map((dish) => ({
        itemId: dish.id,
        quantity: 1,
        optionIds: dish.modifierGroups
          .flatMap(({ options }) => options.slice(0, 1))
          .map(({ id }) => id),
      })),
    };
    const location = offset(zone.centre, 300 + index * 10, -400);
    const quote = orThrow("quote", await client.call(getQuote, { body: { ...cart, location } }));
    const body = placeOrder.body.parse({
      ...cart,
      contact: { name: "Bench", email: "bench-unique@swift-eats.example" },
      dropOff: {
        location,
        address: { street: "Bench", houseNumber: "1", postcode: "", city: "Bench" },
      },
      payment: { kind: "card", token: "tok_approve" },
      seen: quote,
    });
    shots.push({
      method: "POST",
      path: `/api/v1${placeOrder.path}`,
      headers: { "content-type": "application/json", "idempotency-key": "bench-{unique}" },
      body: JSON.stringify(body).replace("bench-unique@", "{unique}@"),
    });
  }
  return shots;
}
