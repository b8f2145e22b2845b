import { distanceMetres, type OrderId, secondsBetween } from "../kernel/index.ts";
import { greatCircleTimes, type TravelTimes } from "../routing/index.ts";
import { trip as tripOf } from "./brute-force.suite.ts";
import type {
  DispatchPlan,
  PlannedOffer,
  Revision,
  ScoreTerms,
  WaitingOrder,
  WorkingDriver,
} from "./snapshot.ts";
import { centre, type World } from "./snapshots.suite.ts";

interface Facts extends World {
  readonly plan: DispatchPlan;
  readonly travel: TravelTimes;
  /** What waits and what is carried. */
  readonly known: ReadonlyMap<OrderId, WaitingOrder>;
}

/** A flat map of a zone is this true to the ball. */
const flatness = 1.005;

const ordersOf = ({ snapshot }: World): ReadonlyMap<OrderId, WaitingOrder> =>
  new Map(
    [...snapshot.orders, ...snapshot.drivers.flatMap(({ trip }) => trip?.orders ?? [])].map(
      (order) => [order.orderId, order],
    ),
  );

const find = ({ known }: Facts, ids: readonly OrderId[]): readonly WaitingOrder[] =>
  ids.flatMap((id) => known.get(id) ?? []);

const driverOf = ({ snapshot }: Facts, id: string): WorkingDriver => {
  const driver = snapshot.drivers.find(({ driverId }) => driverId === id);
  if (!driver) throw new Error(`nobody is called ${id}`);
  return driver;
};

/** Every trip the plan makes out of what waits: courier and orders. What is carried already is not in it. */
function planned(facts: Facts) {
  const { plan } = facts;
  const revised = plan.revisions.map(({ driverId, orderIds }) => {
    const driver = driverOf(facts, driverId);
    const had = new Set(driver.trip?.orders.map(({ orderId }) => orderId));
    const joined = orderIds.filter((id) => !had.has(id));
    return { driver, orders: find(facts, joined) };
  });
  const ahead = [...plan.memory].flatMap(([driverId, trips]) =>
    trips.map((ids) => ({ driver: driverOf(facts, driverId), orders: find(facts, ids) })),
  );
  const asked = plan.offers.map(({ driverId, orderIds }) => ({
    driver: driverOf(facts, driverId),
    orders: find(facts, orderIds),
  }));
  return [...asked, ...ahead, ...revised];
}

const isFree = ({ freeAt, trip }: WorkingDriver, at: Date): boolean => !trip && freeAt <= at;

function repeated<T>(each: readonly T[]): readonly T[] {
  const seen = new Set<T>();
  return each.filter((one) => seen.size === seen.add(one).size);
}

export const total = (terms: ScoreTerms): number =>
  Object.values(terms).reduce((sum, term) => sum + term, 0);

/** What an offer costs as the brute force prices that trip. */
function priceOf(facts: Facts, { driverId, orderIds }: PlannedOffer): number {
  const driver = driverOf(facts, driverId);
  const orders = find(facts, orderIds);
  return tripOf(facts, driver, { orders, time: 0, here: driver.position, isFirst: true }).price;
}

function pay(facts: Facts, { orderIds, distanceMetres }: PlannedOffer | Revision): number {
  const { settings } = facts;
  const steps = Math.max(...find(facts, orderIds).map(({ offersMade }) => offersMade));
  return (
    settings.payPerTripAmount +
    settings.payPerOrderAmount * orderIds.length +
    Math.round((settings.payPerKmAmount * distanceMetres) / 1_000) +
    settings.reofferStepAmount * Math.min(settings.reofferStepsMax, steps)
  );
}

/** When a free courier has to set off to be in time for food that is not ready; seconds from now. */
function dueIn(facts: Facts, driver: WorkingDriver, orders: readonly WaitingOrder[]): number {
  const { snapshot, settings, travel } = facts;
  const kitchen = orders[0]?.restaurant ?? driver.position;
  const away = travel.between(driver.position, kitchen, driver.vehicle).seconds;
  const ready = Math.max(
    ...orders
      .filter(({ restaurantId }) => restaurantId === orders[0]?.restaurantId)
      .map(({ readyEstimate }) => secondsBetween(snapshot.at, readyEstimate)),
  );
  return ready - settings.pickupServiceSeconds / 2 - away - settings.arriveEarlySeconds;
}

