import { type LngLat, secondsBetween } from "../kernel/index.ts";
import type { TravelTimes, Vehicle } from "../routing/index.ts";
import type { DispatchSettings } from "./settings.ts";
import type { DispatchSnapshot, WaitingOrder, WorkingDriver } from "./snapshot.ts";

/** A point of the problem; legs are remembered between such places. */
export interface Place {
  readonly index: number;
  readonly point: LngLat;
  /** Metres east and north of the zone's first point: for cells only, never for times. */
  readonly east: number;
  readonly north: number;
}

/** An order to be carried. Times are seconds from the snapshot's instant. */
export interface Job {
  readonly order: WaitingOrder;
  readonly kitchen: Place;
  readonly door: Place;
  readonly placed: number;
  readonly ready: number;
  readonly notBefore: number;
  /** Nobody said no and operations said nothing: every courier will do. */
  readonly isPlain: boolean;
  /** Past its age: goes before everything that is younger. */
  readonly isForced: boolean;
  /** What leaving it for later costs. */
  readonly postponeCost: number;
  /** A place was looked for; false when the time for the step was over before. */
  isWeighed: boolean;
  /** The courier who is on the way to fetch it; null = nobody yet. */
  home: Route | null;
  /** Where it is planned; null = nowhere yet. */
  route: Route | null;
  /** The trip that carries nothing else: priced again and again, never planned itself. */
  readonly alone: PlannedTrip;
}

export interface PlannedTrip {
  /** In the order of the doors, and so they are visited. One, unless the zone lets near kitchens share a trip. */
  kitchens: readonly Place[];
  /** In the order of the doors. */
  jobs: Job[];
}

export const kitchensOf = (jobs: readonly Job[]): readonly Place[] => [
  ...new Set(jobs.map(({ kitchen }) => kitchen)),
];

/** A courier with what is planned for them. */
export interface Route {
  readonly driver: WorkingDriver;
  readonly vehicle: Vehicle;
  readonly place: Place;
  /** When free, at the earliest now. */
  readonly free: number;
  readonly shiftEnd: number;
  /** On the way to the kitchen of the first trip: when there. */
  readonly arrives: number | null;
  /** Orders may still join the first trip of a courier who is on the way. */
  readonly isOpen: boolean;
  /** Priced likelihood of a no and earnings beyond the share, per trip. */
  readonly performance: number;
  readonly balance: number;
  trips: PlannedTrip[];
  cost: number;
  /** Where and when each trip starts, what was paid until then; one entry more for the end. */
  starts: Start[];
  /** The last search for a place that looked here. */
  lookedAt: number;
}

export interface Start {
  time: number;
  place: Place;
  cost: number;
}

export interface Problem {
  readonly settings: DispatchSettings;
  /** What may be planned anew. */
  readonly jobs: readonly Job[];
  /** What couriers on their way will fetch in any case. */
  readonly carried: readonly Job[];
  readonly routes: readonly Route[];
  /** What a second of the first way to a kitchen earns now: in a rush nobody comes from far. */
  readonly reserve: number;
  readonly seconds: (from: Place, to: Place, vehicle: Vehicle) => number;
  readonly metres: (from: Place, to: Place, vehicle: Vehicle) => number;
}

const metresPerDegree = 111_195;

