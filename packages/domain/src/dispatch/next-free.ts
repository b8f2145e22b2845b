import { addSeconds, type LngLat, type OrderId } from "../kernel/index.ts";
import type { TravelTimes, Vehicle } from "../routing/index.ts";
import type { DispatchSettings } from "./settings.ts";
import type { Trip } from "./trip.ts";

interface Road {
  readonly vehicle: Vehicle;
  readonly travel: TravelTimes;
  readonly settings: Pick<DispatchSettings, "pickupServiceSeconds" | "dropoffServiceSeconds">;
  readonly readyAt: (orderId: OrderId) => Date | null;
}

/**
 * Where and when a courier is through with the stops that are left, as things stand: on the road between
 * them, waiting for food that is not ready, and half the service time on each side of a bag at the counter.
 */
export function nextFree(
  trip: Trip,
  here: { readonly position: LngLat; readonly at: Date },
  { vehicle, travel, settings, readyAt }: Road,
): { readonly position: LngLat; readonly at: Date } {
  let { position, at } = here;
  for (const stop of trip.stops) {
    if (stop.outcome !== null) continue;
    const isThere = stop.arrivedAt !== null;
    if (!isThere) at = addSeconds(at, travel.between(position, stop.point, vehicle).seconds);
    position = stop.point;
    if (stop.kind === "dropoff") {
      at = addSeconds(at, settings.dropoffServiceSeconds);
      continue;
    }
    const ready = readyAt(stop.orderId);
    const bag = isThere ? at : addSeconds(at, settings.pickupServiceSeconds / 2);
    const inHand = ready && ready > bag ? ready : bag;
    at = addSeconds(inHand, settings.pickupServiceSeconds / 2);
  }
  return { position, at };
}
