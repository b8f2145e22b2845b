import { expect } from "@playwright/test";
import { getMenu } from "@swift-eats/contract/catalog";
import { getClock } from "@swift-eats/contract/cities";
import { acceptTrip, arriveAtStop, deliverOrder, pickUpOrder } from "@swift-eats/contract/dispatch";
import { getCourier, setDuty } from "@swift-eats/contract/drivers";
import {
  acceptOrder,
  collectOrder,
  kitchenBoard,
  markOrderReady,
} from "@swift-eats/contract/kitchen";
import { getOperationsOrder } from "@swift-eats/contract/operations";
import { placeOrder } from "@swift-eats/contract/ordering";
import { sendFixes } from "@swift-eats/contract/tracking";
import type { Client } from "@swift-eats/contract/wire";
import { clientOf, guestAt, must, operations, persist, type Town } from "./town.ts";

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What was acknowledged, kept apart from everything that is killed. */
export interface Acknowledged {
  readonly id: string;
  readonly pin: string;
  readonly fulfilment: "delivery" | "pickup";
}

async function place(
  town: Town,
  itemId: string,
  { index, fulfilment }: Pick<Acknowledged, "fulfilment"> & { readonly index: number },
): Promise<Acknowledged> {
  const location = { lng: town.centre.lng + 0.002 + (index % 7) / 1_000, lat: town.centre.lat };
  const idempotencyKey = crypto.randomUUID();
  const body = {
    restaurantId: town.restaurantId,
    lines: [{ itemId, quantity: 1 }],
    fulfilment,
    contact: { name: "Robin Crash", email: `crash.${index}.${idempotencyKey}@example.com` },
    dropOff:
      fulfilment === "pickup"
        ? null
        : {
            address: {
              street: "Side Street",
              houseNumber: String(index),
              postcode: "T",
              city: "T",
            },
            location,
            handOver: "door" as const,
          },
    payment: { kind: "card" as const, token: "tok_approve" },
    seen: {
      lines: [{ itemId, unitAmount: 1_000 }],
      price: { deliveryFeeAmount: 0, serviceFeeAmount: 0, totalAmount: 1_000 },
    },
  };
  const guest = guestAt(`198.18.${Math.floor(index / 250)}.${index % 250}`);
  // The same key again and again, as a phone in a tunnel would.
  const answer = await persist(() => guest.call(placeOrder, { body, idempotencyKey }));
  const { id, pin } = must(answer);
  return { id, pin, fulfilment };
}

/** A kitchen and couriers who work whatever breaks around them, and guests who order at a steady pace. */
export async function startRush(town: Town) {
  const menu = must(await clientOf().call(getMenu, { params: { id: town.restaurantId } }));
  const itemId = menu.sections[0]?.items[0]?.id ?? "";
  const pins = new Map<string, string>();
  const placing: Promise<Acknowledged>[] = [];
  let over = false;
  const working = work(town, pins, () => over);
  return {
    order(fulfilment: Acknowledged["fulfilment"]): void {
      const placed = place(town, itemId, { index: placing.length, fulfilment });
      placing.push(
        placed.then((order) => {
          pins.set(order.id, order.pin);
          return order;
        }),
      );
    },
    /** Waits until everything that was acknowledged is delivered, or says what is left. Answers their ids. */
    async finish(wallMsMax: number): Promise<ReadonlySet<string>> {
      const ids = new Set((await Promise.all(placing)).map(({ id }) => id));
      expect(ids.size).toBe(placing.length);
      const left = await untilDelivered(ids, wallMsMax);
      over = true;
      await working;
      expect(left).toEqual([]);
      return ids;
    },
  };
}

async function untilDelivered(
  ids: ReadonlySet<string>,
  wallMsMax: number,
): Promise<readonly string[]> {
  const boss = await operations();
  const endMs = performance.now() + wallMsMax;
  const open = new Map([...ids].map((id) => [id, "never seen"]));
  while (open.size > 0 && performance.now() < endMs) {
    for (const id of [...open.keys()]) {
      const seen = await boss.call(getOperationsOrder, { params: { id } }).catch(() => null);
      if (seen?.ok) open.set(id, seen.value.order.status);
      if (open.get(id) === "delivered") open.delete(id);
    }
    await pause(500);
  }
  return [...open.values()];
}

