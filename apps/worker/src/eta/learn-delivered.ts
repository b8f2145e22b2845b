import {
  adapted,
  etaStages,
  kitchenAfter,
  type Prediction,
  prepBucket,
  wholeKitchen,
  zoneAfter,
} from "@swift-eats/domain/eta";
import { type OrderId, secondsBetween } from "@swift-eats/domain/kernel";
import type { Order } from "@swift-eats/domain/ordering";
import { prepPatternOf, timeZoneOf } from "@swift-eats/server/eta";
import type { Ports } from "@swift-eats/server/wire";

const attemptsMax = 3;
const predictionsMax = 100;

/** An order has arrived: its predictions learn how long it took, its kitchen is known a little better. Once an order. */
export async function learnDelivered(ports: Ports, id: OrderId): Promise<void> {
  const order = await ports.orders.get(id);
  const latest = await ports.predictions.latest(id);
  if (!order?.endedAt || latest?.actualSeconds !== null) return;
  const predictions = await ports.predictions.ofOrder(id, predictionsMax);
  await learnPrep(ports, order, predictions);
  await learnArrival(ports, order, predictions);
  await ports.predictions.close(id, order.endedAt);
}

/** By how much the kitchen missed what it had stated, for all its hours and for such an hour and load. */
async function learnPrep(
  ports: Ports,
  order: Order,
  predictions: readonly Prediction[],
): Promise<void> {
  const { acceptedAt, readyAt, restaurantId, geoKey } = order;
  const startedAt = order.prepareAt ?? acceptedAt;
  if (!acceptedAt || !startedAt || !readyAt) return;
  const open = predictions.find(({ stage }) => stage === "accepted")?.facts.restaurantOrders;
  const timeZone = await timeZoneOf(ports, geoKey);
  const bucket = prepBucket(acceptedAt, timeZone, typeof open === "number" ? open : 0);
  const residual = secondsBetween(startedAt, readyAt) - order.prepSeconds;
  const at = ports.clock.now();
  // Two orders of one kitchen may arrive at once: the slower reads again.
  for (const name of [wholeKitchen, bucket])
    for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
      const { whole, own } = await prepPatternOf(ports, restaurantId, bucket);
      const pattern = adapted(name === wholeKitchen ? whole : own, residual);
      if (await ports.prepPatterns.save({ restaurantId, geoKey, bucket: name, pattern, at })) break;
    }
}

/** By how much the arrival missed the plan, as it was first told at each stage. */
async function learnArrival(
  ports: Ports,
  { geoKey, restaurantId, endedAt }: Order,
  predictions: readonly Prediction[],
): Promise<void> {
  if (!endedAt) return;
  for (const stage of etaStages) {
    const first = predictions.find((prediction) => prediction.stage === stage);
    if (!first) continue;
    const { lateSeconds, lateDeviationSeconds } = first.facts;
    const beyondPlanSeconds = secondsBetween(first.at, endedAt) - first.planSeconds;
    const key = { geoKey, stage, restaurantId, at: ports.clock.now() };
    await ports.arrivalPatterns.step(key, ({ zone, kitchen }) => ({
      kitchen: kitchenAfter(zone, kitchen, beyondPlanSeconds),
      zone: zoneAfter(zone, {
        beyondPlanSeconds,
        toldMeanSeconds: Number(lateSeconds ?? 0),
        toldDeviationSeconds: Number(lateDeviationSeconds ?? 0),
      }),
    }));
  }
}
