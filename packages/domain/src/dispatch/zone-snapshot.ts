import {
  addSeconds,
  type DriverId,
  distanceMetres,
  isPlace,
  type LngLat,
  type OrderId,
  secondsBetween,
} from "../kernel/index.ts";
import type { TravelTimes } from "../routing/index.ts";
import type { Wish } from "./decision.ts";
import { nextFree } from "./next-free.ts";
import { askAgainSeconds } from "./patience.ts";
import type { FormerCourier, OnDuty, Standing, WantedOrder } from "./ports.ts";
import type { DispatchSettings } from "./settings.ts";
import type { DispatchSnapshot, OpenTrip, WaitingOrder, WorkingDriver } from "./snapshot.ts";
import type { Trip } from "./trip.ts";

/** What is known of a zone at one instant, as it was read: it may be wrong in places. */
export interface ZoneFacts {
  readonly at: Date;
  readonly centre: LngLat;
  readonly wanted: readonly WantedOrder[];
  /** With the freshest position there is. */
  readonly onDuty: readonly OnDuty[];
  readonly standings: ReadonlyMap<DriverId, Standing>;
  readonly wishes: readonly Wish[];
  readonly settings: DispatchSettings;
  readonly travel: TravelTimes;
}

export const flaws = [
  "driver_without_position",
  "driver_far_away",
  "order_without_place",
  "clock_skew",
  "negative_prep_time",
] as const;
export type Flaw = (typeof flaws)[number];

/** A courier farther from the zone than this is a broken reading, not a courier of the zone. */
const farMetres = 400_000;
/** No courier's trip lasts longer, and no backoff: a later instant is another clock's. */
const freeSecondsMax = 7_200;
const backoffSecondsMax = 600;
/** What a kitchen's estimate is off by while it cooks. */
const readySpreadSeconds = 240;

type Note = (flaw: Flaw) => void;

/** The snapshot a decision is made on, and what was wrong with the facts: each flaw has its answer, nothing stops. */
export function zoneSnapshot(facts: ZoneFacts): {
  readonly snapshot: DispatchSnapshot;
  readonly flawed: ReadonlyMap<Flaw, number>;
} {
  const flawed = new Map<Flaw, number>();
  const note: Note = (flaw) => flawed.set(flaw, (flawed.get(flaw) ?? 0) + 1);
  const orders = new Map<OrderId, WaitingOrder>();
  const people = new Map(facts.onDuty.map((each) => [each.driver.id, each]));
  const wishes = wishesByOrder(facts.wishes);
  for (const wanted of facts.wanted) {
    if (isPlace(wanted.restaurant) && isPlace(wanted.door)) {
      const said = wishes.get(wanted.orderId) ?? [];
      orders.set(wanted.orderId, waitingOrder(facts, wanted, { people, said, note }));
    } else note("order_without_place");
  }
  const free = facts.wanted.filter(({ tripId }) => tripId === null);
  return {
    snapshot: {
      at: facts.at,
      orders: free.flatMap(({ orderId }) => orders.get(orderId) ?? []),
      drivers: facts.onDuty.flatMap((each) => workingDriver(facts, each, { orders, note })),
    },
    flawed,
  };
}

function wishesByOrder(wishes: readonly Wish[]): ReadonlyMap<OrderId, readonly Wish[]> {
  const byOrder = new Map<OrderId, Wish[]>();
  for (const wish of wishes) {
    const others = byOrder.get(wish.orderId);
    if (others) others.push(wish);
    else byOrder.set(wish.orderId, [wish]);
  }
  return byOrder;
}

interface About {
  readonly people: ReadonlyMap<DriverId, OnDuty>;
  readonly said: readonly Wish[];
  readonly note: Note;
}

function waitingOrder(
  facts: ZoneFacts,
  wanted: WantedOrder,
  { people, said, note }: About,
): WaitingOrder {
  const { at } = facts;
  const past = (instant: Date): Date => {
    if (instant <= at) return instant;
    note("clock_skew");
    return at;
  };
  const latest = addSeconds(at, backoffSecondsMax);
  if (wanted.notBefore > latest) note("clock_skew");
  const refused = wanted.former.filter(({ reason }) => !blameless.has(reason));
  const recent = addSeconds(at, -askAgainSeconds);
  const { orderId, restaurantId, restaurant, door } = wanted;
  const wished = (kind: Wish["kind"]) =>
    said.filter((wish) => wish.kind === kind).map(({ driverId }) => driverId);
  return {
    orderId,
    restaurantId,
    restaurant,
    door,
    placedAt: past(wanted.placedAt),
    readyEstimate: readyOf(wanted, at, note),
    readySpreadSeconds: wanted.isReady ? 0 : readySpreadSeconds,
    since: past(wanted.openedAt),
    notBefore: wanted.notBefore > latest ? latest : wanted.notBefore,
    offersMade: wanted.former.filter(({ wasAsked, reason }) => wasAsked && !blameless.has(reason))
      .length,
    declinedBy: refused.map(({ driverId }) => driverId),
    declinedJustNow: refused
      .filter((each) => each.endedAt > recent || isAsFar(facts, wanted, { each, people }))
      .map(({ driverId }) => driverId),
    pinnedTo: wished("pin")[0] ?? null,
    forbidden: wished("forbid"),
  };
}

