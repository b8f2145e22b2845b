import { setMaxListeners } from "node:events";
import { getMenu } from "@swift-eats/contract/catalog";
import { cancelByOperations, getOperationsOrder } from "@swift-eats/contract/operations";
import type { OrderChanged } from "@swift-eats/contract/realtime";
import { addSeconds } from "@swift-eats/domain/kernel";
import {
  isFinal,
  type OrderStatus,
  prepMinutesMax,
  wantsCourier,
} from "@swift-eats/domain/ordering";
import type { TownClock } from "../clock/town-clock.ts";
import { doorPhoto } from "../courier/door-photo.ts";
import { orderFood } from "../customers/order-food.ts";
import { type KitchenManner, type Kitchens, startKitchens } from "../kitchen/kitchen.ts";
import type { Session, TownUrls } from "../wire/session.ts";
import type { Ground } from "./ground.ts";
import { inLanes } from "./in-lanes.ts";
import type { Instance, InstanceOrder } from "./instance.ts";
import type { ReplayZone } from "./open-zone.ts";
import { naiveArrivals, outcomeOf, type Placed } from "./outcome-of.ts";
import { showProgress } from "./progress.ts";
import type { Outcome } from "./report.ts";
import { workShift } from "./shift.ts";

export interface DayPlan {
  readonly urls: TownUrls;
  readonly clock: TownClock;
  readonly instance: Instance;
  readonly ground: Ground;
  readonly zone: ReplayZone;
  readonly operations: Session;
  readonly people: {
    readonly kitchens: readonly Session[];
    readonly couriers: ReadonlyMap<string, Session>;
    readonly customers: readonly Session[];
  };
  /** City instant of the instance's minute 0. */
  readonly midnight: Date;
  readonly signal: AbortSignal;
  readonly onFault: (error: unknown) => void;
  readonly faults: () => number;
}

/** City minutes after the last order by which everything must be over. */
const patienceMinutes = 150;
const lookMs = 1_000;
/** Wall milliseconds between two readings of orders that no event told about. */
const lookAgainMs = 20_000;

/** Lets the day happen and answers what became of each order, in the instance's order. */
export async function runDay(plan: DayPlan): Promise<readonly Outcome[]> {
  const { instance, clock, signal, midnight } = plan;
  const minute = (at: number) => addSeconds(midnight, at * 60);
  const statuses = new Map<string, OrderStatus>();
  const stopAll = new AbortController();
  const over = AbortSignal.any([signal, stopAll.signal]);
  // Every order and every courier of the day waits for it.
  setMaxListeners(0, over);
  watch(plan, statuses);
  const kitchens = openKitchens(plan, minute);
  const shifts = openShifts(plan, minute, over);
  let tried = 0;
  const stopProgress = showProgress(() => (clock.now().getTime() - midnight.getTime()) / 60_000, {
    statuses,
    orders: instance.orders.length,
    tried: () => tried,
    faults: plan.faults,
  });
  const placed = await Promise.all(
    instance.orders.map(async (wish, index): Promise<Placed> => {
      await clock.until(minute(wish.placedMinute), over);
      if (over.aborted) return { wish, orderId: null, refusal: "interrupted" };
      tried += 1;
      const answer = await place(plan, wish, index).catch((error: unknown) => {
        plan.onFault(error);
        return { ok: false, code: "wire.unreachable" } as const;
      });
      if (!answer.ok) return { wish, orderId: null, refusal: answer.code };
      if (!statuses.has(answer.order.id)) statuses.set(answer.order.id, answer.order.status);
      return { wish, orderId: answer.order.id, refusal: null };
    }),
  );
  const ids = placed.flatMap(({ orderId }) => orderId ?? []);
  const lastMinute = instance.orders.reduce(
    (latest, order) => Math.max(latest, order.readyMinute),
    0,
  );
  const rest = { ids, statuses, deadline: minute(lastMinute + patienceMinutes) };
  await allOver(plan, rest);
  await closeAbandoned(plan, rest);
  stopAll.abort();
  for (const kitchen of kitchens) kitchen.stop();
  await Promise.all(shifts);
  stopProgress();
  const reading = {
    client: plan.operations.client,
    naiveArrival: naiveArrivals(instance, minute),
    placedAt: (one: Placed) => minute(one.wish.placedMinute),
  };
  return await inLanes(placed, (one) => outcomeOf(reading, one));
}

interface Rest {
  readonly ids: readonly string[];
  readonly statuses: Map<string, OrderStatus>;
  readonly deadline: Date;
}

const menus = new Map<string, Promise<string | null>>();

