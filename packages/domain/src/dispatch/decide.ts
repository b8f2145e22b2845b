import type { DriverId, OrderId } from "../kernel/index.ts";
import { greatCircleTimes, type TravelTimes } from "../routing/index.ts";
import { cheapestInsertion, insert, mayShare } from "./insertion.ts";
import { improve } from "./large-neighbourhood.ts";
import { type Near, nearOf } from "./near.ts";
import { type Job, kitchensOf, type Problem, problemOf } from "./problem.ts";
import { readPlan } from "./read-plan.ts";
import { impossible, refresh } from "./route.ts";
import type { DispatchSettings } from "./settings.ts";
import type { DispatchPlan, DispatchSnapshot, PlanMemory } from "./snapshot.ts";

export interface DecideOptions {
  /** True when the time for this step is over: the best plan so far is taken. */
  readonly isOver?: () => boolean;
  /** What the last step planned: where the search goes on. A hint; without it the plan is made anew. */
  readonly memory?: PlanMemory;
}

/** Tries of the search for each order, and in all at least, up to the zone's maximum. */
const triesPerOrder = 6;
const triesMin = 60;

/**
 * Which courier takes which orders in which sequence, and whom to ask now. A plan over the horizon
 * for the whole zone: each courier's next trips, each a bundle; built by cheapest insertion from the
 * last plan, improved by large neighbourhood search; only what has to start now is offered, all else
 * is deferred and may change. Minimises click-to-door, priced terms added; see `DispatchSettings`.
 * The same snapshot gives the same plan unless the time runs out. O(tries × couriers near a kitchen).
 * Source: Reyes et al. 2018 (rolling horizon, bundles, two-stage commitment); Ropke and Pisinger 2006.
 */
export function decide(
  snapshot: DispatchSnapshot,
  settings: DispatchSettings,
  travel: TravelTimes = greatCircleTimes,
  { isOver = () => false, memory = new Map() }: DecideOptions = {},
): DispatchPlan {
  const problem = problemOf(snapshot, settings, travel);
  const near = nearOf(problem);
  for (const route of problem.routes) refresh(problem, route);
  recall(problem, memory);
  construct(problem, near, isOver);
  if (problem.jobs.length > 0)
    improve(problem, near, {
      triesMax: Math.min(
        settings.triesMax,
        Math.max(triesMin, triesPerOrder * problem.jobs.length),
      ),
      isOver,
      random: randomFrom(snapshot.at.getTime()),
    });
  return readPlan(problem, near, snapshot);
}

/** Takes up the last plan, as far as its orders and couriers are still there. */
function recall(problem: Problem, memory: PlanMemory): void {
  if (memory.size === 0) return;
  const jobs = new Map<OrderId, Job>();
  for (const job of problem.jobs) if (!job.route) jobs.set(job.order.orderId, job);
  for (const route of problem.routes) {
    const planned = memory.get(route.driver.driverId as DriverId);
    if (!planned) continue;
    const before = route.trips.length;
    const taken = new Set<Job>();
    for (const orderIds of planned.slice(0, problem.settings.tripsAheadMax)) {
      const trip = stillTogether(
        problem,
        orderIds.flatMap((id) => jobs.get(id) ?? []),
        taken,
      );
      if (trip.length > 0) route.trips.push({ kitchens: kitchensOf(trip), jobs: trip });
    }
    refresh(problem, route);
    if (route.cost >= impossible) {
      route.trips.length = before;
      refresh(problem, route);
      continue;
    }
    for (const job of taken) {
      job.route = route;
      jobs.delete(job.order.orderId);
    }
  }
}

/** What may be one trip by the settings of now, none of it taken twice. */
function stillTogether(problem: Problem, planned: readonly Job[], taken: Set<Job>): Job[] {
  const trip: Job[] = [];
  for (const job of planned) {
    if (trip.length >= problem.settings.ordersPerTripMax) break;
    if (taken.has(job)) continue;
    if (trip.length > 0 && !mayShare(problem, kitchensOf(trip), job.kitchen)) continue;
    taken.add(job);
    trip.push(job);
  }
  return trip;
}

/** Cheapest insertion of what is not planned yet; what is ready first goes first. What the time does not reach waits. */
function construct(problem: Problem, near: Near, isOver: () => boolean): void {
  const unplanned = problem.jobs.filter(({ route }) => !route);
  unplanned.sort(
    (a, b) =>
      Number(b.isForced) - Number(a.isForced) ||
      a.ready - b.ready ||
      (a.order.orderId < b.order.orderId ? -1 : 1),
  );
  for (const [index, job] of unplanned.entries()) {
    if (index % 16 === 15 && isOver()) break;
    job.isWeighed = true;
    const found = cheapestInsertion(problem, near, job);
    if (found.route) insert(problem, job, found);
  }
}

/** Mulberry32: 32 bits of state, more than enough to choose neighbours. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