/** Ends of a trip that say nothing about the courier. */
const blameless: ReadonlySet<string> = new Set(["better_plan", "order_ended"]);

/** Food that claims to be ready before it was ordered is ready now. */
function readyOf({ readyEstimate, placedAt }: WantedOrder, at: Date, note: Note): Date {
  if (!readyEstimate) return at;
  if (readyEstimate >= placedAt || placedAt > at) return readyEstimate;
  note("negative_prep_time");
  return at;
}

/** Said "too far", and has not come nearer since. */
function isAsFar(
  { travel }: ZoneFacts,
  { restaurant }: WantedOrder,
  given: { readonly each: FormerCourier; readonly people: ReadonlyMap<DriverId, OnDuty> },
): boolean {
  const { driverId, reason, driverEtaSeconds } = given.each;
  const driver = given.people.get(driverId)?.driver;
  if (reason !== "declined:too_far" || !driver?.position) return false;
  return travel.between(driver.position, restaurant, driver.vehicle).seconds >= driverEtaSeconds;
}

function workingDriver(
  facts: ZoneFacts,
  { driver, trip }: OnDuty,
  given: { readonly orders: ReadonlyMap<OrderId, WaitingOrder>; readonly note: Note },
): readonly WorkingDriver[] {
  const { orders, note } = given;
  const { position, vehicle, id } = driver;
  if (!position || !isPlace(position)) {
    note("driver_without_position");
    return [];
  }
  if (distanceMetres(position, facts.centre) > farMetres) {
    note("driver_far_away");
    return [];
  }
  const standing = facts.standings.get(id);
  const person = {
    driverId: id,
    vehicle,
    shiftEndsAt: driver.shiftEndsAt,
    earnedAmount: standing?.earnedAmount ?? 0,
    dutySeconds: driver.dutySince ? Math.max(0, secondsBetween(driver.dutySince, facts.at)) : 0,
    declineShare: standing && standing.asked > 0 ? standing.refused / standing.asked : 0,
  };
  if (!trip) {
    const freeAt = driver.freeSince ?? driver.dutySince ?? facts.at;
    return [{ ...person, position, freeAt: sane(facts.at, freeAt, note), trip: null }];
  }
  const open = openTrip(facts, { driver, position, trip }, orders);
  if (open) return [{ ...person, position, freeAt: facts.at, trip: open }];
  const { travel, settings, at } = facts;
  const readyAt = (orderId: OrderId) => orders.get(orderId)?.readyEstimate ?? null;
  const free = nextFree(trip, { position, at }, { vehicle, travel, settings, readyAt });
  return [{ ...person, position: free.position, freeAt: sane(at, free.at, note), trip: null }];
}

/** A trip whose courier has not reached the kitchen: it may still change. */
function openTrip(
  { at, travel }: ZoneFacts,
  given: { readonly driver: OnDuty["driver"]; readonly position: LngLat; readonly trip: Trip },
  orders: ReadonlyMap<OrderId, WaitingOrder>,
): OpenTrip | null {
  const { driver, position, trip } = given;
  if (trip.status !== "offered" && trip.status !== "assigned") return null;
  const doors = trip.stops.filter(({ kind, outcome }) => kind === "dropoff" && outcome === null);
  const mine = doors.flatMap(({ orderId }) => orders.get(orderId) ?? []);
  const [first] = mine;
  if (!first || mine.length < doors.length) return null;
  const { seconds } = travel.between(position, first.restaurant, driver.vehicle);
  return {
    tripId: trip.id,
    restaurantId: first.restaurantId,
    restaurant: first.restaurant,
    arrivesAt: addSeconds(at, seconds),
    orders: mine,
    isAccepted: trip.status === "assigned",
  };
}

/** An instant a working day away is another clock's. */
function sane(at: Date, freeAt: Date, note: Note): Date {
  const [first, last] = [addSeconds(at, -freeSecondsMax * 6), addSeconds(at, freeSecondsMax)];
  if (freeAt >= first && freeAt <= last) return freeAt;
  note("clock_skew");
  return freeAt < first ? first : last;
}
