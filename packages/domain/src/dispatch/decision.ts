import type { AccountId, DriverId, OrderId, TripId } from "../kernel/index.ts";
import type { DispatchSettings } from "./settings.ts";
import type { RunnerUp, ScoreTerms } from "./snapshot.ts";

export const decisionKinds = [
  "offered",
  "told",
  "joined",
  "left",
  "withdrawn",
  "deferred",
  "unserved",
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Why an order went to whom, or to nobody yet. Kept each time the answer changes. */
export interface Decision {
  readonly geoKey: string;
  readonly orderId: OrderId;
  readonly kind: DecisionKind;
  readonly driverId: DriverId | null;
  readonly tripId: TripId | null;
  readonly decidedAt: Date;
  /** End of a deferral. */
  readonly until: Date | null;
  readonly reason: string | null;
  readonly terms: ScoreTerms | null;
  /** All orders of the trip, in the order of the doors. */
  readonly bundle: readonly OrderId[];
  readonly runnersUp: readonly RunnerUp[];
}

export interface Decisions {
  keep(decisions: readonly Decision[]): Promise<void>;
  /** Newest first. */
  ofOrder(orderId: OrderId, limit: number): Promise<readonly Decision[]>;
  /** Those that chose the courier, and those in which another was better. */
  ofDriver(driverId: DriverId, limit: number): Promise<readonly Decision[]>;
}

/** A change of a zone's dispatch by operations. */
export interface SettingsChange {
  readonly geoKey: string;
  readonly changes: Partial<DispatchSettings>;
  readonly fromAt: Date;
  /** Null: until the next change. */
  readonly untilAt: Date | null;
  readonly setBy: AccountId | null;
  readonly reason: string;
}

export interface ZoneSettings {
  /** The default, the zone's pay, and the latest change that holds at `at`. */
  at(geoKey: string, at: Date): Promise<DispatchSettings>;
  change(change: SettingsChange): Promise<void>;
  /** Newest first. */
  history(geoKey: string, limit: number): Promise<readonly SettingsChange[]>;
}

export interface Wish {
  readonly orderId: OrderId;
  readonly driverId: DriverId;
  readonly kind: "pin" | "forbid";
  readonly setBy: AccountId | null;
  readonly reason: string;
  readonly setAt: Date;
}

export interface Wishes {
  /** One pin an order: a new one replaces it. */
  set(wish: Wish): Promise<void>;
  remove(orderId: OrderId, driverId: DriverId): Promise<void>;
  of(orderIds: readonly OrderId[]): Promise<readonly Wish[]>;
}

export interface Lease {
  readonly geoKey: string;
  /** Rises with each holder; a write with an older one is refused by PostgreSQL. */
  readonly fence: number;
}

export interface Leases {
  /** Takes or renews for `seconds` of PostgreSQL's wall time; null while somebody else holds it. */
  take(geoKey: string, holder: string, seconds: number): Promise<Lease | null>;
  release(geoKey: string, holder: string): Promise<void>;
}
