import type { Clock, Ids, OrderId } from "@swift-eats/domain/kernel";
import type { Order } from "@swift-eats/domain/ordering";
import type { Databases, Queryable } from "../connection/index.ts";
import { orderColumns, toOrder } from "./order-rows.ts";

/** What every repository that changes orders needs. */
export interface OrderPorts {
  readonly databases: Databases;
  readonly ids: Ids;
  readonly clock: Clock;
}

export async function readOrder(sql: Queryable, id: OrderId): Promise<Order | null> {
  const [row] = await sql`select ${orderColumns(sql)} from orders o where o.id = ${id}`;
  return row ? toOrder(row) : null;
}
