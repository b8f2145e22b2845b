import { expireOffer } from "@swift-eats/domain/dispatch";
import type { OrderId, TripId } from "@swift-eats/domain/kernel";
import { consume, enqueue, deadlines as queue } from "@swift-eats/redis/queues";
import type { Ports } from "@swift-eats/server/wire";
import { consumeOrders } from "../consume-orders.ts";
import { autoAccept, passTime } from "../pass-time.ts";
import type { Role } from "../role.ts";

const openMax = 10_000;

/**
 * Delayed work to the second. The deadlines are in PostgreSQL; these jobs only come in time, and the
 * sweeper comes after them. Another rate of the city clock moves them all.
 */
export const deadlines: Role = async (ports, here) => {
  const { clock, connection, log } = ports;
  const later = async (kind: "order" | "offer", id: string, at: Date): Promise<void> => {
    await enqueue(connection, queue, { kind, id, at }, { delayMs: clock.wallMsUntil(at) });
  };
  const stopEvents = consumeOrders(ports, here, {
    group: "deadlines",
    async handle({ eventType, body }) {
      const facts = body.facts as Record<string, unknown> | undefined;
      if (eventType === "DriverOffered" && typeof facts?.offerExpiresAt === "string")
        await later("offer", String(facts.tripId), new Date(facts.offerExpiresAt));
      else if (typeof body.deadline === "string")
        await later("order", String(body.orderId), new Date(body.deadline));
      if (eventType === "OrderPlaced") await autoAccept(ports, String(body.orderId) as OrderId);
    },
  });
  const stopJobs = consume(connection, queue, {
    concurrency: 10,
    handle: async ({ kind, id }) => {
      if (kind === "order") await passTime(ports, id as OrderId);
      else await expire(ports, id as TripId);
      await ports.wake.notify("outbox", "");
    },
    onDead: async ({ payload, error, attempts }) => {
      await ports.deadLetters.bury({
        topic: "deadlines",
        cause: error instanceof Error ? error.message : String(error),
        orderId: null,
        geoKey: null,
        attempts,
        payload: { payload },
        diedAt: clock.now(),
      });
    },
    onError: (error) => log.warn({ err: error }, "deadlines"),
  });
  clock.onChange(() => {
    reschedule(ports).catch((error) => log.warn({ err: error }, "reschedule"));
  });
  return async () => {
    await stopEvents();
    await stopJobs();
  };
};

async function expire({ trips, clock, wake }: Ports, id: TripId): Promise<void> {
  const ended = await trips.decide(id, (run) => expireOffer(run, clock));
  if (ended.ok) await wake.notify("dispatch", ended.value.trip.geoKey);
}

async function reschedule({ orders, trips, clock, connection }: Ports): Promise<void> {
  const [open, offers] = await Promise.all([
    orders.withDeadline(openMax),
    trips.openOffers(openMax),
  ]);
  for (const { id, at } of open)
    await enqueue(connection, queue, { kind: "order", id, at }, { delayMs: clock.wallMsUntil(at) });
  for (const { id, at } of offers)
    await enqueue(connection, queue, { kind: "offer", id, at }, { delayMs: clock.wallMsUntil(at) });
}
