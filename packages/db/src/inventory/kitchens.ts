import type { Kitchens } from "@swift-eats/domain/inventory";
import type { Databases } from "../connection/index.ts";
import { windowLoads } from "./window-loads.ts";

export function kitchensRepository({ databases }: { databases: Databases }): Kitchens {
  const sql = databases.primary();
  return {
    openWork: (id) => sql`
      select make_seconds, prep_seconds, ready_estimate, prepare_at from orders
      where restaurant_id = ${id} and status in ('placed', 'accepted', 'preparing')`,
    windows: (id, limits, between) => windowLoads(sql, { id, limits, ...between }),
  };
}
