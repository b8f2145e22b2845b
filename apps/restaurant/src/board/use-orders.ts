import {
  acceptOrder,
  collectOrder,
  delayOrder,
  type KitchenOrderView,
  kitchenBoard,
  markOrderReady,
  rejectOrder,
} from "@swift-eats/contract/kitchen";
import type { PositionChanged } from "@swift-eats/contract/realtime";
import type { Answer, Problem } from "@swift-eats/contract/wire";
import type { RejectionReason } from "@swift-eats/domain/ordering";
import { next } from "@swift-eats/domain/ordering";
import { askKey, send, useAsk } from "@swift-eats/frame/data";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

interface Items {
  readonly items: readonly KitchenOrderView[];
}
type Tell = Promise<Answer<KitchenOrderView>>;

/** Works without https too, where `crypto.randomUUID` is missing: tablets on a local network. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The orders of a kitchen and what it can do with them. A refusal puts the ticket back and says why. */
export function useOrders(restaurantId: string) {
  const given = { params: { id: restaurantId } };
  const board = useAsk(kitchenBoard, given);
  const queries = useQueryClient();
  const [refusals, setRefusals] = useState<Readonly<Record<string, Problem>>>({});
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());

  const put = (changed: KitchenOrderView) =>
    queries.setQueryData<Items>(askKey(kitchenBoard, given), (old) =>
      old ? { items: old.items.map((each) => (each.id === changed.id ? changed : each)) } : old,
    );

  /** The courier of an order came nearer. */
  const moved = ({ orderId, point }: PositionChanged) =>
    queries.setQueryData<Items>(askKey(kitchenBoard, given), (old) =>
      old
        ? {
            items: old.items.map((each) =>
              each.id === orderId && each.courier
                ? { ...each, courier: { ...each.courier, position: point } }
                : each,
            ),
          }
        : old,
    );

  const forget = (id: string) =>
    setRefusals(({ [id]: _, ...rest }) => rest as Readonly<Record<string, Problem>>);

  const act = async (
    order: KitchenOrderView,
    expected: KitchenOrderView | null,
    tell: () => Tell,
  ) => {
    forget(order.id);
    setBusy((before) => new Set(before).add(order.id));
    await queries.cancelQueries({ queryKey: [kitchenBoard.name] });
    if (expected) put(expected);
    const answer = await tell();
    setBusy((before) => new Set([...before].filter((id) => id !== order.id)));
    if (answer.ok) put(answer.value);
    else {
      put(order);
      setRefusals((before) => ({ ...before, [order.id]: answer.problem }));
      void queries.invalidateQueries({ queryKey: [kitchenBoard.name] });
    }
    return answer.ok;
  };

  const ready = (order: KitchenOrderView) => {
    const to = next(order.status, "markReady");
    const params = { id: order.id };
    return act(order, to.ok ? { ...order, status: to.value } : null, () =>
      send(markOrderReady, { params }),
    );
  };

  return {
    orders: board.value?.items ?? null,
    problem: board.problem,
    again: board.again,
    refusals,
    busy,
    moved,
    ready,
    accept: (order: KitchenOrderView, prepMinutes: number) =>
      act(order, null, () =>
        send(acceptOrder, { params: { id: order.id }, body: { prepMinutes } }),
      ),
    reject: (order: KitchenOrderView, reason: RejectionReason) =>
      act(order, null, () => send(rejectOrder, { params: { id: order.id }, body: { reason } })),
    delay: (order: KitchenOrderView, minutes: number) =>
      act(order, null, () =>
        send(delayOrder, { params: { id: order.id }, body: { minutes }, idempotencyKey: newKey() }),
      ),
    collect: (order: KitchenOrderView, pin: string) =>
      act(order, null, () => send(collectOrder, { params: { id: order.id }, body: { pin } })),
  };
}

export type Orders = ReturnType<typeof useOrders>;
