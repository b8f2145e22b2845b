import {
  addSeconds,
  type DriverId,
  type LngLat,
  type OrderId,
  secondsBetween,
  type TripId,
} from "../kernel/index.ts";
import type { TravelTimes } from "../routing/index.ts";
import type { DayDriver, DayOrder, DayRun, DrivenTrip, ZoneDay } from "./day-figures.ts";
import { decide } from "./decide.ts";
import type { DispatchSettings } from "./settings.ts";
import type {
  DispatchPlan,
  OpenTrip,
  PlanMemory,
  WaitingOrder,
  WorkingDriver,
} from "./snapshot.ts";

/** How a simulated day may differ from a certain one. */
export interface DayOptions {
  /** Runs one step; a benchmark measures here. */
  readonly onStep?: (step: () => DispatchPlan) => DispatchPlan;
  /** What dispatch believes about an order's ready time at `at`; the truth without it. */
  readonly estimate?: (order: DayOrder, at: Date) => Date;
  /** What the courier does with an offer; takes it without this. */
  readonly answer?: (driverId: DriverId, orderIds: readonly OrderId[]) => "yes" | "no" | "silent";
}

export const dayStepSeconds = 60;

interface Courier {
  readonly day: DayDriver;
  position: LngLat;
  freeAt: Date;
  earned: number;
  offers: number;
  refused: number;
  trip: (OpenTrip & { readonly leftAt: Date; readonly pay: number }) | null;
}

interface Waiting {
  order: DayOrder;
  refusals: { driverId: DriverId; at: Date }[];
  notBefore: Date;
}

/**
 * A day in simulated time through the live engine, a decision a minute: orders appear when they were placed,
 * couriers take what they are offered and ride as the travel times say. A courier serves from `from`, picks up
 * until `until`. The day ends when nothing is open or the last shift is over.
 */
export function simulateDay(
  day: ZoneDay,
  settings: DispatchSettings,
  travel: TravelTimes,
  options: DayOptions = {},
): DayRun {
  const couriers = day.drivers.map(
    (driver): Courier => ({
      day: driver,
      position: driver.position,
      freeAt: driver.from,
      earned: 0,
      offers: 0,
      refused: 0,
      trip: null,
    }),
  );
  const run = {
    day,
    settings,
    travel,
    options,
    couriers,
    open: new Map<OrderId, Waiting>(),
    trips: [] as DrivenTrip[],
  };
  const coming = [...day.orders].sort((a, b) => a.acceptedAt.getTime() - b.acceptedAt.getTime());
  const first = coming[0];
  if (!first) return { served: [], payAmount: 0, trips: [] };
  const lastEnd = Math.max(...day.drivers.map(({ until }) => until.getTime()));
  let memory: PlanMemory = new Map();
  let next = 0;
  for (let at = first.acceptedAt; at.getTime() <= lastEnd; at = addSeconds(at, dayStepSeconds)) {
    for (let order = coming[next]; order && order.acceptedAt <= at; order = coming[next]) {
      run.open.set(order.orderId, { order, refusals: [], notBefore: at });
      next += 1;
    }
    arriveAtKitchens(run, at);
    if (run.open.size > 0) memory = step(run, at, memory);
    arriveAtKitchens(run, at);
  }
  for (const { trip } of couriers) if (trip) arriveAtKitchens(run, trip.arrivesAt);
  return {
    trips: run.trips,
    served: run.trips.flatMap(({ drops, pickedUpAt }) =>
      drops.map(({ orderId, at }) => ({ orderId, pickedUpAt, deliveredAt: at })),
    ),
    payAmount: run.trips.reduce((sum, { payAmount }) => sum + payAmount, 0),
  };
}

interface Run {
  readonly day: ZoneDay;
  readonly settings: DispatchSettings;
  readonly travel: TravelTimes;
  readonly options: DayOptions;
  readonly couriers: readonly Courier[];
  /** Not picked up and not fixed to a courier at the counter. */
  readonly open: Map<OrderId, Waiting>;
  readonly trips: DrivenTrip[];
}

function step(run: Run, at: Date, memory: PlanMemory): PlanMemory {
  const { settings, travel, options, couriers, open } = run;
  const taken = new Set(
    couriers.flatMap(({ trip }) => trip?.orders.map(({ orderId }) => orderId) ?? []),
  );
  const waiting = [...open.values()].filter(({ order }) => !taken.has(order.orderId));
  const working = couriers.filter(
    ({ day, freeAt, trip }) =>
      trip !== null || (day.until >= at && secondsBetween(at, freeAt) <= settings.horizonSeconds),
  );
  const snapshot = {
    at,
    orders: waiting.map((each) => waitingOrder(run, each, at)),
    drivers: working.map((courier) => workingDriver(run, courier, at)),
  };
  const think = () => decide(snapshot, settings, travel, { memory });
  const plan = options.onStep ? options.onStep(think) : think();
  const known = new Map(snapshot.orders.map((order) => [order.orderId, order]));
  const people = new Map(couriers.map((courier) => [courier.day.driverId, courier]));
  for (const offer of plan.offers) {
    const courier = people.get(offer.driverId);
    if (!courier) continue;
    courier.offers += 1;
    const answer = options.answer?.(offer.driverId, offer.orderIds) ?? "yes";
    if (answer === "yes") {
      const orders = offer.orderIds.flatMap((id) => known.get(id) ?? []);
      setOff(run, courier, { orders, at, pay: offer.payAmount });
    } else refuse(run, courier, { orderIds: offer.orderIds, at, isSilent: answer === "silent" });
  }
  for (const { driverId, orderIds, payAmount } of plan.revisions) {
    const courier = people.get(driverId);
    if (!courier?.trip) continue;
    const before = new Map(courier.trip.orders.map((order) => [order.orderId, order]));
    const orders = orderIds.flatMap((id) => before.get(id) ?? known.get(id) ?? []);
    courier.trip = { ...courier.trip, orders, pay: Math.max(courier.trip.pay, payAmount) };
  }
  return plan.memory;
}

