import {
  acceptTrip,
  arriveAtStop,
  declineTrip,
  deliverOrder,
  failStop as failStopEndpoint,
  listCourierDecisions,
  pickUpOrder,
  waitAtStop,
} from "@swift-eats/contract/dispatch";
import { getCourier, listTrips, setDuty } from "@swift-eats/contract/drivers";
import { sendFixes } from "@swift-eats/contract/tracking";
import { finishedTrips } from "@swift-eats/db/drivers";
import {
  acceptOffer,
  arrive,
  declineOffer,
  deliver,
  failStop,
  pickUp,
  type Run,
  type RunDecision,
  startWaiting,
} from "@swift-eats/domain/dispatch";
import { goOffDuty, goOnDuty } from "@swift-eats/domain/drivers";
import type { Viewer } from "@swift-eats/domain/identity";
import {
  type DriverId,
  ok,
  type Result,
  refuse,
  type StopId,
  type TripId,
} from "@swift-eats/domain/kernel";
import type { Cause } from "@swift-eats/domain/ordering";
import { courierDecisions } from "../dispatch/index.ts";
import { courierChanged, courierWentHome, takeFixes } from "../tracking/index.ts";
import { courierView, iso, startOfDay, tripView } from "../views/index.ts";
import type { Ports } from "../wire/index.ts";
import { route } from "./route.ts";

const notADriver = { code: "identity.forbidden" };
const driverIdOf = (viewer: Viewer): DriverId | null =>
  viewer.kind === "account" ? viewer.driverId : null;

/** One action on one's own trip: decided purely, saved in one transaction. */
async function act(
  ports: Ports,
  viewer: Viewer,
  tripId: string,
  decide: (run: Run, driverId: DriverId) => Result<RunDecision>,
) {
  const driverId = driverIdOf(viewer);
  if (!driverId) return refuse(notADriver);
  const decided = await ports.trips.decide(tripId as TripId, (run) =>
    run.trip.driverId === driverId
      ? decide(run, driverId)
      : refuse({ code: "dispatch.unknown_trip" }),
  );
  if (!decided.ok) return decided;
  await courierChanged(ports, driverId);
  await ports.wake.notify("outbox", "");
  await ports.wake.notify("dispatch", decided.value.trip.geoKey);
  return ok(tripView(decided.value));
}

/** Actions sent from an offline queue keep their own time, never later than now and not before the trip was taken. */
function causeAt(ports: Ports, run: Run, driverId: DriverId, given: string | undefined): Cause {
  const now = ports.clock.now();
  const earliest = run.trip.acceptedAt ?? run.trip.offeredAt;
  const wished = given ? new Date(given) : now;
  const at = wished > now ? now : wished < earliest ? earliest : wished;
  return { actor: { role: "driver", id: driverId }, at };
}

export const courierRoutes = [
  route(getCourier, async ({ ports, viewer }) => {
    const id = driverIdOf(viewer);
    const driver = id && (await ports.drivers.get(id));
    return driver ? ok(await courierView(ports, driver)) : refuse(notADriver);
  }),
  route(setDuty, async ({ ports, viewer, body }) => {
    const id = driverIdOf(viewer);
    if (!id) return refuse(notADriver);
    const at = ports.clock.now();
    const decided = await ports.drivers.decide(id, (driver) =>
      body.on
        ? goOnDuty(driver, {
            consent: body.consent,
            at,
            shiftEndsAt: body.until ? new Date(body.until) : null,
          })
        : goOffDuty(driver),
    );
    if (!decided.ok) return decided;
    await (body.on ? courierChanged(ports, id) : courierWentHome(ports, id));
    await ports.wake.notify("dispatch", decided.value.geoKey);
    return ok(await courierView(ports, decided.value));
  }),
  route(listTrips, async ({ ports, viewer }) => {
    const id = driverIdOf(viewer);
    const driver = id && (await ports.drivers.get(id));
    if (!driver) return refuse(notADriver);
    const zone = await ports.zones.get(driver.geoKey);
    const trips = await finishedTrips(
      ports,
      driver.id,
      startOfDay(ports.clock.now(), zone?.timeZone ?? "UTC"),
    );
    return ok({
      items: trips.map((trip) => ({
        ...trip,
        restaurantNames: [...trip.restaurantNames],
        endedAt: iso(trip.endedAt),
      })),
    });
  }),
  route(listCourierDecisions, async ({ ports, viewer }) => {
    const id = driverIdOf(viewer);
    return id ? ok({ items: await courierDecisions(ports, id) }) : refuse(notADriver);
  }),
  route(sendFixes, async ({ ports, viewer, body }) => {
    const id = driverIdOf(viewer);
    return id ? takeFixes(ports, id, body.fixes) : refuse(notADriver);
  }),
  route(acceptTrip, ({ ports, viewer, params }) =>
    act(ports, viewer, params.id, (run) => acceptOffer(run, ports.clock)),
  ),
  route(declineTrip, ({ ports, viewer, params, body }) =>
    act(ports, viewer, params.id, (run) => declineOffer(run, body.reason, ports.clock.now())),
  ),
  route(arriveAtStop, ({ ports, viewer, params, body }) =>
    act(ports, viewer, params.id, (run, id) =>
      arrive(run, body.stopId as StopId, causeAt(ports, run, id, body.at)),
    ),
  ),
  route(pickUpOrder, ({ ports, viewer, params, body }) =>
    act(ports, viewer, params.id, (run, id) =>
      pickUp(run, body.stopId as StopId, body.code, causeAt(ports, run, id, body.at)),
    ),
  ),
  route(deliverOrder, ({ ports, viewer, params, body }) =>
    act(ports, viewer, params.id, (run, id) =>
      deliver(run, body.stopId as StopId, body.proof, causeAt(ports, run, id, body.at)),
    ),
  ),
  route(waitAtStop, ({ ports, viewer, params, body }) =>
    act(ports, viewer, params.id, (run, id) =>
      startWaiting(run, body.stopId as StopId, causeAt(ports, run, id, body.at)),
    ),
  ),
  route(failStopEndpoint, ({ ports, viewer, params, body }) =>
    act(ports, viewer, params.id, (run, id) =>
      failStop(run, body.stopId as StopId, body.reason, causeAt(ports, run, id, body.at)),
    ),
  ),
];
