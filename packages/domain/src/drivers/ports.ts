import type { DriverId, LngLat, Result } from "../kernel/index.ts";
import type { Driver } from "./driver.ts";

export interface Drivers {
  get(id: DriverId): Promise<Driver | null>;
  decide(id: DriverId, decide: (driver: Driver) => Result<Driver>): Promise<Result<Driver>>;
  onDuty(geoKey: string): Promise<readonly Driver[]>;
  /** On duty past the end of their shift, and with nothing in hand. */
  pastShift(at: Date, limit: number): Promise<readonly DriverId[]>;
  /** Last good positions in bulk; older ones than stored are ignored. */
  keepPositions(
    positions: readonly { driverId: DriverId; point: LngLat; at: Date }[],
  ): Promise<void>;
}

export interface DayEarnings {
  readonly trips: number;
  readonly orders: number;
  readonly payAmount: number;
  readonly tipAmount: number;
  readonly currency: string;
}

export interface Earnings {
  between(driverId: DriverId, from: Date, to: Date): Promise<DayEarnings>;
}