async function place({ people, ground, zone }: DayPlan, wish: InstanceOrder, index: number) {
  const customer = people.customers[index % people.customers.length];
  const restaurantId = zone.restaurants.get(wish.restaurantId) ?? "";
  if (!customer) throw new Error("There is no customer");
  const { client } = customer;
  let dish = menus.get(restaurantId);
  if (!dish) {
    dish = client
      .call(getMenu, { params: { id: restaurantId } })
      .then((menu) => (menu.ok ? (menu.value.sections[0]?.items[0]?.id ?? null) : null));
    menus.set(restaurantId, dish);
  }
  const itemId = await dish;
  if (!itemId) return { ok: false, code: "catalog.unknown_item" } as const;
  return orderFood(client, {
    restaurantId,
    lines: [{ itemId, quantity: 1, optionIds: [] }],
    door: {
      location: ground.at(wish),
      address: { street: "Replay", houseNumber: wish.id, postcode: "", city: "Replay" },
    },
    // The ticket shows the first name: by it the kitchen knows which order of the day it cooks.
    name: wish.id,
    email: customer.account.email,
    tipAmount: 0,
  });
}

function openKitchens(plan: DayPlan, minute: (at: number) => Date): readonly Kitchens[] {
  const { people, zone, clock, onFault, instance } = plan;
  const wishes = new Map(instance.orders.map((wish) => [wish.id, wish]));
  const manner: KitchenManner = {
    acceptAt: (_, now) => now,
    prepMinutes: ({ customerFirstName }) => {
      const wish = wishes.get(customerFirstName);
      const minutes = wish ? wish.readyMinute - wish.placedMinute : 1;
      return Math.min(prepMinutesMax, Math.max(1, Math.round(minutes)));
    },
    readyAt: ({ customerFirstName }, now) => {
      const wish = wishes.get(customerFirstName);
      return wish ? minute(wish.readyMinute) : now;
    },
  };
  return people.kitchens.map((session, index) =>
    startKitchens(
      session,
      clock,
      { restaurantIds: zone.kitchens[index]?.restaurantIds ?? [], manner },
      onFault,
    ),
  );
}

function openShifts(
  { people, instance, ground, clock, urls, onFault }: DayPlan,
  minute: (at: number) => Date,
  signal: AbortSignal,
): readonly Promise<void>[] {
  const [someone] = people.couriers.values();
  const photo = someone ? doorPhoto(urls, someone) : async () => "";
  return instance.couriers.flatMap((courier) => {
    const session = people.couriers.get(courier.id);
    if (!session) return [];
    const shift = {
      ...instance,
      start: ground.at(courier),
      onAt: minute(courier.onMinute),
      offAt: minute(courier.offMinute),
      photo,
    };
    return [workShift(session, clock, shift, { signal, onFault })];
  });
}

function watch({ operations, zone, clock }: DayPlan, statuses: Map<string, OrderStatus>): void {
  const socket = operations.socket([{ room: "operations", geoKey: zone.geoKey }]);
  clock.follow(socket);
  const versions = new Map<string, number>();
  socket.on("order", ({ orderId, version, status }: OrderChanged) => {
    if ((versions.get(orderId) ?? 0) > version) return;
    versions.set(orderId, version);
    statuses.set(orderId, status);
  });
}

const isOver = (status: OrderStatus | undefined) =>
  status !== undefined && (isFinal(status) || status === "undeliverable");

/** Waits for the last order; now and then reads anew what no event told about. */
async function allOver(plan: DayPlan, { ids, statuses, deadline }: Rest): Promise<void> {
  const { clock, signal } = plan;
  let readAtMs = performance.now();
  while (!signal.aborted && clock.now() < deadline) {
    if (ids.every((id) => isOver(statuses.get(id)))) return;
    if (performance.now() - readAtMs > lookAgainMs) {
      readAtMs = performance.now();
      await closeAbandoned(plan, { ids, statuses, deadline });
    }
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}

/** Orders for which dispatch gave up, or no courier is left, are cancelled by people, as operations would. */
async function closeAbandoned(
  { operations, clock, signal }: DayPlan,
  { ids, statuses, deadline }: Rest,
): Promise<void> {
  for (const id of ids.filter((each) => !isOver(statuses.get(each)))) {
    if (signal.aborted) return;
    const params = { id };
    const answer = await operations.client.call(getOperationsOrder, { params });
    if (!answer.ok) continue;
    const { order, history, trip } = answer.value;
    statuses.set(id, order.status);
    const isGivenUp = history.some(({ type }) => type === "AssignmentAbandoned");
    if (trip || !wantsCourier.includes(order.status)) continue;
    if (!isGivenUp && clock.now() < deadline) continue;
    const body = { reason: "no courier could be found" };
    const cancelled = await operations.client.call(cancelByOperations, { params, body });
    if (cancelled.ok) statuses.set(id, cancelled.value.status);
  }
}