function waitingOrder(
  { options }: Run,
  { order, refusals, notBefore }: Waiting,
  at: Date,
): WaitingOrder {
  const { orderId, restaurantId, restaurant, door, placedAt, acceptedAt, readyAt } = order;
  return {
    orderId,
    restaurantId,
    restaurant,
    door,
    placedAt,
    readyEstimate: options.estimate ? options.estimate(order, at) : readyAt,
    readySpreadSeconds: 0,
    since: acceptedAt,
    notBefore,
    offersMade: refusals.length,
    declinedBy: refusals.map(({ driverId }) => driverId),
    declinedJustNow: refusals
      .filter((each) => secondsBetween(each.at, at) < 600)
      .map(({ driverId }) => driverId),
    pinnedTo: null,
    forbidden: [],
  };
}

function workingDriver({ settings }: Run, courier: Courier, at: Date): WorkingDriver {
  const { day, position, freeAt, trip, earned, offers, refused } = courier;
  return {
    driverId: day.driverId,
    vehicle: day.vehicle,
    position,
    freeAt: trip ? at : freeAt,
    shiftEndsAt: day.until,
    trip: trip && { ...trip, isAccepted: settings.revise !== "none" },
    earnedAmount: earned,
    dutySeconds: Math.max(0, secondsBetween(day.from, at)),
    declineShare: offers === 0 ? 0 : refused / (offers + 5),
  };
}

interface Departure {
  readonly orders: readonly WaitingOrder[];
  readonly at: Date;
  readonly pay: number;
}

function setOff({ travel }: Run, courier: Courier, { orders, at, pay }: Departure): void {
  const [first] = orders;
  if (!first) return;
  const { seconds } = travel.between(courier.position, first.restaurant, courier.day.vehicle);
  courier.trip = {
    tripId: `trip-${courier.day.driverId}-${at.getTime()}` as TripId,
    restaurantId: first.restaurantId,
    restaurant: first.restaurant,
    arrivesAt: addSeconds(at, seconds),
    orders,
    isAccepted: true,
    leftAt: at,
    pay,
  };
}

interface Refusal {
  readonly orderIds: readonly OrderId[];
  readonly at: Date;
  readonly isSilent: boolean;
}

/** A no frees the courier at once; silence holds both until the offer is over. */
function refuse(
  { open, settings }: Run,
  courier: Courier,
  { orderIds, at, isSilent }: Refusal,
): void {
  courier.refused += 1;
  const over = isSilent ? addSeconds(at, settings.offerSeconds) : at;
  if (isSilent) courier.freeAt = over;
  for (const id of orderIds) {
    const waiting = open.get(id);
    if (!waiting) continue;
    waiting.refusals.push({ driverId: courier.day.driverId, at });
    waiting.notBefore = over;
  }
}

/** Who stands at the counter by now: what is fetched there is fixed, and the rest of the trip with it. */
function arriveAtKitchens(run: Run, at: Date): void {
  for (const courier of run.couriers) {
    if (!courier.trip || courier.trip.arrivesAt > at) continue;
    run.trips.push(ride(run, courier, at));
    courier.trip = null;
  }
}

function ride({ settings, travel, open }: Run, courier: Courier, at: Date): DrivenTrip {
  const { trip, day } = courier;
  if (!trip) throw new Error("a courier rides without a trip");
  const orders = trip.orders.flatMap(({ orderId }) => open.get(orderId)?.order ?? []);
  const halfPickup = settings.pickupServiceSeconds / 2;
  const halfDropoff = settings.dropoffServiceSeconds / 2;
  const kitchens = [...new Map(orders.map((order) => [order.restaurantId, order])).values()];
  let time = trip.arrivesAt;
  let here = trip.restaurant;
  let pickedUpAt = time;
  for (const [index, { restaurantId, restaurant }] of kitchens.entries()) {
    if (index > 0) time = addSeconds(time, travel.between(here, restaurant, day.vehicle).seconds);
    const ready = orders
      .filter((order) => order.restaurantId === restaurantId)
      .map(({ readyAt }) => readyAt.getTime());
    pickedUpAt = new Date(Math.max(addSeconds(time, halfPickup).getTime(), ...ready));
    time = addSeconds(pickedUpAt, halfPickup);
    here = restaurant;
  }
  const drops: { orderId: OrderId; leftAt: Date; at: Date }[] = [];
  for (const { orderId, door } of orders) {
    const dropped = addSeconds(time, travel.between(here, door, day.vehicle).seconds + halfDropoff);
    drops.push({ orderId, leftAt: time, at: dropped });
    time = addSeconds(dropped, halfDropoff);
    here = door;
    open.delete(orderId);
  }
  courier.position = here;
  courier.freeAt = time;
  courier.earned += trip.pay;
  return {
    driverId: day.driverId,
    assignedAt: at,
    leftAt: trip.leftAt,
    pickedUpAt,
    drops,
    payAmount: trip.pay,
  };
}
