import type { StopView, TripView } from "@swift-eats/contract/dispatch";
import type { CourierView } from "@swift-eats/contract/drivers";
import { lastTaken, type TakenTrip } from "@swift-eats/db/drivers";
import {
  isOpenTrip,
  type Run,
  type Stop,
  takenBackReasons,
  whyAsked,
} from "@swift-eats/domain/dispatch";
import type { Driver } from "@swift-eats/domain/drivers";
import { instantOf, localTime, secondsBetween } from "@swift-eats/domain/kernel";
import type { Order } from "@swift-eats/domain/ordering";
import type { Ports } from "../wire/index.ts";
import { iso, maybeIso } from "./instants.ts";
import { firstName } from "./kitchen.ts";

/** A customer's door and name are the courier's to know from acceptance to hand-over, not before and not after. */
const mayKnowDoor = (run: Run, stop: Stop): boolean =>
  run.trip.status !== "offered" && isOpenTrip(run.trip.status) && stop.outcome === null;

/** Roughly where, for an offer: two decimals are about a kilometre. */
const roughly = ({ lng, lat }: Stop["point"]) => ({
  lng: Math.round(lng * 200) / 200,
  lat: Math.round(lat * 200) / 200,
});

function stopView(run: Run, stop: Stop, order: Order): StopView {
  const isKitchen = stop.kind === "pickup";
  // An order that left the trip is another courier's to name at the counter.
  const isMine = isKitchen && stop.outcome !== "dropped";
  const door = !isKitchen && mayKnowDoor(run, stop) ? order.dropOff : null;
  return {
    id: stop.id,
    kind: stop.kind,
    orderId: stop.orderId,
    name: isKitchen ? order.restaurantName : door ? firstName(order.contact.name) : "",
    address: isKitchen ? order.restaurantAddress : (door?.address ?? null),
    location: isKitchen || door ? stop.point : roughly(stop.point),
    pickupCode: isMine && run.trip.status !== "offered" ? order.pickupCode : null,
    handOver: isKitchen ? null : (order.dropOff?.handOver ?? null),
    note: door?.note ?? "",
    lines: isMine ? order.lines.map(({ name, quantity }) => ({ name, quantity })) : [],
    orderStatus: order.status,
    readyEstimate: maybeIso(order.readyEstimate),
    cashAmount: !isKitchen && order.paymentKind === "cash" ? order.price.totalAmount : 0,
    arrivedAt: maybeIso(stop.arrivedAt),
    outcome: stop.outcome,
    waitUntil: maybeIso(stop.waitUntil),
  };
}

export function tripView(run: Run): TripView {
  const { trip } = run;
  return {
    id: trip.id,
    version: trip.version,
    status: trip.status,
    stops: trip.stops.flatMap((stop) => {
      const order = run.orders.find(({ id }) => id === stop.orderId);
      return order ? [stopView(run, stop, order)] : [];
    }),
    payAmount: trip.payAmount,
    currency: trip.currency,
    distanceMetres: trip.distanceMetres,
    driverEtaSeconds: trip.driverEtaSeconds,
    offeredAt: iso(trip.offeredAt),
    offerExpiresAt: iso(trip.offerExpiresAt),
    endedAt: maybeIso(trip.endedAt),
    endReason: trip.endReason,
  };
}

/** Fixes every five city seconds, but not faster than one a wall second. */
const fixIntervalSeconds = (rate: number): number => Math.max(5 / rate, 1);

/** City midnight before `now`, where the zone is. */
export function startOfDay(now: Date, timeZone: string): Date {
  return instantOf(localTime(now, timeZone).date, 0, timeZone);
}

/** The decision that led to an offer, as its courier may know it. */
async function whyOffered(ports: Ports, { trip, orders }: Run): Promise<CourierView["why"]> {
  const [order] = orders;
  if (!order) return null;
  const decisions = await ports.decisions.ofOrder(order.id, 20);
  const made = decisions.find(({ tripId, terms }) => tripId === trip.id && terms !== null);
  if (!made?.terms) return null;
  return {
    reason: whyAsked(made.terms, made.runnersUp),
    others: made.runnersUp.length,
    readyEstimate: maybeIso(order.readyEstimate),
  };
}

/** Long enough to be read, too short to be puzzled by tomorrow. */
const takenBackSeconds = 1_800;

function takenBack({ id, endedAt, endReason }: TakenTrip, now: Date): CourierView["takenBack"] {
  if (!endedAt || endReason === null) return null;
  if (secondsBetween(endedAt, now) > takenBackSeconds) return null;
  const known = [...takenBackReasons, "order_ended" as const].find((each) => each === endReason);
  return { tripId: id, at: iso(endedAt), reason: known ?? "operations" };
}

export async function courierView(ports: Ports, driver: Driver): Promise<CourierView> {
  const now = ports.clock.now();
  const zone = await ports.zones.get(driver.geoKey);
  const since = startOfDay(now, zone?.timeZone ?? "UTC");
  const [run, last, today] = await Promise.all([
    driver.tripId ? ports.trips.run(driver.tripId) : null,
    driver.tripId ? null : lastTaken(ports, driver.id),
    ports.earnings.between(driver.id, since, new Date(since.getTime() + 86_400_000)),
  ]);
  return {
    driverId: driver.id,
    geoKey: driver.geoKey,
    name: driver.name,
    vehicle: driver.vehicle,
    duty: driver.duty,
    dutySince: maybeIso(driver.dutySince),
    consentAt: maybeIso(driver.consentAt),
    shiftEndsAt: maybeIso(driver.shiftEndsAt),
    trip: run ? tripView(run) : null,
    why: run?.trip.status === "offered" ? await whyOffered(ports, run) : null,
    takenBack: last && takenBack(last, now),
    today: { ...today, currency: today.currency || (zone?.currency ?? "EUR") },
    fixIntervalSeconds: fixIntervalSeconds(ports.clock.rate()),
  };
}
