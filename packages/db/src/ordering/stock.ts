import type { Portions } from "@swift-eats/domain/inventory";
import type { OrderId } from "@swift-eats/domain/kernel";
import { type Queryable, RolledBack } from "../connection/index.ts";

/** Takes prepared portions; items without a row are made to order. Too few left rolls everything back. */
export async function reserveStock(
  sql: Queryable,
  orderId: OrderId,
  portions: readonly Portions[],
  expiresAt: Date,
): Promise<void> {
  const prepared = await sql<{ itemId: string; quantity: number }[]>`
    select item_id, quantity from food_item_inventory
    where item_id in ${sql(portions.map(({ itemId }) => itemId))}`;
  const held: Record<string, unknown>[] = [];
  for (const { itemId, quantity } of portions) {
    const stock = prepared.find((row) => row.itemId === itemId);
    if (!stock) continue;
    // The row lock orders buyers; the condition is the promise that nothing is oversold.
    const taken = await sql`
      update food_item_inventory set quantity = quantity - ${quantity}, version = version + 1
      where item_id = ${itemId} and quantity >= ${quantity}`;
    if (taken.count === 0) {
      const [left] = await sql`select quantity from food_item_inventory where item_id = ${itemId}`;
      throw new RolledBack({
        code: "pricing.too_few_left",
        itemId,
        left: Number(left?.quantity ?? 0),
      });
    }
    held.push({ orderId, itemId, quantity, expiresAt });
  }
  if (held.length > 0) await sql`insert into stock_reservations ${sql(held)}`;
}

/** Gives an order's portions back, once. */
export async function releaseStock(sql: Queryable, orderId: OrderId): Promise<void> {
  await sql`
    with given as (
      update stock_reservations set released = true
      where order_id = ${orderId} and not released returning item_id, quantity
    )
    update food_item_inventory i set quantity = i.quantity + given.quantity, version = version + 1
    from given where i.item_id = given.item_id`;
}
