import type { KitchenRestaurantView } from "@swift-eats/contract/kitchen";
import { createContext, useContext } from "react";
import type { Orders } from "../board/use-orders.ts";

export interface Shift {
  readonly restaurant: KitchenRestaurantView;
  readonly restaurants: readonly KitchenRestaurantView[];
  readonly choose: (id: string) => void;
  readonly orders: Orders;
  /** Somebody has seen this order: it rings no more. */
  readonly touch: (orderId: string) => void;
  /** New orders that nobody has touched. */
  readonly untouched: ReadonlySet<string>;
  readonly endShift: () => void;
}

export const ShiftContext = createContext<Shift | null>(null);

export function useShift(): Shift {
  const shift = useContext(ShiftContext);
  if (!shift) throw new Error("useShift needs a ShiftProvider above");
  return shift;
}
