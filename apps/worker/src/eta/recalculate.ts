import type { OrderId } from "@swift-eats/domain/kernel";
import { forecastOrder, isForecast, keepPrediction } from "@swift-eats/server/eta";
import type { Ports } from "@swift-eats/server/wire";
import { isWorthTelling, tellChange } from "./tell-change.ts";

/** Seconds before the door at which a courier is near. */
const nearSeconds = 180;

/** A new look at when an order arrives: kept, and said when it moved by more than five minutes. */
export async function recalculate(ports: Ports, id: OrderId, cause: string) {
  const order = await ports.orders.get(id);
  if (!order || !isForecast(order)) return null;
  const at = ports.clock.now();
  const found = await forecastOrder(ports, order, at);
  const isFirst = (await ports.predictions.latest(id)) === null;
  const told = await isWorthTelling(ports, order, found.forecast.middle);
  const prediction = await keepPrediction(ports, order, { ...found, cause, told });
  if (told && !isFirst) await tellChange(ports, order, prediction);
  const { stage, progress, dropsBefore } = found.situation;
  const isNear =
    stage === "picked_up" && dropsBefore === 0 && progress.toDoorSeconds <= nearSeconds;
  return { order, prediction, isNear };
}
