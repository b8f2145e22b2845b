import type { OrderId, RestaurantId } from "@swift-eats/domain/kernel";
import { consume, enqueueMany, recalculations, recalculationsMax } from "@swift-eats/redis/queues";
import { openOrdersOf } from "@swift-eats/server/eta";
import { metrics } from "@swift-eats/server/observe";
import type { Ports } from "@swift-eats/server/wire";
import type { Stop } from "../role.ts";
import { recalculate } from "./recalculate.ts";
import { tellNear } from "./tell-change.ts";

/** Sooner first: a kitchen that pauses moves many arrivals at once, a courier's hundred metres move one a little. */
const priorities = { RestaurantChanged: 1, CourierMoved: 10 } as const;
type Cause = keyof typeof priorities;

/** Batches under way at once. Source: requirements, section 3. */
const concurrency = 5;

/** Puts orders where their arrival is looked at anew. Lost with Redis, and made up for by the next event or movement. */
export function recalculateLater(
  { connection }: Pick<Ports, "connection">,
  cause: Cause,
  orderIds: readonly OrderId[],
): Promise<void> {
  const batches = Array.from(
    { length: Math.ceil(orderIds.length / recalculationsMax) },
    (_, index) => orderIds.slice(index * recalculationsMax, (index + 1) * recalculationsMax),
  );
  return enqueueMany(
    connection,
    recalculations,
    batches.map((batch) => ({
      payload: { cause, orderIds: batch },
      options: { priority: priorities[cause] },
    })),
  );
}

/** A kitchen's hours, pause or prep time changed: every open order of it is looked at anew. */
export const restaurantChanged = async (ports: Ports, id: RestaurantId): Promise<void> =>
  recalculateLater(ports, "RestaurantChanged", await openOrdersOf(ports, id));

export const workOffRecalculations = (ports: Ports): Stop =>
  consume(ports.connection, recalculations, {
    concurrency,
    async handle({ cause, orderIds }, { signal }) {
      for (const id of orderIds) {
        signal.throwIfAborted();
        const found = await recalculate(ports, id as OrderId, cause);
        if (found?.isNear) await tellNear(ports, found.order, found.prediction);
      }
    },
    async onDead({ queue, payload, error, attempts }) {
      metrics.deadLettersTotal.inc({ topic: queue });
      await ports.deadLetters.bury({
        topic: queue,
        cause: error instanceof Error ? error.message : String(error),
        orderId: null,
        geoKey: null,
        payload: { job: payload },
        attempts,
        diedAt: ports.clock.now(),
      });
    },
    onError: (error) => ports.log.warn({ err: error }, "recalculations"),
  });
