import type { DriverId, LngLat, TripId } from "@swift-eats/domain/kernel";
import { customerSees, kitchenSees, type TrackedCourier } from "@swift-eats/domain/tracking";

/** Who hears of a courier's positions, by the privacy rules; operations look by themselves. */
export interface Audience {
  /** Customers on whose own leg the courier is. */
  readonly customerOrderIds: readonly string[];
  readonly kitchenOrders: readonly { readonly orderId: string; readonly restaurantId: string }[];
}

/** What is remembered of a courier between two fixes: answers, not the rows they were read from. */
export interface Facts extends Audience {
  readonly version: string;
  readonly geoKey: string;
  readonly centre: LngLat;
  readonly dutySince: Date | null;
  readonly freeSince: Date | null;
  /** The accepted open trip: fixes from then on are kept for it. */
  readonly trip: { readonly id: TripId; readonly from: Date } | null;
  /** Orders with a stop ahead. */
  readonly orderIds: readonly string[];
  readonly status: string;
}

/** One position on its way to screens. */
export interface PositionNews extends Audience {
  readonly driverId: DriverId;
  readonly geoKey: string;
  readonly lng: number;
  readonly lat: number;
  readonly headingDegrees: number | null;
  /** City time, ISO 8601. */
  readonly at: string;
}

export function factsOf({ trip, restaurantIds, ...courier }: TrackedCourier): Facts {
  const { version, geoKey, centre, dutySince, freeSince } = courier;
  const active = trip?.acceptedAt && !trip.endedAt ? trip : null;
  const orderIds = active
    ? [...new Set(active.stops.flatMap(({ orderId, outcome }) => (outcome ? [] : [orderId])))]
    : [];
  return {
    version,
    geoKey,
    centre,
    dutySince,
    freeSince,
    trip: active?.acceptedAt ? { id: active.id, from: active.acceptedAt } : null,
    orderIds,
    status: active?.status ?? "free",
    customerOrderIds: active
      ? orderIds.filter((id) => customerSees(active, id) === "position")
      : [],
    kitchenOrders: active
      ? orderIds
          .filter((id) => kitchenSees(active, id))
          .flatMap((orderId) => {
            const restaurantId = restaurantIds.get(orderId);
            return restaurantId ? [{ orderId, restaurantId }] : [];
          })
      : [],
  };
}
