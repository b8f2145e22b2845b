import type { Trip } from "@swift-eats/domain/dispatch";
import {
  type EtaStage,
  latenessOf,
  type Pattern,
  patternUnder,
  prepBucket,
  type Situation,
  wholeKitchen,
} from "@swift-eats/domain/eta";
import { distanceMetres, type LngLat, secondsBetween } from "@swift-eats/domain/kernel";
import type { Order } from "@swift-eats/domain/ordering";
import type { Vehicle } from "@swift-eats/domain/routing";
import type { Ports } from "../wire/index.ts";
import { loadOfZone, timeZoneOf } from "./zone-knowledge.ts";

/** Minutes of hand-over at a door that comes before one's own. */
const otherDoorSeconds = 120;

export const stageOf = ({ status }: Pick<Order, "status">): EtaStage =>
  status === "picked_up" ? "picked_up" : status === "placed" ? "placed" : "accepted";

/** The kitchen's pattern for such an hour and load, under its own, under what is known of none. */
export async function prepPatternOf(
  ports: Pick<Ports, "prepPatterns">,
  restaurantId: Order["restaurantId"],
  bucket: string,
): Promise<{ readonly whole: Pattern; readonly own: Pattern }> {
  const known = await ports.prepPatterns.of(restaurantId, [wholeKitchen, bucket]);
  const whole = known.get(wholeKitchen) ?? patternUnder(null);
  return { whole, own: known.get(bucket) ?? patternUnder(whole) };
}

/** What is known of an order now, read from where it is stored. */
export async function situationOf(ports: Ports, order: Order, at: Date): Promise<Situation> {
  const stage = stageOf(order);
  const [trip, load, timeZone, driver, arrivals] = await Promise.all([
    order.tripId ? ports.trips.get(order.tripId) : null,
    loadOfZone(ports, order.geoKey),
    timeZoneOf(ports, order.geoKey),
    order.driverId ? ports.drivers.get(order.driverId) : null,
    ports.arrivalPatterns.of(order.geoKey, stage, order.restaurantId),
  ]);
  const restaurantOrders = load.ordersOf.get(order.restaurantId) ?? 0;
  const bucket = prepBucket(order.acceptedAt ?? at, timeZone, restaurantOrders);
  const { own } = await prepPatternOf(ports, order.restaurantId, bucket);
  const vehicle = driver?.vehicle ?? null;
  const here = await courierPlace(ports, order);
  const way = wayToDoor(ports, { order, trip, here, vehicle: vehicle ?? "bicycle" });
  const door = order.dropOff?.location;
  return {
    stage,
    progress: {
      at,
      readyEstimate: order.readyEstimate,
      pickedUp: order.status === "picked_up",
      toRestaurantSeconds: trip && trip.status !== "offered" ? leftToKitchen(trip, at) : null,
      toDoorSeconds: way.seconds,
      prepSeconds: order.prepSeconds,
    },
    timeZone,
    restaurantId: order.restaurantId,
    lines: order.lines.length,
    items: order.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    totalAmount: order.price.totalAmount,
    isScheduled: order.scheduledFor !== null,
    straightMetres: door ? distanceMetres(here ?? order.restaurantLocation, door) : 0,
    vehicle,
    dropsBefore: way.dropsBefore,
    restaurantOrders,
    zoneOrders: load.orders,
    driversOnDuty: load.driversOnDuty,
    prepLateSeconds: own.meanSeconds,
    prepSpreadSeconds: own.spreadSeconds,
    lateness: latenessOf(arrivals.zone, arrivals.kitchen),
  };
}

/** Where the food is, once a courier has it. */
async function courierPlace(ports: Ports, order: Order): Promise<LngLat | null> {
  const { driverId } = order;
  if (!driverId || order.status !== "picked_up") return null;
  const live = await ports.positions.get([driverId]).catch(() => new Map<string, LngLat>());
  return live.get(driverId) ?? null;
}

interface Way {
  readonly order: Order;
  readonly trip: Trip | null;
  readonly here: LngLat | null;
  readonly vehicle: Vehicle;
}

/** From the kitchen, or from where the courier is, past the doors that come first. */
function wayToDoor(
  { travel }: Pick<Ports, "travel">,
  { order, trip, here, vehicle }: Way,
): { readonly seconds: number; readonly dropsBefore: number } {
  const door = order.dropOff?.location;
  if (!door) return { seconds: 0, dropsBefore: 0 };
  const own = trip?.stops.find(({ kind, orderId }) => kind === "dropoff" && orderId === order.id);
  const before = own
    ? (trip?.stops ?? [])
        .filter(
          ({ kind, outcome, sequence }) =>
            kind === "dropoff" && outcome === null && sequence < own.sequence,
        )
        .sort((a, b) => a.sequence - b.sequence)
    : [];
  if (!here && before.length === 0) return { seconds: order.travelSeconds, dropsBefore: 0 };
  let from = here ?? order.restaurantLocation;
  let seconds = 0;
  for (const { point } of before) {
    seconds += travel.between(from, point, vehicle).seconds + otherDoorSeconds;
    from = point;
  }
  return {
    seconds: seconds + travel.between(from, door, vehicle).seconds,
    dropsBefore: before.length,
  };
}

/** What is left of the way to the kitchen, by the estimate made when the courier was asked. */
const leftToKitchen = (trip: Trip, at: Date): number =>
  trip.status === "assigned"
    ? Math.max(0, trip.driverEtaSeconds - secondsBetween(trip.acceptedAt ?? trip.offeredAt, at))
    : 0;