/** Paid, placed and delivered once, a hole in no history, and with one courier at a time. */
export async function expectOnce(ids: ReadonlySet<string>): Promise<void> {
  const boss = await operations();
  for (const id of ids) {
    const { order, history } = must(await boss.call(getOperationsOrder, { params: { id } }));
    expect(order.payment.status).toBe("captured");
    let holders = 0;
    for (const { type } of history) {
      if (type === "DriverAssigned") holders += 1;
      if (type === "DriverReleased") holders -= 1;
      expect(holders).toBeLessThanOrEqual(1);
    }
    expect(history.filter(({ type }) => type === "OrderDelivered")).toHaveLength(1);
    expect(history.filter(({ type }) => type === "OrderPlaced")).toHaveLength(1);
    const versions = history.map(({ version }) => version);
    expect(Math.max(...versions)).toBe(new Set(versions).size);
  }
}

async function work(
  town: Town,
  pins: ReadonlyMap<string, string>,
  over: () => boolean,
): Promise<void> {
  const quietly = <T>(ask: () => Promise<T>) => ask().catch(() => null);
  // All at once: after an outage the whole board waits, and an order that nobody accepts expires.
  const cook = async (order: {
    readonly id: string;
    readonly status: string;
    readonly fulfilment: string;
  }) => {
    const params = { id: order.id };
    if (order.status === "placed")
      await quietly(() => town.kitchen.call(acceptOrder, { params, body: { prepMinutes: 2 } }));
    if (order.status === "preparing")
      await quietly(() => town.kitchen.call(markOrderReady, { params }));
    const pin = pins.get(order.id);
    if (order.status === "ready" && order.fulfilment === "pickup" && pin)
      await quietly(() => town.kitchen.call(collectOrder, { params, body: { pin } }));
  };
  const cookAll = async () => {
    while (!over()) {
      const board = await quietly(() =>
        town.kitchen.call(kitchenBoard, { params: { id: town.restaurantId } }),
      );
      await Promise.all(board?.ok ? board.value.items.map(cook) : []);
      await pause(200);
    }
  };
  await Promise.all([
    cookAll(),
    ...town.couriers.map((courier) => ride(town, courier, pins, over, quietly)),
  ]);
}

async function ride(
  town: Town,
  courier: Client,
  pins: ReadonlyMap<string, string>,
  over: () => boolean,
  quietly: <T>(ask: () => Promise<T>) => Promise<T | null>,
): Promise<void> {
  for (let sequence = 0; !over(); sequence += 1) {
    const clock = await quietly(() => courier.call(getClock, {}));
    const me = await quietly(() => courier.call(getCourier, {}));
    if (me?.ok && me.value.duty === "off")
      await quietly(() => courier.call(setDuty, { body: { on: true, consent: true } }));
    if (clock?.ok)
      await quietly(() =>
        courier.call(sendFixes, {
          body: { fixes: [{ sequence, ...town.centre, at: clock.value.cityNow }] },
        }),
      );
    const trip = me?.ok ? me.value.trip : null;
    const stop = trip?.stops.find(({ outcome }) => outcome === null);
    if (trip && stop) {
      const params = { id: trip.id };
      if (trip.status === "offered") await quietly(() => courier.call(acceptTrip, { params }));
      else if (stop.kind === "pickup" && !stop.arrivedAt)
        await quietly(() => courier.call(arriveAtStop, { params, body: { stopId: stop.id } }));
      else if (stop.kind === "pickup")
        await quietly(() =>
          courier.call(pickUpOrder, {
            params,
            body: { stopId: stop.id, code: stop.pickupCode ?? "" },
          }),
        );
      else
        await quietly(() =>
          courier.call(deliverOrder, {
            params,
            body: { stopId: stop.id, proof: { pin: pins.get(stop.orderId) ?? "0000" } },
          }),
        );
    }
    await pause(250);
  }
}
