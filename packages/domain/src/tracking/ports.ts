import type { Trip } from "../dispatch/index.ts";
import type { DriverId, LngLat, OrderId, RestaurantId, TripId } from "../kernel/index.ts";
import type { Fix } from "./fix.ts";

export interface KeptFix extends Fix {
  readonly tripId: TripId;
  readonly geoKey: string;
}

export interface PositionHistory {
  /** Only fixes made on a trip are kept. One that is kept already is not doubled, so a failed call may be repeated. */
  append(fixes: readonly KeptFix[]): Promise<void>;
  /** Oldest first. */
  ofTrip(tripId: TripId, limit: number): Promise<readonly Omit<Fix, "sequence">[]>;
}

/** What must be known of a courier to take a fix in. */
export interface TrackedCourier {
  /** Of courier and trip: another when anything below changed, but for the position. */
  readonly version: string;
  readonly driverId: DriverId;
  readonly geoKey: string;
  /** Middle of the zone. */
  readonly centre: LngLat;
  readonly dutySince: Date | null;
  /** Since when there is no open trip. */
  readonly freeSince: Date | null;
  readonly position: LngLat | null;
  readonly positionAt: Date | null;
  /** The open trip: offered, or accepted. */
  readonly trip: Trip | null;
  readonly restaurantIds: ReadonlyMap<OrderId, RestaurantId>;
}

/** From acceptance to the end; city time. */
export interface TripTime {
  readonly tripId: TripId;
  readonly from: Date;
  readonly to: Date;
}

export interface TrackedCouriers {
  /** Those on duty among them; three statements however many they are. */
  onDuty(ids: readonly DriverId[]): Promise<readonly TrackedCourier[]>;
  /** The versions of those on duty among them: one small statement. */
  versions(ids: readonly DriverId[]): Promise<ReadonlyMap<DriverId, string>>;
  /** Accepted trips that ended after `since`. */
  endedTrips(id: DriverId, since: Date): Promise<readonly TripTime[]>;
}

/** Lays readings on the roads they were made on. */
export interface MapMatch {
  /** One point for each fix, oldest first; as read where no road fits. Throws when the source is away. */
  match(fixes: readonly Fix[]): Promise<readonly LngLat[]>;
}
