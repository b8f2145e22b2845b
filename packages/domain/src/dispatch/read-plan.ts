import { addSeconds, type TripId } from "../kernel/index.ts";
import type { Near } from "./near.ts";
import type { Job, PlannedTrip, Problem, Route } from "./problem.ts";
import { impossible, isTooFar, type Timing, timings } from "./route.ts";
import type {
  Deferral,
  DispatchPlan,
  DispatchSnapshot,
  PlanMemory,
  PlannedOffer,
  Revision,
  RunnerUp,
  ScoreTerms,
  Unserved,
  Withdrawal,
} from "./snapshot.ts";

/** Runner-ups that are kept with an offer. */
const runnersUpMax = 3;
/** A deferral shorter than this would only wake the loop. */
const deferralSecondsMin = 1;

/** What the plan means now: who is asked, what waits and why, and what nobody can take. */
export function readPlan(problem: Problem, near: Near, snapshot: DispatchSnapshot): DispatchPlan {
  const offers: PlannedOffer[] = [];
  const deferrals: Deferral[] = [];
  const revisions: Revision[] = [];
  for (const route of problem.routes) {
    if (route.trips.length === 0) continue;
    const times = timings(problem, route);
    const revision = route.arrives === null ? null : revisionOf(problem, route, times);
    if (revision) revisions.push(revision);
    for (const [index, trip] of route.trips.entries()) {
      const time = times[index];
      if (!time || (index === 0 && route.arrives !== null)) continue;
      const isDue = index === 0 && isFree(route, snapshot) && time.leaves <= 0;
      if (isDue) offers.push(offerOf({ problem, near, snapshot }, { route, trip, time }));
      else deferrals.push(...deferralsOf(snapshot, { route, trip, time }, index > 0));
    }
  }
  const unserved: Unserved[] = [];
  for (const job of problem.jobs) {
    if (job.route) continue;
    const { orderId, notBefore } = job.order;
    if (job.notBefore > 0)
      deferrals.push({ orderId, until: notBefore, driverId: null, reason: "backing_off" });
    else unserved.push({ orderId, reason: whyNobody({ problem, snapshot }, job) });
  }
  const revised = new Set(revisions.map(({ tripId }) => tripId));
  const withdrawals = withdrawalsOf(problem, near, revised);
  return { offers, revisions, withdrawals, deferrals, unserved, memory: memoryOf(problem.routes) };
}

interface About {
  readonly problem: Problem;
  readonly snapshot: DispatchSnapshot;
}
interface Chosen {
  readonly route: Route;
  readonly trip: PlannedTrip;
  readonly time: Timing;
}

const isFree = ({ driver }: Route, { at }: DispatchSnapshot): boolean =>
  driver.trip === null && driver.freeAt <= at;

const ordersOf = ({ jobs }: PlannedTrip) => jobs.map(({ order }) => order.orderId);

const termsOf = (
  route: Route,
  { clickToDoor, courierTime, freshness, aversion }: Timing,
): ScoreTerms => ({
  clickToDoor: Math.round(clickToDoor),
  courierTime: Math.round(courierTime),
  freshness: Math.round(freshness),
  balance: Math.round(route.balance),
  performance: Math.round(route.performance + aversion),
});

function offerOf(
  { problem, near, snapshot }: About & { readonly near: Near },
  { route, trip, time }: Chosen,
): PlannedOffer {
  const { at } = snapshot;
  const distance = distanceOf(problem, route, trip);
  const due = Math.max(
    Math.min(0, time.leaves),
    (route.driver.freeAt.getTime() - at.getTime()) / 1_000,
    ...trip.jobs.map(({ order, notBefore }) =>
      Math.max(notBefore, (order.since.getTime() - at.getTime()) / 1_000),
    ),
  );
  return {
    driverId: route.driver.driverId,
    orderIds: ordersOf(trip),
    driverEtaSeconds: time.firstTravel,
    distanceMetres: distance,
    payAmount: payOf(problem, trip, distance),
    dueAt: addSeconds(at, Math.min(0, due)),
    terms: termsOf(route, time),
    runnersUp: runnersUp(problem, near, { route, trip, time }),
  };
}

function distanceOf({ metres }: Problem, route: Route, trip: PlannedTrip): number {
  const stops = [...trip.kitchens, ...trip.jobs.map(({ door }) => door)];
  let total = 0;
  let here = route.place;
  for (const stop of stops) {
    total += metres(here, stop, route.vehicle);
    here = stop;
  }
  return Math.round(total);
}

/** Trip, orders and way, and a step more for each offer of an order that came to nothing. */
function payOf({ settings }: Problem, { jobs }: PlannedTrip, metres: number): number {
  const steps = Math.max(...jobs.map(({ order }) => order.offersMade));
  return (
    settings.payPerTripAmount +
    settings.payPerOrderAmount * jobs.length +
    Math.round((metres / 1_000) * settings.payPerKmAmount) +
    settings.reofferStepAmount * Math.min(steps, settings.reofferStepsMax)
  );
}

