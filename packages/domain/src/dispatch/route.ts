import type { Job, Place, PlannedTrip, Problem, Route, Start } from "./problem.ts";

/** No courier can do it: a shift that is over, or somebody who may not be asked. */
export const impossible = 1e9;

/** A courier who said no is asked again only when nobody else is near. */
const askedAgainSeconds = 1_800;

/** When a trip happens; seconds from the snapshot's instant. */
export interface Timing {
  /** Latest departure that is as early at the counter as the zone wants it. */
  readonly leaves: number;
  readonly firstTravel: number;
  /** At the first counter. */
  readonly picksUp: number;
  readonly ends: number;
  readonly clickToDoor: number;
  readonly freshness: number;
  readonly courierTime: number;
  readonly aversion: number;
}

/** Prices a courier's plan anew, with where and when each trip starts. `impossible` when it cannot be done. */
export function refresh(problem: Problem, route: Route): void {
  const { trips, starts } = route;
  starts.length = 0;
  let time = route.free;
  let place = route.place;
  let cost = 0;
  starts.push({ time, place, cost });
  if (route.arrives !== null && trips.length === 0) cost = impossible;
  for (let index = 0; index < trips.length && cost < impossible; index += 1) {
    const trip = trips[index] as PlannedTrip;
    cost += walk(problem, route, from(trip, index, time, place));
    time = ended;
    place = lastDoor(trip);
    starts.push({ time, place, cost });
  }
  route.cost = Math.min(cost, impossible);
}

const lastDoor = ({ jobs }: PlannedTrip): Place => (jobs[jobs.length - 1] as Job).door;

export interface Change {
  readonly trip: PlannedTrip;
  readonly index: number;
  readonly next: number;
  /** How much dearer the plan may become; beyond, the answer is `impossible`. */
  readonly limit: number;
}

/** What a plan would cost with `trip` as the one at `index`, followed by the trips from `next` on. */
export function costWith(
  problem: Problem,
  route: Route,
  { trip, index, next, limit }: Change,
): number {
  const { trips, starts } = route;
  const start = starts[index] as Start;
  const own = walk(problem, route, from(trip, index, start.time, start.place));
  let cost = start.cost + own;
  // What follows does not become cheaper by starting later.
  const after = (starts[next] as Start).cost;
  if (cost - after >= limit) return impossible;
  let place = lastDoor(trip);
  for (let each = next; each < trips.length; each += 1) {
    const later = trips[each] as PlannedTrip;
    cost += walk(problem, route, from(later, index + 1, ended, place));
    if (cost >= impossible) return impossible;
    place = lastDoor(later);
  }
  return cost;
}

interface Leg {
  trip: PlannedTrip;
  index: number;
  time: number;
  place: Place;
}

// One leg for all calls: the search makes millions.
const leg = {} as Leg;
function from(trip: PlannedTrip, index: number, time: number, place: Place): Leg {
  leg.trip = trip;
  leg.index = index;
  leg.time = time;
  leg.place = place;
  return leg;
}

// The innermost step of the search: what it finds beside the price is left here rather than in an object.
let ended = 0;
let left = 0;
let firstTravel = 0;
let firstPick = 0;
let doors = 0;
let waited = 0;
let worked = 0;
let averse = 0;

