import type { OrderId, RestaurantId } from "../kernel/index.ts";
import type { Forecast } from "./forecast.ts";
import type { ZoneLateness } from "./lateness.ts";
import type { ForecastModel } from "./learner/forecast-model.ts";
import type { Facts } from "./learner/table.ts";
import type { Pattern } from "./pattern.ts";
import type { StageHistory } from "./retrain.ts";
import type { EtaStage } from "./situation.ts";

/** One prediction as it was made; `actualSeconds` follows when the order is delivered. */
export interface Prediction extends Forecast {
  readonly geoKey: string;
  readonly orderId: OrderId;
  readonly restaurantId: RestaurantId;
  /** Name of the event that caused it. */
  readonly cause: string;
  readonly planSeconds: number;
  /** What the model was shown; a delivered order becomes a row to learn from. */
  readonly facts: Facts;
  /** The customer was told this one. */
  readonly told: boolean;
  readonly actualSeconds: number | null;
}

export interface Predictions {
  append(prediction: Omit<Prediction, "actualSeconds">): Promise<void>;
  /** Oldest first. */
  ofOrder(orderId: OrderId, limit: number): Promise<readonly Prediction[]>;
  latest(orderId: OrderId): Promise<Prediction | null>;
  latestTold(orderId: OrderId): Promise<Prediction | null>;
  /** Writes beside every prediction of the order how long it took from there. */
  close(orderId: OrderId, deliveredAt: Date): Promise<void>;
  /** Delivered orders since `since`, the first prediction of each at that stage, oldest first; the newest `limit`. */
  history(wanted: {
    geoKey: string;
    stage: EtaStage;
    since: Date;
    limit: number;
  }): Promise<StageHistory>;
  /** How many orders of the zone were delivered with a prediction at that stage since then. */
  delivered(wanted: { geoKey: string; stage: EtaStage; since: Date }): Promise<number>;
}

/** A zone's model of one stage, and when it was last tried to make a better one. */
export interface StageModel {
  readonly geoKey: string;
  readonly stage: EtaStage;
  readonly triedAt: Date;
  readonly trainedAt: Date | null;
  readonly model: ForecastModel | null;
  /** Mean absolute error in seconds on the newest orders when it was kept. */
  readonly errorSeconds: number | null;
}

export interface EtaModels {
  of(geoKey: string): Promise<readonly StageModel[]>;
  save(model: StageModel): Promise<void>;
}

export interface KnownArrivals {
  readonly zone: ZoneLateness | null;
  readonly kitchen: Pattern | null;
}

/** What the arrivals of a zone, and of each kitchen in it, took beyond the plan. */
export interface ArrivalPatterns {
  of(geoKey: string, stage: EtaStage, restaurantId: RestaurantId): Promise<KnownArrivals>;
  /** One step of both in one transaction; two of the same zone wait for each other. */
  step(
    key: { geoKey: string; stage: EtaStage; restaurantId: RestaurantId; at: Date },
    next: (known: KnownArrivals) => { readonly zone: ZoneLateness; readonly kitchen: Pattern },
  ): Promise<void>;
}

export interface PrepPatterns {
  /** The kitchen's own pattern and that of the bucket; a missing one is absent. */
  of(restaurantId: RestaurantId, buckets: readonly string[]): Promise<ReadonlyMap<string, Pattern>>;
  /** Compare and set by the orders that it was read with; false when somebody was faster. */
  save(pattern: {
    restaurantId: RestaurantId;
    geoKey: string;
    bucket: string;
    pattern: Pattern;
    at: Date;
  }): Promise<boolean>;
}