type Offenders = readonly unknown[];

/** What every plan keeps to, in any zone and with any settings: each rule finds those who break it. */
const rules: Readonly<Record<string, (facts: Facts) => Offenders>> = {
  "every waiting order has one answer": (facts) => {
    const { plan, snapshot } = facts;
    const answered = [
      ...planned({ ...facts, plan: { ...plan, memory: new Map() } }).flatMap(
        ({ orders }) => orders,
      ),
      ...find(
        facts,
        [...plan.deferrals, ...plan.unserved].map(({ orderId }) => orderId),
      ),
    ];
    const left = snapshot.drivers.flatMap(({ driverId, trip }) => {
      const revised = plan.revisions.find((revision) => revision.driverId === driverId);
      return trip && revised
        ? trip.orders.filter(({ orderId }) => !revised.orderIds.includes(orderId))
        : [];
    });
    const expected = new Set([...snapshot.orders, ...left].map(({ orderId }) => orderId));
    const given = new Set(answered.map(({ orderId }) => orderId));
    return [
      ...repeated(answered.map(({ orderId }) => orderId)),
      ...[...expected].filter((id) => !given.has(id)),
      ...[...given].filter((id) => !expected.has(id)),
    ];
  },
  "no courier is asked twice": ({ plan }) =>
    repeated([...plan.offers, ...plan.revisions].map(({ driverId }) => driverId)),
  "only who is free now is asked": (facts) =>
    facts.plan.offers.filter(
      ({ driverId }) => !isFree(driverOf(facts, driverId), facts.snapshot.at),
    ),
  "nobody gets what they may not have": (facts) =>
    planned(facts).filter(({ driver: { driverId }, orders }) =>
      orders.some(
        ({ pinnedTo, forbidden, declinedJustNow }) =>
          (pinnedTo !== null && pinnedTo !== driverId) ||
          forbidden.includes(driverId) ||
          declinedJustNow.includes(driverId),
      ),
    ),
  "nobody picks up after the end of the shift": (facts) =>
    facts.plan.offers.filter((offer) => priceOf(facts, offer) === Number.POSITIVE_INFINITY),
  "an order that is backing off is not offered": (facts) =>
    facts.plan.offers.filter(({ orderIds }) =>
      find(facts, orderIds).some(({ notBefore }) => notBefore > facts.snapshot.at),
    ),
  "a trip has so many orders and no more": (facts) =>
    planned(facts).filter(({ orders }) => orders.length > facts.settings.ordersPerTripMax),
  "a courier has so many trips ahead and no more": ({ plan, settings }) =>
    [...plan.memory.values()].filter((trips) => trips.length > settings.tripsAheadMax),
  "kitchens of one trip are near each other": (facts) =>
    planned(facts).filter(({ orders }) =>
      orders.some((a) =>
        orders.some(
          (b) =>
            a.restaurantId !== b.restaurantId &&
            (facts.settings.nearRestaurantMetres === 0 ||
              distanceMetres(a.restaurant, b.restaurant) >
                facts.settings.nearRestaurantMetres * flatness),
        ),
      ),
    ),
  "nobody is asked to come from too far": (facts) =>
    facts.plan.offers.filter(({ driverId, orderIds }) => {
      const orders = find(facts, orderIds);
      const [first] = orders;
      const kitchen = first?.restaurant ?? centre;
      const metres = distanceMetres(driverOf(facts, driverId).position, kitchen);
      // Whom operations want at that kitchen comes anyway, and takes along what is there.
      const isWanted = orders.some(
        ({ pinnedTo, restaurantId }) => pinnedTo && restaurantId === first?.restaurantId,
      );
      return !isWanted && metres > facts.settings.pickupMetresMax * flatness;
    }),
  "a trip is changed only as far as the zone allows": (facts) =>
    facts.plan.revisions.filter(({ driverId, tripId, orderIds }) => {
      const { trip } = driverOf(facts, driverId);
      const { revise, ordersPerTripMax } = facts.settings;
      if (!trip?.isAccepted || trip.tripId !== tripId || revise === "none") return true;
      const had = trip.orders.map(({ orderId }) => orderId);
      const isWhole = revise === "exchange" || had.every((id) => orderIds.includes(id));
      const isForeign = find(facts, orderIds).some(
        ({ restaurantId }) => restaurantId !== trip.restaurantId,
      );
      const isFull = orderIds.length > Math.max(ordersPerTripMax, had.length);
      return !isWhole || isForeign || isFull || orderIds.length === 0;
    }),
  "who is told to wait is told until when": ({ plan, snapshot }) =>
    plan.deferrals.filter(({ until }) => !(until > snapshot.at)),
  "backing off is the reason exactly when it is": (facts) =>
    facts.plan.deferrals.filter(({ orderId, until, reason }) => {
      const [order] = find(facts, [orderId]);
      if (!order || order.notBefore <= facts.snapshot.at) return reason === "backing_off";
      return reason !== "backing_off" || until < order.notBefore;
    }),
  "a free courier sets off just in time": (facts) =>
    facts.plan.deferrals.filter(({ driverId, orderId, until, reason }) => {
      if (reason !== "food_not_ready" || !driverId) return false;
      const driver = driverOf(facts, driverId);
      const [first = []] = facts.plan.memory.get(driverId) ?? [];
      const orders = find(facts, first);
      // Who waits for an order that is backing off waits for that.
      if (orders.some(({ notBefore }) => notBefore > facts.snapshot.at)) return false;
      const waits = secondsBetween(facts.snapshot.at, until);
      if (!isFree(driver, facts.snapshot.at) || !first.includes(orderId)) return true;
      return Math.abs(waits - Math.max(1, dueIn(facts, driver, orders))) > 1;
    }),
  "an offer is due": (facts) =>
    facts.plan.offers.filter(({ driverId, orderIds, dueAt }) => {
      const orders = find(facts, orderIds);
      const due = dueIn(facts, driverOf(facts, driverId), orders);
      return dueAt > facts.snapshot.at || due > 0;
    }),
  "the terms add up to what the trip costs": (facts) =>
    facts.plan.offers.filter(
      (offer) => !(Math.abs(priceOf(facts, offer) - total(offer.terms)) <= 2.5),
    ),
  "the way is that to the first kitchen": (facts) =>
    facts.plan.offers.filter(({ driverId, orderIds, driverEtaSeconds }) => {
      const { position, vehicle } = driverOf(facts, driverId);
      return find(facts, orderIds.slice(0, 1)).some(
        ({ restaurant }) =>
          facts.travel.between(position, restaurant, vehicle).seconds !== driverEtaSeconds,
      );
    }),
  "pay is for the trip, its orders, its way and the offers before": (facts) =>
    [...facts.plan.offers, ...facts.plan.revisions].filter(
      (each) => Math.abs(each.payAmount - pay(facts, each)) > 1,
    ),
  "others are named with how much worse, best first": (facts) =>
    facts.plan.offers.filter(({ driverId, terms, runnersUp }) =>
      runnersUp.some(
        (other, index) =>
          other.driverId === driverId ||
          other.worseBySeconds < (runnersUp[index - 1]?.worseBySeconds ?? 0) ||
          (other.worseBySeconds < 1e6 &&
            other.worseBySeconds !== Math.max(0, total(other.terms) - total(terms))),
      ),
    ),
  "a trip is taken back only for what is worth it, and not changed as well": (facts) =>
    facts.plan.withdrawals.filter(({ driverId, tripId, gainSeconds }) => {
      const { trip } = driverOf(facts, driverId);
      const { reassignGainSeconds: least } = facts.settings;
      const isRevised = facts.plan.revisions.some((each) => each.tripId === tripId);
      return (
        !trip?.isAccepted ||
        trip.tripId !== tripId ||
        isRevised ||
        least <= 0 ||
        gainSeconds < least
      );
    }),
  "every number is one": ({ plan }) => Object.entries(plan).filter(([, part]) => hasNaN(part)),
};

/** A number that is none, or an instant that is none, anywhere within. */
function hasNaN(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  if (value instanceof Date) return Number.isNaN(value.getTime());
  return typeof value === "object" && value !== null && Object.values(value).some(hasNaN);
}

/** The rules that a plan breaks, and by what. */
export const broken = (
  plan: DispatchPlan,
  world: World,
  travel: TravelTimes = greatCircleTimes,
): Readonly<Record<string, Offenders>> => {
  const facts = { plan, travel, known: ordersOf(world), ...world };
  return Object.fromEntries(
    Object.entries(rules)
      .map(([rule, offenders]) => [rule, offenders(facts)] as const)
      .filter(([, offenders]) => offenders.length > 0),
  );
};