/** Numbers instead of dates, places instead of points: what the search works on. */
export function problemOf(
  snapshot: DispatchSnapshot,
  settings: DispatchSettings,
  travel: TravelTimes,
): Problem {
  const { at, orders, drivers } = snapshot;
  const place = places(orders[0]?.restaurant ?? drivers[0]?.position);
  const kitchens = new Map<string, Place>();
  const kitchenOf = ({ restaurantId, restaurant }: WaitingOrder): Place => {
    const known = kitchens.get(restaurantId);
    if (known) return known;
    const made = place(restaurant);
    kitchens.set(restaurantId, made);
    return made;
  };
  const jobOf = (order: WaitingOrder): Job => {
    const placed = secondsBetween(at, order.placedAt);
    const isForced = -placed > settings.ageForcesSeconds;
    // The wait so far is lost either way.
    const postponed = Math.max(0, -placed) + settings.postponeSeconds;
    const job: Job = {
      order,
      kitchen: kitchenOf(order),
      door: place(order.door),
      placed,
      ready: secondsBetween(at, order.readyEstimate),
      notBefore: secondsBetween(at, order.notBefore),
      isPlain:
        order.pinnedTo === null &&
        order.forbidden.length === 0 &&
        order.declinedBy.length === 0 &&
        order.declinedJustNow.length === 0,
      isForced,
      postponeCost: isForced ? postponed * forcedFactor : postponed,
      isWeighed: false,
      home: null,
      route: null,
      alone: { kitchens: [], jobs: [] },
    };
    job.alone.kitchens = [job.kitchen];
    job.alone.jobs.push(job);
    return job;
  };
  const jobs = orders.map(jobOf);
  const fixed: Job[] = [];
  const soon = drivers.filter(
    ({ freeAt, trip }) => trip || secondsBetween(at, freeAt) <= settings.horizonSeconds,
  );
  const share = shareOf(soon);
  const routes = soon.map((driver): Route => {
    const { trip } = driver;
    const route: Route = {
      driver,
      vehicle: driver.vehicle,
      place: place(driver.position),
      free: Math.max(0, secondsBetween(at, driver.freeAt)),
      shiftEnd: driver.shiftEndsAt
        ? secondsBetween(at, driver.shiftEndsAt)
        : Number.POSITIVE_INFINITY,
      arrives: trip ? secondsBetween(at, trip.arrivesAt) : null,
      isOpen: trip?.isAccepted === true && settings.revise !== "none",
      performance: settings.performanceWeightSeconds * driver.declineShare,
      balance: settings.balanceWeightSeconds * aboveShare(driver, share),
      trips: [],
      cost: 0,
      starts: [],
      lookedAt: 0,
    };
    if (trip) {
      const carried = trip.orders.map(jobOf);
      for (const job of carried) {
        job.home = route;
        job.route = route;
      }
      route.trips.push({ kitchens: kitchensOf(carried), jobs: carried });
      (settings.revise === "exchange" && trip.isAccepted ? jobs : fixed).push(...carried);
    }
    return route;
  });
  const idle = routes.filter(({ free, arrives }) => free <= 0 && arrives === null).length;
  const reserve = idle >= idlePerOrder * jobs.length ? settings.reserveWeight : 0;
  return { settings, jobs, carried: fixed, routes, reserve, ...legs(travel, place.count) };
}

/** It is calm while there are this many idle couriers for each order. Found by ablation. */
const idlePerOrder = 2;

/** An order past its age goes before everything: leaving it is this much dearer. */
const forcedFactor = 10;

function places(origin: LngLat | undefined) {
  let count = 0;
  const { lng: lng0, lat: lat0 } = origin ?? { lng: 0, lat: 0 };
  const narrow = Math.cos((lat0 * Math.PI) / 180) * metresPerDegree;
  const place = (point: LngLat): Place => {
    const index = count;
    count += 1;
    const { lng, lat } = point;
    return { index, point, east: (lng - lng0) * narrow, north: (lat - lat0) * metresPerDegree };
  };
  return Object.assign(place, { count: () => count });
}

/** Zone's pay an hour on duty; null while nobody has earned. */
function shareOf(drivers: readonly WorkingDriver[]): number | null {
  let earned = 0;
  let seconds = 0;
  for (const { earnedAmount, dutySeconds } of drivers) {
    earned += earnedAmount;
    seconds += dutySeconds;
  }
  return earned > 0 && seconds > 0 ? earned / seconds : null;
}

/** How far above (positive) or below the share, in shares, never beyond one. */
function aboveShare({ earnedAmount, dutySeconds }: WorkingDriver, share: number | null): number {
  if (share === null || dutySeconds < 1) return 0;
  return Math.max(-1, Math.min(1, earnedAmount / dutySeconds / share - 1));
}

/** Seconds of a leg that nobody can ride; more than anything is worth, less than 2^31. */
const noWay = 2e9;
/** With more places than this, remembering legs costs more than asking again. */
const rememberedPlacesMax = 2_000;

/** Asks for each leg once. */
function legs(travel: TravelTimes, placesCount: () => number): Pick<Problem, "seconds" | "metres"> {
  const ask = (from: Place, to: Place, vehicle: Vehicle): number => {
    const { seconds } = travel.between(from.point, to.point, vehicle);
    return seconds >= 0 && seconds < noWay ? Math.round(seconds) : noWay;
  };
  const count = placesCount();
  const metres: Problem["metres"] = (from, to, vehicle) =>
    travel.between(from.point, to.point, vehicle).metres;
  if (count > rememberedPlacesMax) return { seconds: ask, metres };
  const rows = new Map<Vehicle, (Int32Array | undefined)[]>();
  // Most zones have few vehicles: the last one is mostly the next.
  let last: Vehicle | null = null;
  let ofVehicle: (Int32Array | undefined)[] = [];
  return {
    metres,
    seconds(from, to, vehicle) {
      if (vehicle !== last) {
        ofVehicle = rows.get(vehicle) ?? new Array<Int32Array | undefined>(count);
        rows.set(vehicle, ofVehicle);
        last = vehicle;
      }
      let row = ofVehicle[from.index];
      if (!row) {
        row = new Int32Array(count).fill(-1);
        ofVehicle[from.index] = row;
      }
      let seconds = row[to.index] as number;
      if (seconds < 0) {
        seconds = ask(from, to, vehicle);
        row[to.index] = seconds;
      }
      return seconds;
    },
  };
}
