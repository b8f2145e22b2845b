import type { Near } from "./near.ts";
import {
  type Job,
  kitchensOf,
  type Place,
  type PlannedTrip,
  type Problem,
  type Route,
  type Start,
} from "./problem.ts";
import { costWith, impossible, isTooFar, refresh } from "./route.ts";

/** A place for an order in somebody's plan. */
export interface Insertion {
  /** What the whole costs more. */
  cost: number;
  route: Route | null;
  trip: number;
  /** Place among the doors; -1 = a trip of its own. */
  door: number;
}

/**
 * The cheapest place for an order among the couriers who are near its kitchen, the couriers who
 * go there already and those whose doors are near it; none when leaving it for later is cheaper.
 */
export function cheapestInsertion(problem: Problem, near: Near, job: Job): Insertion {
  const best: Insertion = { cost: job.postponeCost, route: null, trip: 0, door: -1 };
  searches += 1;
  const { settings, seconds } = problem;
  if (settings.ordersPerTripMax > 1) tryKitchen(problem, near.ofKitchen(job.kitchen), job, best);
  if (job.order.pinnedTo !== null) {
    for (const route of problem.routes)
      if (route.driver.driverId === job.order.pinnedTo) tryRoute(problem, job, route, best);
    return best;
  }
  let looked = 0;
  let idle = 0;
  for (const { route, there } of near.couriers(job.kitchen)) {
    const least = leastCost(problem, job, there);
    // Sorted by arrival: whoever comes later is not better either.
    if (least > best.cost) break;
    if (least + seconds(job.kitchen, job.door, route.vehicle) > best.cost) continue;
    looked += 1;
    const isIdle = route.trips.length === 0;
    if (looked > couriersMax && !isIdle) continue;
    if (isIdle) idle += 1;
    if (isNew(route)) tryRoute(problem, job, route, best);
    if (looked >= couriersMax && idle >= idleMin) break;
  }
  for (const { route } of near.doors(job.kitchen))
    if (route && isNew(route)) tryRoute(problem, job, route, best);
  return best;
}

/** Couriers that are looked at for one order, and how many of them at least with nothing planned. */
const couriersMax = 32;
const idleMin = 4;
/** Orders of the same kitchen, ready before and after this one, that it might share a trip with. */
const sharedMax = 12;

/** Couriers who go to the kitchen already, for what is ready about the same time. */
function tryKitchen(problem: Problem, jobs: readonly Job[], job: Job, best: Insertion): void {
  let low = 0;
  let high = jobs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((jobs[middle] as Job).ready < job.ready) low = middle + 1;
    else high = middle;
  }
  const to = Math.min(jobs.length, low + sharedMax);
  for (let index = Math.max(0, low - sharedMax); index < to; index += 1) {
    const { route } = jobs[index] as Job;
    if (route && isNew(route)) tryRoute(problem, job, route, best);
  }
}

// Counts the searches, so that a route is looked at once in each without a set.
let searches = 0;
function isNew(route: Route): boolean {
  if (route.lookedAt === searches) return false;
  route.lookedAt = searches;
  return true;
}

function tryRoute(problem: Problem, job: Job, route: Route, best: Insertion): void {
  // What is left of a plan may be impossible after an order was taken out: nothing is added to it.
  if (route.cost >= impossible) return;
  const { settings, seconds } = problem;
  const { trips, starts, vehicle } = route;
  if (trips.length === 0 && job.isPlain) {
    tryIdle(problem, job, route, best);
    return;
  }
  const isUnderWay = route.arrives !== null;
  const ride = seconds(job.kitchen, job.door, vehicle);
  for (let index = 0; index < trips.length; index += 1) {
    const trip = trips[index] as PlannedTrip;
    if (trip.jobs.length >= settings.ordersPerTripMax) continue;
    if (index === 0 && isUnderWay && !(route.isOpen && job.notBefore <= 0)) continue;
    if (!mayShare(problem, trip.kitchens, job.kitchen)) continue;
    if (leastCost(problem, job, (starts[index] as Start).time) + ride >= best.cost) continue;
    tryTrip(problem, { job, route, trip, index }, best);
  }
  const first = isUnderWay ? 1 : 0;
  if (trips.length - first >= settings.tripsAheadMax) return;
  for (let index = first; index <= trips.length; index += 1) {
    const { time, place } = starts[index] as Start;
    // Later in the plan is later at the counter.
    if (leastCost(problem, job, time) + ride >= best.cost) break;
    const travel = seconds(place, job.kitchen, vehicle);
    if (leastCost(problem, job, time + travel) + ride >= best.cost) continue;
    const cost =
      costWith(problem, route, { trip: job.alone, index, next: index, limit: best.cost }) -
      route.cost;
    if (cost < best.cost) take(best, { cost, route, trip: index, door: -1 });
  }
}

