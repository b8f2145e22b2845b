import type { ThrottleLimits } from "@swift-eats/domain/catalog";
import type { WindowLoad } from "@swift-eats/domain/inventory";
import type { RestaurantId } from "@swift-eats/domain/kernel";
import type { Queryable } from "../connection/index.ts";

export interface WindowQuery {
  readonly id: RestaurantId;
  readonly limits: ThrottleLimits;
  readonly from: Date;
  readonly to: Date;
}

/**
 * Counted from the orders themselves, so that what was cancelled is free again and nothing can drift. An order
 * counts in the window it was asked for, or else in which it came; unpaid ones hold their place until they expire.
 */
export const windowLoads = (sql: Queryable, { id, limits, from, to }: WindowQuery) => sql<
  WindowLoad[]
>`
  select date_bin(${`${limits.windowMinutes} minutes`}::interval, coalesce(scheduled_for, created_at), 'epoch')
      as starts_at,
    count(*)::int as orders, sum(total_amount)::int as amount, sum(make_seconds)::int as make_seconds
  from orders
  where restaurant_id = ${id} and (ended_at is null or ended_at >= ${from})
    and status not in ('payment_failed', 'expired', 'rejected', 'cancelled')
    and coalesce(scheduled_for, created_at) >= ${from} and coalesce(scheduled_for, created_at) < ${to}
  group by 1`;