function walk(problem: Problem, route: Route, { trip, index, time, place }: Leg): number {
  const { settings, seconds } = problem;
  const { vehicle } = route;
  const { jobs, kitchens } = trip;
  const halfPickup = settings.pickupServiceSeconds / 2;
  const halfDropoff = settings.dropoffServiceSeconds / 2;
  const isUnderWay = index === 0 && route.arrives !== null;
  averse = aversion(route, jobs);
  if (averse >= impossible) return impossible;
  const [first] = kitchens as [Place];
  if (!isUnderWay && isTooFar(problem, place, first) && !isWanted(jobs, first)) return impossible;
  let at = isUnderWay ? time : earliest(jobs, time);
  const started = at;
  let here = place;
  waited = 0;
  for (let stop = 0; stop < kitchens.length; stop += 1) {
    const kitchen = kitchens[stop] as Place;
    const isFirst = stop === 0;
    const travel = isUnderWay && isFirst ? 0 : seconds(here, kitchen, vehicle);
    const arrives = isUnderWay && isFirst ? (route.arrives as number) : at + travel;
    let picksUp = arrives + halfPickup;
    for (let each = 0; each < jobs.length; each += 1) {
      const job = jobs[each] as Job;
      if (job.kitchen === kitchen && job.ready > picksUp) picksUp = job.ready;
    }
    if (picksUp > route.shiftEnd && !(isUnderWay && isUnchanged(route, jobs))) return impossible;
    if (isFirst) {
      firstTravel = travel;
      firstPick = picksUp;
      left = Math.max(started, picksUp - halfPickup - travel - settings.arriveEarlySeconds);
    }
    for (let each = 0; each < jobs.length; each += 1) {
      const job = jobs[each] as Job;
      if (job.kitchen === kitchen) waited += picksUp - job.ready;
    }
    at = picksUp + halfPickup;
    here = kitchen;
  }
  doors = 0;
  for (let each = 0; each < jobs.length; each += 1) {
    const job = jobs[each] as Job;
    at += seconds(here, job.door, vehicle) + halfDropoff;
    doors += at - job.placed;
    at += halfDropoff;
    here = job.door;
  }
  ended = at;
  worked =
    settings.loadedTimeWeight * (at - firstPick) +
    (index === 0
      ? -problem.reserve * firstTravel
      : settings.queueSeconds + settings.courierTimeWeight * firstTravel);
  return (
    doors +
    settings.freshnessWeight * waited +
    worked +
    averse +
    (isUnderWay ? 0 : route.performance + route.balance)
  );
}

/** A courier already on the way finishes the trip; nothing may join it that makes the shift longer. */
const isUnchanged = ({ driver }: Route, jobs: readonly Job[]): boolean =>
  driver.trip !== null && jobs.length <= driver.trip.orders.length;

function earliest(jobs: readonly Job[], time: number): number {
  let at = time;
  for (let each = 0; each < jobs.length; each += 1) {
    const { notBefore } = jobs[each] as Job;
    if (notBefore > at) at = notBefore;
  }
  return at;
}

/** Nobody comes from farther, except whom operations want. */
export function isTooFar({ settings }: Problem, from: Place, kitchen: Place): boolean {
  const east = from.east - kitchen.east;
  const north = from.north - kitchen.north;
  return east * east + north * north > settings.pickupMetresMax ** 2;
}

const isWanted = (jobs: readonly Job[], at: Place): boolean =>
  jobs.some(({ order, kitchen }) => kitchen === at && order.pinnedTo !== null);

/** What somebody who is on the way to fetch it has said or heard before counts no more. */
function aversion(route: Route, jobs: readonly Job[]): number {
  let cost = 0;
  for (let each = 0; each < jobs.length; each += 1) {
    const job = jobs[each] as Job;
    if (job.isPlain || job.home === route) continue;
    const { order } = job;
    const { driverId } = route.driver;
    if (
      (order.pinnedTo !== null && order.pinnedTo !== driverId) ||
      order.forbidden.includes(driverId) ||
      order.declinedJustNow.includes(driverId)
    )
      return impossible;
    if (order.pinnedTo === null && order.declinedBy.includes(driverId)) cost += askedAgainSeconds;
  }
  return cost;
}

/** When each trip of a plan happens, and what it costs term by term. */
export function timings(problem: Problem, route: Route): readonly Timing[] {
  const found: Timing[] = [];
  let time = route.free;
  let place = route.place;
  for (const [index, trip] of route.trips.entries()) {
    if (walk(problem, route, from(trip, index, time, place)) >= impossible) break;
    found.push({
      leaves: left,
      firstTravel,
      picksUp: firstPick,
      ends: ended,
      clickToDoor: doors,
      freshness: problem.settings.freshnessWeight * waited,
      courierTime: worked,
      aversion: averse,
    });
    time = ended;
    place = trip.jobs.at(-1)?.door ?? place;
  }
  return found;
}
