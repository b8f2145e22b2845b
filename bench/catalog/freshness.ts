import { getMenu } from "@swift-eats/contract/catalog";
import { switchItem } from "@swift-eats/contract/kitchen";
import { createClient } from "@swift-eats/contract/wire";
import { quantiles } from "../load/figures.ts";
import { type BenchZone, orThrow } from "../system/zone.ts";

const rounds = 60;
const patienceMs = 10_000;

/**
 * Switches dishes off at the restaurants' console and reads the menu at the customers' page, another process with caches of
 * its own, until the dish is gone there. Milliseconds from the switch being sent.
 */
export async function timeToVanish(webUrl: string, zone: BenchZone) {
  const consoleUrl = new URL(webUrl);
  consoleUrl.port = String(Number(consoleUrl.port) + 2);
  const token = () => zone.token;
  const kitchen = createClient({ baseUrl: consoleUrl.origin, token });
  const customer = createClient({ baseUrl: webUrl });
  const vanishedMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const id = zone.restaurantIds[round % zone.restaurantIds.length] ?? "";
    const read = async () => orThrow("menu", await customer.call(getMenu, { params: { id } }));
    const items = (await read()).sections.flatMap((section) => section.items);
    const item = items.find(({ available }) => available);
    if (!item) throw new Error("every dish is off");
    const isThere = async () =>
      (await read()).sections.some((section) =>
        section.items.some((each) => each.id === item.id && each.available),
      );
    const sentMs = performance.now();
    const body = { available: false, off: "today" } as const;
    const params = { id, itemId: item.id };
    orThrow("switch", await kitchen.call(switchItem, { params, body }));
    while (await isThere())
      if (performance.now() - sentMs > patienceMs) throw new Error("a dish that is off stayed");
    vanishedMs.push(performance.now() - sentMs);
  }
  return quantiles(vanishedMs);
}
