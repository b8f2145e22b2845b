import { type LngLat, secondsBetween } from "../kernel/index.ts";
import type { TravelTimes } from "../routing/index.ts";
import type { DispatchSettings } from "./settings.ts";
import type { DispatchSnapshot, PlanMemory, WaitingOrder, WorkingDriver } from "./snapshot.ts";

type Trips = readonly (readonly WaitingOrder[])[];

export interface Pricing {
  readonly snapshot: DispatchSnapshot;
  readonly settings: DispatchSettings;
  readonly travel: TravelTimes;
}

/** A courier who declined is worth half an hour; an order past its age is ten times as dear to leave. */
const declinedSeconds = 1_800;
const forcedFactor = 10;

/** Zone's pay a second on duty, over the couriers who are planned for. */
function earningsAboveShare({ snapshot, settings }: Pricing, driver: WorkingDriver): number {
  const planned = snapshot.drivers.filter(
    ({ freeAt, trip }) => trip || secondsBetween(snapshot.at, freeAt) <= settings.horizonSeconds,
  );
  const earned = planned.reduce((sum, { earnedAmount }) => sum + earnedAmount, 0);
  const duty = planned.reduce((sum, { dutySeconds }) => sum + dutySeconds, 0);
  if (earned === 0 || duty === 0 || driver.dutySeconds < 1) return 0;
  const above = driver.earnedAmount / driver.dutySeconds / (earned / duty) - 1;
  return Math.max(-1, Math.min(1, above));
}

const refuses = (order: WaitingOrder, { driverId }: WorkingDriver): boolean =>
  (order.pinnedTo !== null && order.pinnedTo !== driverId) ||
  order.forbidden.includes(driverId) ||
  order.declinedJustNow.includes(driverId);

/** What leaving an order for later costs. */
export function postponing({ snapshot, settings }: Pricing, order: WaitingOrder): number {
  const age = secondsBetween(order.placedAt, snapshot.at);
  const left = settings.postponeSeconds + Math.max(0, age);
  return left * (age > settings.ageForcesSeconds ? forcedFactor : 1);
}

/** Two couriers with nothing to do for each order: then a long first way earns, and only then. */
function isCalm({ snapshot: { at, orders, drivers }, settings }: Pricing): boolean {
  const open = settings.revise === "exchange" ? drivers.filter(({ trip }) => trip?.isAccepted) : [];
  const movable = open.reduce((sum, { trip }) => sum + (trip?.orders.length ?? 0), orders.length);
  return drivers.filter(({ freeAt, trip }) => !trip && freeAt <= at).length >= 2 * movable;
}

interface Moment {
  readonly time: number;
  readonly here: LngLat;
  readonly isFirst: boolean;
}

/** One trip, kitchens in the order of the doors: its price, and where and when it ends. Infinite when it may not be. */
export function trip(
  pricing: Pricing,
  driver: WorkingDriver,
  { orders, ...from }: Moment & { readonly orders: readonly WaitingOrder[] },
) {
  const { snapshot, settings, travel } = pricing;
  const seconds = (date: Date) => secondsBetween(snapshot.at, date);
  const way = (a: LngLat, b: LngLat) => travel.between(a, b, driver.vehicle).seconds;
  let price = settings.performanceWeightSeconds * driver.declineShare;
  price += settings.balanceWeightSeconds * earningsAboveShare(pricing, driver);
  let time = Math.max(from.time, ...orders.map(({ notBefore }) => seconds(notBefore)));
  let here = from.here;
  const gets: number[] = [];
  for (const kitchenId of new Set(orders.map(({ restaurantId }) => restaurantId))) {
    const mine = orders.filter(({ restaurantId }) => restaurantId === kitchenId);
    const kitchen = mine[0]?.restaurant ?? here;
    const ready = mine.map(({ readyEstimate }) => seconds(readyEstimate));
    const there = time + way(here, kitchen) + settings.pickupServiceSeconds / 2;
    const got = Math.max(there, ...ready);
    gets.push(got);
    for (const each of ready) price += settings.freshnessWeight * (got - each);
    time = got + settings.pickupServiceSeconds / 2;
    here = kitchen;
  }
  for (const order of orders) {
    const atDoor = time + way(here, order.door) + settings.dropoffServiceSeconds / 2;
    price += atDoor - seconds(order.placedAt);
    if (order.pinnedTo === null && order.declinedBy.includes(driver.driverId))
      price += declinedSeconds;
    time = atDoor + settings.dropoffServiceSeconds / 2;
    here = order.door;
  }
  const away = way(from.here, orders[0]?.restaurant ?? from.here);
  price += settings.loadedTimeWeight * (time - (gets[0] ?? time));
  price += from.isFirst
    ? -(isCalm(pricing) ? settings.reserveWeight : 0) * away
    : settings.queueSeconds + settings.courierTimeWeight * away;
  const shiftEnd = driver.shiftEndsAt ? seconds(driver.shiftEndsAt) : Number.POSITIVE_INFINITY;
  const isImpossible =
    gets.some((got) => got > shiftEnd) ||
    orders.some((order) => refuses(order, driver)) ||
    orders.length > settings.ordersPerTripMax ||
    (gets.length > 1 && settings.nearRestaurantMetres === 0);
  return { price: isImpossible ? Number.POSITIVE_INFINITY : price, time, here };
}

