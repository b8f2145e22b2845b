import { getOrderRoute, getTripRoute, type LineStringView } from "@swift-eats/contract/routing";
import { currentStop, type Trip } from "@swift-eats/domain/dispatch";
import { type LngLat, ok, refuse, type TripId } from "@swift-eats/domain/kernel";
import { customerSees } from "@swift-eats/domain/tracking";
import type { Ports } from "../wire/index.ts";
import { readable } from "./ordering/readable.ts";
import { route } from "./route.ts";

/** Six decimals are a tenth of a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

const lineOf = (shape: readonly LngLat[]): LineStringView => ({
  type: "LineString",
  coordinates: shape.map(({ lng, lat }): [number, number] => [rounded(lng), rounded(lat)]),
});

/** From where the courier was last seen to the stop that is next; null when there is no such leg. */
async function currentLeg(ports: Ports, trip: Trip) {
  const to = currentStop(trip);
  const driver = to && (await ports.drivers.get(trip.driverId));
  if (!to || !driver) return null;
  const live = await ports.positions.get([driver.id]).catch(() => null);
  const from: LngLat | null = live?.get(driver.id) ?? driver.position;
  if (!from) return null;
  const points = [{ lng: from.lng, lat: from.lat }, to.point];
  const found = await ports.roads.route({ points, vehicle: driver.vehicle });
  return found && { to, found };
}

export const routingRoutes = [
  route(getTripRoute, async ({ ports, viewer, params }) => {
    const run = await ports.trips.run(params.id as TripId);
    const mayKnow =
      viewer.kind === "account" &&
      (viewer.role === "operations" || run?.trip.driverId === viewer.driverId);
    if (!run || !mayKnow) return refuse({ code: "dispatch.unknown_trip" });
    // An offer's door is no more than a neighbourhood yet; the way to its kitchen may be known.
    const { trip } = run;
    const leg = await currentLeg(ports, trip);
    if (!leg || (trip.status === "offered" && leg.to.kind === "dropoff"))
      return refuse({ code: "routing.no_leg" });
    const { seconds, metres, source, shape, steps } = leg.found;
    return ok({
      stopId: leg.to.id,
      seconds,
      metres,
      source,
      line: lineOf(shape),
      steps: steps.map(({ shapeIndex, ...step }) => ({ ...step, at: shapeIndex })),
    });
  }),
  route(getOrderRoute, async ({ ports, viewer, params }) => {
    const order = await readable(ports, viewer, params.id);
    if (!order.ok) return order;
    const { id, tripId } = order.value;
    const trip = tripId ? await ports.trips.get(tripId) : null;
    const leg =
      trip && customerSees(trip, id) === "position" ? await currentLeg(ports, trip) : null;
    return ok(
      leg
        ? { source: leg.found.source, line: lineOf(leg.found.shape) }
        : { source: null, line: null },
    );
  }),
];
