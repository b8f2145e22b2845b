import type { OrderId } from "@swift-eats/domain/kernel";
import type { Order } from "@swift-eats/domain/ordering";
import { forecastOrder, isForecast, keepPrediction } from "@swift-eats/server/eta";
import type { Ports } from "@swift-eats/server/wire";
import { isWorthTelling, tellChange } from "./tell-change.ts";

/** Seconds before the door at which a courier is near. */
const nearSeconds = 180;

/** When an order was placed, and what its kitchen had stated by then. */
export interface PlacedThen {
  readonly at: Date;
  /** Absent in events from before this was said. */
  readonly prepSeconds: number | undefined;
}

/** What was promised was promised before the kitchen answered, however late the event is read. */
const asPlaced = (order: Order, { prepSeconds }: PlacedThen): Order => ({
  ...order,
  prepSeconds: prepSeconds ?? order.prepSeconds,
  status: "placed",
  acceptedAt: null,
  readyEstimate: null,
  tripId: null,
  driverId: null,
});

/** A new look at when an order arrives: kept, and said when it moved by more than five minutes. */
export async function recalculate(ports: Ports, id: OrderId, cause: string, then?: PlacedThen) {
  const now = await ports.orders.get(id);
  if (!now || !isForecast(now)) return null;
  const order = then ? asPlaced(now, then) : now;
  const at = then?.at ?? ports.clock.now();
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
