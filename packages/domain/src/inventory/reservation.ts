import type { ItemId } from "../kernel/index.ts";

/** Portions of prepared items an order takes; made-to-order items need none. */
export interface Portions {
  readonly itemId: ItemId;
  readonly quantity: number;
}

/** Sums the portions per item, in item order, so that racing writers lock rows in one order. */
export function portionsOf(
  lines: readonly { readonly itemId: ItemId; readonly quantity: number }[],
): readonly Portions[] {
  const total = new Map<ItemId, number>();
  for (const { itemId, quantity } of lines) total.set(itemId, (total.get(itemId) ?? 0) + quantity);
  return [...total]
    .map(([itemId, quantity]) => ({ itemId, quantity }))
    .sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
}