/** The same orders with another courier, as the next trip: what it would have cost more. */
function runnersUp(
  problem: Problem,
  near: Near,
  { route, trip, time }: Chosen,
): readonly RunnerUp[] {
  const kitchen = trip.kitchens[0];
  if (!kitchen) return [];
  const chosen = total(termsOf(route, time));
  const others: RunnerUp[] = [];
  for (const { route: other } of near.couriers(kitchen).slice(0, 4 * runnersUpMax)) {
    if (other === route || other.arrives !== null) continue;
    const alone: Route = { ...other, trips: [trip] };
    const [found] = timings(problem, alone);
    const { driverId } = other.driver;
    if (!found) {
      const isForbidden = trip.jobs.some(
        ({ order: { forbidden, pinnedTo } }) =>
          forbidden.includes(driverId) || (pinnedTo !== null && pinnedTo !== driverId),
      );
      others.push({
        driverId,
        terms: termsOf(other, time),
        worseBySeconds: impossible,
        reason: isForbidden
          ? "forbidden"
          : trip.jobs.some(({ order }) => order.declinedJustNow.includes(driverId))
            ? "declined_before"
            : "shift_ends",
      });
      continue;
    }
    const terms = termsOf(other, found);
    others.push({
      driverId,
      terms,
      worseBySeconds: Math.max(0, Math.round(total(terms) - chosen)),
      reason:
        found.aversion > 0 ? "declined_before" : other.free > 0 ? "busy_until_later" : "slower",
    });
  }
  return others
    .sort((a, b) => a.worseBySeconds - b.worseBySeconds || (a.driverId < b.driverId ? -1 : 1))
    .slice(0, runnersUpMax);
}

const total = ({ clickToDoor, courierTime, freshness, balance, performance }: ScoreTerms): number =>
  clickToDoor + courierTime + freshness + balance + performance;

function deferralsOf(
  snapshot: DispatchSnapshot,
  { route, trip, time }: Chosen,
  isLater: boolean,
): readonly Deferral[] {
  const until = addSeconds(snapshot.at, Math.max(deferralSecondsMin, time.leaves));
  const isBusy = isLater || !isFree(route, snapshot);
  return trip.jobs.map(({ order, notBefore }) => ({
    orderId: order.orderId,
    until: notBefore > 0 && order.notBefore > until ? order.notBefore : until,
    driverId: route.driver.driverId,
    reason: notBefore > 0 ? "backing_off" : isBusy ? "courier_finishes_first" : "food_not_ready",
  }));
}

/** Orders that join, or leave, a trip whose courier is on the way. */
function revisionOf(problem: Problem, route: Route, [time]: readonly Timing[]): Revision | null {
  const { trip } = route.driver;
  const planned = route.trips[0];
  if (!trip || !planned || !time || !route.isOpen) return null;
  const orderIds = ordersOf(planned);
  const before = new Set(trip.orders.map(({ orderId }) => orderId));
  if (orderIds.length === before.size && orderIds.every((id) => before.has(id))) return null;
  const distance = distanceOf(problem, route, planned);
  return {
    tripId: trip.tripId,
    driverId: route.driver.driverId,
    orderIds,
    distanceMetres: distance,
    payAmount: payOf(problem, planned, distance),
    terms: termsOf(route, time),
  };
}

/** Trips whose food somebody who has nothing to do would fetch so much sooner that it is worth the change. */
function withdrawalsOf(
  problem: Problem,
  near: Near,
  revised: ReadonlySet<TripId>,
): readonly Withdrawal[] {
  const { settings } = problem;
  const found: Withdrawal[] = [];
  if (settings.reassignGainSeconds <= 0) return found;
  const taken = new Set<Route>();
  for (const route of problem.routes) {
    const { trip } = route.driver;
    const planned = route.trips[0];
    const kitchen = planned?.kitchens[0];
    if (!trip?.isAccepted || !planned || !kitchen || route.arrives === null) continue;
    if (revised.has(trip.tripId)) continue;
    const ready = Math.max(...planned.jobs.map((job) => job.ready));
    const half = settings.pickupServiceSeconds / 2;
    const mine = Math.max(route.arrives + half, ready);
    const idle = near
      .couriers(kitchen)
      .find(
        ({ route: other }) =>
          other.trips.length === 0 &&
          other.free === 0 &&
          !taken.has(other) &&
          timings(problem, { ...other, trips: [planned] }).length > 0,
      );
    if (!idle) continue;
    const gainSeconds = Math.round(mine - Math.max(idle.there + half, ready));
    if (gainSeconds < settings.reassignGainSeconds) continue;
    taken.add(idle.route);
    found.push({ tripId: trip.tripId, driverId: route.driver.driverId, gainSeconds });
  }
  return found;
}

/** The farthest that any courier got on the list of what speaks against a trip. */
function whyNobody(
  { problem, snapshot }: About,
  { order, kitchen, isWeighed }: Job,
): Unserved["reason"] {
  if (!isWeighed) return "not_weighed_yet";
  const { routes } = problem;
  if (routes.length === 0)
    return snapshot.drivers.length === 0 ? "no_courier_on_duty" : "none_free_soon";
  let reason: Unserved["reason"] = "all_too_far";
  for (const { place, shiftEnd, driver } of routes) {
    if (isTooFar(problem, place, kitchen)) continue;
    const { driverId } = driver;
    const isWilling =
      !order.forbidden.includes(driverId) &&
      !order.declinedJustNow.includes(driverId) &&
      (order.pinnedTo === null || order.pinnedTo === driverId);
    if (isWilling && shiftEnd > 0) return "none_free_soon";
    if (isWilling) reason = "shifts_end";
    else if (reason === "all_too_far") reason = "all_said_no";
  }
  return reason;
}

/** What the next step may take up. */
const memoryOf = (routes: readonly Route[]): PlanMemory =>
  new Map(
    routes.flatMap((route) => {
      const ahead = route.arrives === null ? route.trips : route.trips.slice(1);
      return ahead.length === 0 ? [] : [[route.driver.driverId, ahead.map(ordersOf)] as const];
    }),
  );
