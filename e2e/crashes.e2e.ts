import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
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
import { Redis } from "ioredis";
import {
  clientOf,
  guestAt,
  must,
  openTown,
  operations,
  persist,
  setRate,
  type Town,
} from "./town.ts";

const folder = process.env.TEST_SYSTEM_DIR ?? ".var/test";
const orders = process.env.TEST_LONG === "1" ? 1_000 : 100;
const pids = (): { name: string; pid: number }[] =>
  JSON.parse(readFileSync(join(folder, "run", "programs.json"), "utf8"));

function killProgram(name: string): void {
  const found = pids().find((each) => each.name === name);
  if (!found)
    throw new Error(
      `no program ${name} among ${pids()
        .map((each) => each.name)
        .join(", ")}`,
    );
  process.kill(found.pid, "SIGKILL");
}
const killServer = (file: string): void => {
  process.kill(Number.parseInt(readFileSync(join(folder, file), "utf8"), 10), "SIGKILL");
};

async function emptyRedis(): Promise<void> {
  const redis = new Redis(process.env.REDIS_URL ?? "", { maxRetriesPerRequest: null });
  await redis.flushall();
  redis.disconnect();
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What was acknowledged, kept apart from everything that is killed. */
interface Acknowledged {
  readonly id: string;
  readonly pin: string;
  readonly fulfilment: "delivery" | "pickup";
}

async function place(town: Town, itemId: string, index: number): Promise<Acknowledged> {
  const fulfilment = index % 3 === 0 ? ("pickup" as const) : ("delivery" as const);
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

async function work(
  town: Town,
  pins: ReadonlyMap<string, string>,
  over: () => boolean,
): Promise<void> {
  const quietly = <T>(ask: () => Promise<T>) => ask().catch(() => null);
  const cook = async () => {
    while (!over()) {
      const board = await quietly(() =>
        town.kitchen.call(kitchenBoard, { params: { id: town.restaurantId } }),
      );
      for (const order of board?.ok ? board.value.items : []) {
        const params = { id: order.id };
        if (order.status === "placed")
          await quietly(() => town.kitchen.call(acceptOrder, { params, body: { prepMinutes: 2 } }));
        if (order.status === "preparing")
          await quietly(() => town.kitchen.call(markOrderReady, { params }));
        const pin = pins.get(order.id);
        if (order.status === "ready" && order.fulfilment === "pickup" && pin)
          await quietly(() => town.kitchen.call(collectOrder, { params, body: { pin } }));
      }
      await pause(200);
    }
  };
  await Promise.all([
    cook(),
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

test("everything is killed in the middle of a hundred orders: none is lost, none is doubled, all arrive", async () => {
  test.setTimeout(600_000);
  await setRate(30);
  const town = await openTown(`crash-${Date.now()}`, { lng: 3, lat: 56 }, 8);
  const menu = must(await clientOf().call(getMenu, { params: { id: town.restaurantId } }));
  const itemId = menu.sections[0]?.items[0]?.id ?? "";
  const pins = new Map<string, string>();
  let over = false;
  const working = work(town, pins, () => over);
  const faults: (() => void | Promise<void>)[] = [
    () => killProgram("web"),
    () => killProgram("worker"),
    emptyRedis,
    () => killServer(join("run", "redis.pid")),
    () => killServer(join("pg", "postmaster.pid")),
    () => killProgram("worker"),
    () => killProgram("web"),
    emptyRedis,
  ];
  const placing: Promise<Acknowledged>[] = [];
  const every = Math.floor(orders / faults.length);
  for (let index = 0; index < orders; index += 1) {
    placing.push(
      place(town, itemId, index).then((order) => {
        pins.set(order.id, order.pin);
        return order;
      }),
    );
    const fault = faults[index / every];
    if (index % every === 0 && fault) await fault();
    await pause(120);
  }
  const acknowledged = await Promise.all(placing);
  const ids = new Set(acknowledged.map(({ id }) => id));
  expect(ids.size).toBe(orders);

  const boss = await operations();
  const endMs = performance.now() + 300_000;
  const open = new Set(ids);
  while (open.size > 0 && performance.now() < endMs) {
    for (const id of [...open]) {
      const seen = await boss.call(getOperationsOrder, { params: { id } }).catch(() => null);
      if (seen?.ok && seen.value.order.status === "delivered") open.delete(id);
    }
    await pause(500);
  }
  over = true;
  await working;
  const left = await Promise.all(
    [...open].map(
      async (id) => must(await boss.call(getOperationsOrder, { params: { id } })).order.status,
    ),
  );
  expect(left).toEqual([]);

  for (const id of ids) {
    const { order, history } = must(await boss.call(getOperationsOrder, { params: { id } }));
    expect(order.payment.status).toBe("captured");
    // One courier at a time: assigned and released by turns, delivered once.
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
  await setRate(10);
  await town.remove();
});
