import type { DriverId, LngLat, TripId } from "../kernel/index.ts";
import type { Fix } from "./fix.ts";

export interface Position {
  readonly driverId: DriverId;
  readonly point: LngLat;
  readonly headingDegrees: number | null;
  readonly at: Date;
}

/** Last good positions while they live (30 wall seconds). May forget everything at any time. */
export interface LivePositions {
  get(driverIds: readonly DriverId[]): Promise<ReadonlyMap<DriverId, Position>>;
}

export interface PositionHistory {
  /** Only fixes made on a trip are kept. */
  append(
    fixes: readonly (Fix & { readonly tripId: TripId; readonly geoKey: string })[],
  ): Promise<void>;
}