/** The price of one courier's trips, one after the other. */
function priceOf(pricing: Pricing, driver: WorkingDriver, trips: Trips): number {
  const { snapshot, settings } = pricing;
  if (trips.length > settings.tripsAheadMax) return Number.POSITIVE_INFINITY;
  let time = Math.max(0, secondsBetween(snapshot.at, driver.freeAt));
  let here = driver.position;
  let sum = 0;
  for (const [index, orders] of trips.entries()) {
    const went = trip(pricing, driver, { orders, time, here, isFirst: index === 0 });
    sum += went.price;
    time = went.time;
    here = went.here;
  }
  return sum;
}

/** What a whole plan costs: each courier's trips, and what is left over. */
export function planPrice(pricing: Pricing, plan: PlanMemory): number {
  const { orders, drivers } = pricing.snapshot;
  const left = new Map(orders.map((order) => [order.orderId, order]));
  let sum = 0;
  for (const driver of drivers) {
    const trips = (plan.get(driver.driverId) ?? []).map((ids) =>
      ids.flatMap((id) => {
        const order = left.get(id);
        left.delete(id);
        return order ?? [];
      }),
    );
    sum += priceOf(pricing, driver, trips);
  }
  for (const order of left.values()) sum += postponing(pricing, order);
  return sum;
}

/** Every order of these, cut into trips in every way. */
function* everySequence(orders: readonly WaitingOrder[]): Generator<Trips> {
  if (orders.length === 0) yield [];
  for (const [index, order] of orders.entries())
    for (const rest of everySequence(orders.toSpliced(index, 1))) {
      yield [[order], ...rest];
      const [next, ...others] = rest;
      if (next) yield [[order, ...next], ...others];
    }
}

/** The cheapest plan there is: every order with every courier or with nobody, in every sequence. */
export function cheapestPlan(pricing: Pricing): number {
  const { at, orders, drivers } = pricing.snapshot;
  const { horizonSeconds } = pricing.settings;
  const planned = drivers.filter(({ freeAt }) => secondsBetween(at, freeAt) <= horizonSeconds);
  const every = 2 ** orders.length;
  const chosen = (set: number) => orders.filter((_, index) => (set >> index) & 1);
  let best = Array.from({ length: every }, (_, set) =>
    chosen(set).reduce((sum, order) => sum + postponing(pricing, order), 0),
  );
  for (const driver of planned) {
    const alone = Array.from({ length: every }, (_, set) => {
      let least = Number.POSITIVE_INFINITY;
      for (const trips of everySequence(chosen(set)))
        least = Math.min(least, priceOf(pricing, driver, trips));
      return least;
    });
    best = best.map((_, set) => {
      let least = Number.POSITIVE_INFINITY;
      for (let mine = set; ; mine = (mine - 1) & set) {
        least = Math.min(least, (alone[mine] ?? 0) + (best[set ^ mine] ?? 0));
        if (mine === 0) return least;
      }
    });
  }
  return best[every - 1] ?? 0;
}
