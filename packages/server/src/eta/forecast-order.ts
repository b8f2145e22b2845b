import {
  type Forecast,
  forecast,
  type Prediction,
  plannedSeconds,
  type Situation,
  situationFacts,
} from "@swift-eats/domain/eta";
import { isFinal, type Order } from "@swift-eats/domain/ordering";
import type { Ports } from "../wire/index.ts";
import { situationOf } from "./situation-of.ts";
import { modelsOfZone } from "./zone-knowledge.ts";

/** Is there still an arrival to tell? An order for later keeps to its slot until it is cooked. */
export const isForecast = (order: Order): boolean =>
  !isFinal(order.status) &&
  order.status !== "undeliverable" &&
  order.status !== "awaiting_payment" &&
  (!order.scheduledFor || order.pickedUpAt !== null || order.status === "ready");

/** When the order arrives, as far as its stored facts and the zone's models tell. */
export async function forecastOrder(
  ports: Ports,
  order: Order,
  at: Date,
): Promise<{ readonly situation: Situation; readonly forecast: Forecast }> {
  const [situation, models] = await Promise.all([
    situationOf(ports, order, at),
    modelsOfZone(ports, order.geoKey),
  ]);
  return { situation, forecast: forecast(situation, models) };
}

interface Kept {
  readonly situation: Situation;
  readonly forecast: Forecast;
  /** Name of what caused it. */
  readonly cause: string;
  readonly told: boolean;
}

/** Keeps a forecast, to be compared with what happens. */
export async function keepPrediction(ports: Ports, order: Order, kept: Kept): Promise<Prediction> {
  const { situation, forecast: found, cause, told } = kept;
  const prediction = {
    ...found,
    geoKey: order.geoKey,
    orderId: order.id,
    restaurantId: order.restaurantId,
    cause,
    planSeconds: plannedSeconds(situation.progress),
    facts: situationFacts(situation),
    told,
  };
  await ports.predictions.append(prediction);
  return { ...prediction, actualSeconds: null };
}
