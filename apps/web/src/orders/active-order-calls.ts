import { getOrder, type OrderView } from "@swift-eats/contract/ordering";
import { isOpen } from "@swift-eats/domain/ordering";
import { send } from "@swift-eats/frame/data";
import { forgetOrder, rememberedOrders } from "./remembered.ts";

// Loaded late, and only in a browser that has ordered before.

/** The newest order of this browser that is still on its way. */
export async function findActiveOrder(): Promise<OrderView | null> {
  const [newest] = rememberedOrders();
  if (!newest) return null;
  const answer = await send(getOrder, { params: { id: newest } });
  if (answer.ok) return isOpen(answer.value.status) ? answer.value : null;
  if (answer.status === 404) forgetOrder(newest);
  return null;
}
