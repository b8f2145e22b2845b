import type { Wish, Wishes } from "@swift-eats/domain/dispatch";
import { type Databases, transact } from "../connection/index.ts";

export function wishesRepository({ databases }: { databases: Databases }): Wishes {
  return {
    async set(wish) {
      await transact(await databases.ofOrder(wish.orderId), async (tx) => {
        if (wish.kind === "pin")
          await tx`
            delete from dispatch_wishes
            where order_id = ${wish.orderId} and kind = 'pin' and driver_id <> ${wish.driverId}`;
        await tx`
          insert into dispatch_wishes ${tx({ ...wish })}
          on conflict (order_id, driver_id) do update set
            kind = excluded.kind, set_by = excluded.set_by, reason = excluded.reason, set_at = excluded.set_at`;
      });
    },
    async remove(orderId, driverId) {
      const sql = await databases.ofOrder(orderId);
      await sql`delete from dispatch_wishes where order_id = ${orderId} and driver_id = ${driverId}`;
    },
    async of(orderIds) {
      if (orderIds.length === 0) return [];
      const sql = databases.primary();
      return sql<Wish[]>`
        select order_id, driver_id, kind, set_by, reason, set_at from dispatch_wishes
        where order_id in ${sql(orderIds)} order by order_id, driver_id`;
    },
  };
}
