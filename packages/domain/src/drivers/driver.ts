import type { AccountId, DriverId, LngLat, Result, TripId } from "../kernel/index.ts";
import { ok, refuse, secondsBetween } from "../kernel/index.ts";
import type { Vehicle } from "../routing/index.ts";

export type Duty = "off" | "on";

export interface Driver {
  readonly id: DriverId;
  readonly accountId: AccountId;
  readonly geoKey: string;
  readonly version: number;
  readonly name: string;
  readonly vehicle: Vehicle;
  readonly duty: Duty;
  readonly dutySince: Date | null;
  /** When the courier agreed to be located on duty. */
  readonly consentAt: Date | null;
  /** The one open trip: offered, assigned or under way. */
  readonly tripId: TripId | null;
  /** City instant since which the courier has had nothing to do. */
  readonly freeSince: Date | null;
  readonly ignoredOffers: number;
  /** Latest good position known to PostgreSQL; the live one is fresher. */
  readonly position: LngLat | null;
  readonly positionAt: Date | null;
  /** Last pick-up before this, said by the courier when going on duty; null = no end known. */
  readonly shiftEndsAt: Date | null;
}

/** Three offers without an answer and the courier is taken to be away. Source: features D3. */
export const ignoredOffersMax = 3;

/** A shift that ends sooner is no shift: nothing could be brought in it. */
export const shiftSecondsMin = 900;

export interface DutyStart {
  readonly consent: boolean;
  readonly at: Date;
  /** Null: no end known. */
  readonly shiftEndsAt: Date | null;
}

/** On duty already: only the end of the shift may change. */
export function goOnDuty(driver: Driver, { consent, at, shiftEndsAt }: DutyStart): Result<Driver> {
  if (shiftEndsAt && secondsBetween(at, shiftEndsAt) < shiftSecondsMin)
    return refuse({ code: "drivers.shift_too_short" });
  if (driver.duty === "on") return ok(shiftEndsAt ? { ...driver, shiftEndsAt } : driver);
  if (!consent && !driver.consentAt) return refuse({ code: "drivers.consent_needed" });
  return ok({
    ...driver,
    duty: "on",
    dutySince: at,
    freeSince: driver.tripId ? null : at,
    consentAt: driver.consentAt ?? at,
    ignoredOffers: 0,
    shiftEndsAt,
  });
}

/** A courier with food or a promise in hand finishes first. */
export function goOffDuty(driver: Driver): Result<Driver> {
  if (driver.tripId) return refuse({ code: "drivers.trip_open", tripId: driver.tripId });
  return ok({
    ...driver,
    duty: "off",
    dutySince: null,
    freeSince: null,
    position: null,
    positionAt: null,
    shiftEndsAt: null,
  });
}