/** The same price as `costWith`, for the many couriers who have nothing planned. */
function tryIdle(problem: Problem, job: Job, route: Route, best: Insertion): void {
  const { settings, seconds } = problem;
  const travel = seconds(route.place, job.kitchen, route.vehicle);
  const half = settings.pickupServiceSeconds / 2;
  const picksUp = Math.max(Math.max(route.free, job.notBefore) + travel + half, job.ready);
  if (picksUp > route.shiftEnd || isTooFar(problem, route.place, job.kitchen)) return;
  const loaded =
    half + seconds(job.kitchen, job.door, route.vehicle) + settings.dropoffServiceSeconds;
  const cost =
    picksUp +
    loaded -
    settings.dropoffServiceSeconds / 2 -
    job.placed +
    settings.loadedTimeWeight * loaded +
    settings.freshnessWeight * (picksUp - job.ready) -
    problem.reserve * travel +
    route.performance +
    route.balance;
  if (cost < best.cost) take(best, { cost, route, trip: 0, door: -1 });
}

/** Cheaper than this, and the way to the door, no trip of its own is whose courier is at the counter after `time`. */
function leastCost(problem: Problem, job: Job, time: number): number {
  const { settings } = problem;
  const half = settings.pickupServiceSeconds / 2;
  return (
    Math.max(time + half, job.ready) +
    half +
    settings.dropoffServiceSeconds / 2 -
    job.placed -
    problem.reserve * Math.max(time, job.ready - half) -
    settings.balanceWeightSeconds
  );
}

/** One kitchen, or, where the zone allows it, kitchens near each other. */
export function mayShare(
  { settings }: Problem,
  kitchens: readonly Place[],
  kitchen: Place,
): boolean {
  if (kitchens[0] === kitchen || kitchens.includes(kitchen)) return true;
  const { nearRestaurantMetres } = settings;
  return (
    nearRestaurantMetres > 0 &&
    kitchens.every(
      ({ east, north }) =>
        Math.hypot(east - kitchen.east, north - kitchen.north) <= nearRestaurantMetres,
    )
  );
}

interface Joining {
  readonly job: Job;
  readonly route: Route;
  readonly trip: PlannedTrip;
  readonly index: number;
}

function tryTrip(problem: Problem, { job, route, trip, index }: Joining, best: Insertion): void {
  const { kitchens, jobs } = trip;
  const isUnderWay = index === 0 && route.arrives !== null;
  const isOneKitchen = kitchens.length === 1 && kitchens[0] === job.kitchen;
  // Whoever is on the way to one kitchen is not sent to another on the way.
  if (isUnderWay && !kitchens.includes(job.kitchen)) return;
  for (let door = 0; door <= jobs.length; door += 1) {
    jobs.splice(door, 0, job);
    if (!isOneKitchen) trip.kitchens = kitchensOf(jobs);
    const cost =
      isUnderWay && trip.kitchens[0] !== kitchens[0]
        ? impossible
        : costWith(problem, route, { trip, index, next: index + 1, limit: best.cost }) - route.cost;
    jobs.splice(door, 1);
    if (cost < best.cost) take(best, { cost, route, trip: index, door });
  }
  trip.kitchens = kitchens;
}

function take(best: Insertion, found: Insertion): void {
  best.cost = found.cost;
  best.route = found.route;
  best.trip = found.trip;
  best.door = found.door;
}

/** Puts the order where the insertion says. */
export function insert(problem: Problem, job: Job, { route, trip: index, door }: Insertion): void {
  if (!route) return;
  const trip = route.trips[index];
  if (door < 0 || !trip) route.trips.splice(index, 0, { kitchens: [job.kitchen], jobs: [job] });
  else {
    trip.jobs.splice(door, 0, job);
    trip.kitchens = kitchensOf(trip.jobs);
  }
  job.route = route;
  refresh(problem, route);
}

/** Takes the order out of its plan. */
export function remove(problem: Problem, job: Job): void {
  const { route } = job;
  if (!route) return;
  const index = route.trips.findIndex(({ jobs }) => jobs.includes(job));
  const trip = route.trips[index];
  if (trip) {
    trip.jobs.splice(trip.jobs.indexOf(job), 1);
    if (trip.jobs.length === 0) route.trips.splice(index, 1);
    else trip.kitchens = kitchensOf(trip.jobs);
  }
  job.route = null;
  refresh(problem, route);
}
