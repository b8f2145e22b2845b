import { cheapestInsertion, insert, remove } from "./insertion.ts";
import type { Near } from "./near.ts";
import type { Job, PlannedTrip, Problem, Route } from "./problem.ts";
import { refresh } from "./route.ts";

/** Orders that are taken out at once, at most. */
const removedMax = 5;
/** Neighbours in the sorted list among which the related ones are found. */
const reach = 32;
/** Seconds of kitchen distance that a second between ready times counts for. */
const readyWeight = 0.5;
/** City speed that turns metres into seconds for relatedness; any will do. */
const metresPerSecond = 5;

export interface Search {
  readonly triesMax: number;
  /** True when the time is over: the best plan so far is taken. */
  readonly isOver: () => boolean;
  /** Uniform in [0, 1), the same for the same snapshot. */
  readonly random: () => number;
}

/**
 * Large neighbourhood search (Shaw 1998; Ropke and Pisinger 2006): takes a few related orders out of
 * the plan and puts each back where it is cheapest, in random order; keeps what is not worse. Anytime:
 * the plan is whole after each try. Gives up on optimality, keeps determinism: tries are counted.
 * O(tries × removed × couriers near).
 */
export function improve(
  problem: Problem,
  near: Near,
  { triesMax, isOver, random }: Search,
): number {
  const jobs = near.sorted;
  let tries = 0;
  for (; tries < triesMax; tries += 1) {
    if ((tries & 15) === 15 && isOver()) break;
    const seed = Math.floor(random() * jobs.length);
    exchange(problem, near, { chosen: related(jobs, seed, random), random });
  }
  return tries;
}

/** A courier who is on the way rides to the same kitchen for whatever is left: nobody rides for nothing. */
function mayMove(job: Job): boolean {
  const { route } = job;
  const [first] = route?.trips ?? [];
  if (!first || route?.arrives === null || !first.jobs.includes(job)) return true;
  const next = first.jobs.find((other) => other !== job);
  return next?.kitchen === first.kitchens[0];
}

function related(jobs: readonly Job[], seed: number, random: () => number): Job[] {
  const chosen = jobs[seed] as Job;
  const found = [chosen];
  const wanted = Math.min(jobs.length, 1 + Math.floor(random() * removedMax));
  if (wanted === 1) return found;
  const from = Math.max(0, Math.min(seed - reach, jobs.length - 2 * reach));
  const to = Math.min(jobs.length, from + 2 * reach);
  const distances: { job: Job; far: number }[] = [];
  for (let index = from; index < to; index += 1) {
    const job = jobs[index] as Job;
    if (job !== chosen) distances.push({ job, far: distance(chosen, job) * (0.5 + random()) });
  }
  for (let count = 1; count < wanted && distances.length > 0; count += 1) {
    let least = 0;
    for (let index = 1; index < distances.length; index += 1)
      if ((distances[index]?.far ?? 0) < (distances[least]?.far ?? 0)) least = index;
    const [next] = distances.splice(least, 1);
    if (next) found.push(next.job);
  }
  return found;
}

function distance(a: Job, b: Job): number {
  const metres =
    Math.abs(a.kitchen.east - b.kitchen.east) + Math.abs(a.kitchen.north - b.kitchen.north);
  const far = metres / metresPerSecond + Math.abs(a.ready - b.ready) * readyWeight;
  return a.route && a.route === b.route ? far * 0.3 : far;
}

interface Exchange {
  readonly chosen: readonly Job[];
  readonly random: () => number;
}

function exchange(problem: Problem, near: Near, { chosen, random }: Exchange): void {
  const before = new Map<Route, { cost: number; trips: PlannedTrip[] }>();
  const keep = (route: Route | null) => {
    if (route && !before.has(route)) before.set(route, { cost: route.cost, trips: copyOf(route) });
  };
  let old = 0;
  const removed: Job[] = [];
  for (const job of chosen) {
    if (!mayMove(job)) continue;
    keep(job.route);
    if (!job.route) old += job.postponeCost;
    remove(problem, job);
    removed.push(job);
  }
  shuffle(removed, random);
  let now = 0;
  for (const job of removed) {
    const found = cheapestInsertion(problem, near, job);
    if (found.route) {
      keep(found.route);
      insert(problem, job, found);
    } else now += job.postponeCost;
  }
  for (const [route, { cost }] of before) {
    old += cost;
    now += route.cost;
  }
  if (now <= old + 1e-6) return;
  for (const job of removed) job.route = null;
  for (const [route, { trips }] of before) {
    route.trips = trips;
    refresh(problem, route);
    for (const { jobs } of trips) for (const job of jobs) job.route = route;
  }
}

const copyOf = ({ trips }: Route): PlannedTrip[] =>
  trips.map(({ kitchens, jobs }) => ({ kitchens: [...kitchens], jobs: [...jobs] }));

function shuffle(jobs: Job[], random: () => number): void {
  for (let index = jobs.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const held = jobs[index] as Job;
    jobs[index] = jobs[other] as Job;
    jobs[other] = held;
  }
}
