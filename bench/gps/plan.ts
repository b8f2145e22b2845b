/** One process of clients: couriers who send, customers who watch. All on addresses of their own. */
export interface CrowdPlan {
  readonly address: string;
  readonly couriers: readonly CourierPlan[];
  readonly watchers: readonly WatcherPlan[];
}

export interface CourierPlan {
  readonly url: string;
  readonly token: string;
  readonly lng: number;
  readonly lat: number;
}

export interface WatcherPlan {
  readonly url: string;
  readonly token: string;
  readonly orderId: string;
  readonly driverId: string;
}

/** `hz`: each courier sends so often, at fixed moments. `inFlight`: as many as are answered, so many at once. */
export type Pace = { readonly hz: number } | { readonly inFlight: number };

export type Order =
  | { readonly kind: "connect"; readonly plan: CrowdPlan }
  | { readonly kind: "run"; readonly pace: Pace; readonly seconds: number }
  | { readonly kind: "come back" }
  | { readonly kind: "leave" };

/** After every server was killed. */
export interface Return {
  readonly clients: number;
  readonly attempts: number;
  /** Until the last one was in its room again. */
  readonly seconds: number;
}

/** Counts by tenths of a millisecond. */
export type Latencies = readonly (readonly [tenths: number, count: number])[];

export interface CrowdResult {
  readonly offered: number;
  readonly acknowledged: number;
  /** Answered by no. */
  readonly refused: number;
  /** Not answered within the time of grace. */
  readonly unanswered: number;
  readonly seconds: number;
  readonly shown: number;
  /** Positions shown to somebody who may not see that courier. */
  readonly wrongPerson: number;
  readonly ingest: Latencies;
  readonly screen: Latencies;
  /** Share of one processor that this process used. */
  readonly cpu: number;
}
