import { tripTrack } from "@swift-eats/contract/tracking";
import { ok, refuse, type TripId } from "@swift-eats/domain/kernel";
import { iso } from "../views/index.ts";
import { note } from "./by-hand.ts";
import { route } from "./route.ts";

/** A day of one fix a second is no trip. */
const fixesMax = 20_000;

export const trackingRoutes = [
  route(tripTrack, async ({ ports, viewer, params }) => {
    const tripId = params.id as TripId;
    if (!(await ports.trips.get(tripId))) return refuse({ code: "dispatch.unknown_trip" });
    // Before the reading: who looks without a trace has seen it all the same.
    await note(ports, viewer, { action: "read track", subject: tripId, reason: null });
    const fixes = await ports.positionHistory.ofTrip(tripId, fixesMax);
    return ok({
      items: fixes.map(({ point, at, accuracyMetres, speed, headingDegrees }) => ({
        point,
        at: iso(at),
        accuracyMetres,
        speed,
        headingDegrees,
      })),
    });
  }),
];
