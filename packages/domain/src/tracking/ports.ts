import type { TripId } from "../kernel/index.ts";
import type { Fix } from "./fix.ts";

export interface PositionHistory {
  /** Only fixes made on a trip are kept. */
  append(
    fixes: readonly (Fix & { readonly tripId: TripId; readonly geoKey: string })[],
  ): Promise<void>;
}
