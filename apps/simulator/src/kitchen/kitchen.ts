import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import {
  acceptOrder,
  type KitchenOrderView,
  kitchenBoard,
  markOrderReady,
} from "@swift-eats/contract/kitchen";
import { can, isFinal, type OrderStatus } from "@swift-eats/domain/ordering";
import type { TownClock } from "../clock/town-clock.ts";
import type { Session } from "../wire/session.ts";

/** What sets one kind of virtual kitchen apart from another. All times are city time. */
export interface KitchenManner {
  acceptAt(order: KitchenOrderView, now: Date): Date;
  prepMinutes(order: KitchenOrderView): number;
  readyAt(order: KitchenOrderView, now: Date): Date;
}

export interface Kitchens {
  /** Orders on the boards that are not over. */
  openOrders(): number;
  stop(): void;
}

/** Wall milliseconds between two boards read without a hint: with the socket, and without it. */
const sweepMs = 700;
const blindSweepMs = 150;
const hintMs = 120;
const refusedPauseMs = 3_000;

const isForKitchen = (status: OrderStatus) => can(status, "accept") || can(status, "markReady");

const keyOf = (orderId: string, status: OrderStatus) =>
  `${orderId}:${can(status, "accept") ? "accept" : "ready"}`;

/** Virtual kitchens of many restaurants: read a board when told to, and answer each order in time. */
export function startKitchens(
  session: Session,
  clock: TownClock,
  { restaurantIds, manner }: { restaurantIds: readonly string[]; manner: KitchenManner },
  onFault: (error: unknown) => void,
): Kitchens {
  const { client } = session;
  const socket = session.socket(
    restaurantIds.map((restaurantId) => ({ room: "kitchen", restaurantId }) as const),
  );
  const abort = new AbortController();
  setMaxListeners(0, abort.signal);
  const planned = new Set<string>();
  const open = new Set<string>();
  const hinted = new Map<string, NodeJS.Timeout>();

  async function act(order: KitchenOrderView): Promise<void> {
    const params = { id: order.id };
    if (can(order.status, "accept")) {
      await clock.until(manner.acceptAt(order, clock.now()), abort.signal);
      if (abort.signal.aborted) return;
      const prepMinutes = manner.prepMinutes(order);
      const answer = await client.call(acceptOrder, { params, body: { prepMinutes } });
      if (answer.ok) plan(answer.value);
      await settle(answer, order.restaurantId);
    } else if (can(order.status, "markReady")) {
      await clock.until(manner.readyAt(order, clock.now()), abort.signal);
      if (abort.signal.aborted) return;
      await settle(await client.call(markOrderReady, { params }), order.restaurantId);
    }
  }

  /** A refusal is rarely another one a moment later: somebody else was faster, or it is too late. */
  async function settle(answer: { readonly ok: boolean }, restaurantId: string): Promise<void> {
    if (answer.ok) return;
    await pause(refusedPauseMs, undefined, { signal: abort.signal });
    hint(restaurantId);
  }

  /** Once for each order and status; forgotten afterwards, so that a lost answer is tried again. */
  function plan(order: KitchenOrderView): void {
    const key = keyOf(order.id, order.status);
    if (!isForKitchen(order.status) || planned.has(key)) return;
    planned.add(key);
    act(order)
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        onFault(error);
        hint(order.restaurantId);
      })
      .finally(() => planned.delete(key));
  }

  async function look(restaurantId: string): Promise<void> {
    const answer = await client.call(kitchenBoard, { params: { id: restaurantId } });
    if (answer.status === 401) await session.renew();
    if (!answer.ok) return;
    const { items } = answer.value;
    for (const order of items) {
      if (order.endedAt === null) open.add(order.id);
      else open.delete(order.id);
      plan(order);
    }
  }

  function hint(restaurantId: string): void {
    if (abort.signal.aborted || hinted.has(restaurantId)) return;
    const timer = setTimeout(() => {
      hinted.delete(restaurantId);
      look(restaurantId).catch(onFault);
    }, hintMs);
    hinted.set(restaurantId, timer);
  }

  // A busy board is read only when there is something to answer.
  socket.on("order", ({ orderId, restaurantId, status }) => {
    if (isFinal(status)) open.delete(orderId);
    if (isForKitchen(status) && !planned.has(keyOf(orderId, status))) hint(restaurantId);
  });
  // After a gap nobody tells what was missed: look at every board once.
  let next = 0;
  let sweep: NodeJS.Timeout;
  const sweepOn = () => {
    const restaurantId = restaurantIds[next++ % restaurantIds.length];
    if (restaurantId) hint(restaurantId);
    sweep = setTimeout(sweepOn, socket.connected ? sweepMs : blindSweepMs);
  };
  sweep = setTimeout(sweepOn, 0);

  return {
    openOrders: () => open.size,
    stop() {
      abort.abort();
      clearTimeout(sweep);
      for (const timer of hinted.values()) clearTimeout(timer);
      session.close();
    },
  };
}
