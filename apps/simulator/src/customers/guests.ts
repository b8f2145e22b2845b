import { getMenu, nearbyRestaurants } from "@swift-eats/contract/catalog";
import type { Client } from "@swift-eats/contract/wire";
import { addSeconds, type LngLat, offset } from "@swift-eats/domain/kernel";
import type { TownClock } from "../clock/town-clock.ts";
import { chooseDishes, doorNear, orderFood } from "./order-food.ts";

export interface GuestPlan {
  readonly centre: LngLat;
  readonly radiusMetres: number;
  /** City minutes between two orders. */
  readonly everyMinutes: number;
  /** Guests stay at home while the kitchens have more than that. */
  readonly openOrdersMax: number;
  readonly openOrders: () => number;
  readonly onOrder: () => void;
}

const names = ["Alma", "Ben", "Clara", "Elif", "Hugo", "Iris", "Jamal", "Mina", "Nils", "Rosa"];

/** A trickle of guests, so that the town lives. Answers what stops it. */
export function startGuests(
  client: Client,
  clock: TownClock,
  plan: GuestPlan,
  onFault: (error: unknown) => void,
): () => void {
  const abort = new AbortController();

  async function order(): Promise<void> {
    const angle = Math.random() * 2 * Math.PI;
    const metres = Math.sqrt(Math.random()) * plan.radiusMetres;
    const spot = offset(plan.centre, Math.cos(angle) * metres, Math.sin(angle) * metres);
    const door = await doorNear(client, spot);
    if (!door) return;
    const near = await client.call(nearbyRestaurants, { body: { point: spot, limit: 60 } });
    const open = near.ok ? near.value.items.filter(({ restaurant }) => restaurant.state.open) : [];
    const chosen = open[Math.floor(Math.random() * open.length)];
    if (!chosen) return;
    const { id } = chosen.restaurant;
    const menu = await client.call(getMenu, { params: { id } });
    if (!menu.ok) return;
    const name = names[Math.floor(Math.random() * names.length)] ?? "Alma";
    const placed = await orderFood(client, {
      restaurantId: id,
      lines: chooseDishes(menu.value, Math.random),
      door,
      name,
      email: `${name.toLowerCase()}@guests.swift-eats.example`,
      tipAmount: Math.random() < 0.5 ? 200 : 0,
    });
    if (placed.ok) plan.onOrder();
  }

  async function live(): Promise<void> {
    while (!abort.signal.aborted) {
      const minutes = plan.everyMinutes * (0.4 + 1.2 * Math.random());
      await clock.until(addSeconds(clock.now(), minutes * 60), abort.signal);
      if (abort.signal.aborted) return;
      if (plan.openOrders() < plan.openOrdersMax) await order().catch(onFault);
    }
  }

  if (plan.everyMinutes > 0) void live();
  return () => abort.abort();
}
