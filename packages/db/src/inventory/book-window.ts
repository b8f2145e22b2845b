import type { ThrottleLimits } from "@swift-eats/domain/catalog";
import { fits, type KitchenLoad, windowOf } from "@swift-eats/domain/inventory";
import type { Order } from "@swift-eats/domain/ordering";
import { type Queryable, RolledBack } from "../connection/index.ts";
import { windowLoads } from "./window-loads.ts";

const empty: KitchenLoad = { orders: 0, amount: 0, makeSeconds: 0 };

/**
 * Holds the order's window against other orders until the caller commits, and refuses with
 * `kitchen.window_full` when it takes no more. Counting begins after the lock, so it sees whoever came first.
 */
export async function bookWindow(
  sql: Queryable,
  order: Order,
  limits: ThrottleLimits,
): Promise<void> {
  const { startsAt, endsAt } = windowOf(limits, order.scheduledFor ?? order.createdAt);
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${`${order.restaurantId} ${startsAt.toISOString()}`}, 0))`;
  const [held = empty] = await windowLoads(sql, {
    ...{ id: order.restaurantId, limits, from: startsAt, to: endsAt },
  });
  const more = { orders: 1, amount: order.price.totalAmount, makeSeconds: order.makeSeconds };
  if (!fits(limits, held, more))
    throw new RolledBack({ code: "kitchen.window_full", from: endsAt });
}
