import { publish } from "@swift-eats/redis/streams";
import { metrics } from "@swift-eats/server/observe";
import { loop, type Role } from "../role.ts";

const batch = 500;
const lookMs = 250;

/** One stream for all zones of a topic; the event itself names the zone. */
export const streamOf = (topic: string): string => topic.split(".").slice(0, 2).join(".");

/** Brings committed events to the bus, in order. Without Redis they wait in PostgreSQL. */
export const outbox: Role = ({ outbox: rows, connection, clock, wake, log }) => {
  const relay = loop(
    lookMs,
    async () => {
      for (;;) {
        const count = await rows.relay(batch, clock.wall(), async (events) => {
          await publish(
            connection,
            events.map((event) => ({
              topic: streamOf(event.topic),
              key: event.key,
              json: JSON.stringify(event),
            })),
          );
        });
        if (count < batch) break;
      }
    },
    (error) => log.warn({ err: error }, "relay"),
  );
  const lag = loop(
    5_000,
    async () => metrics.outboxWaiting.set(await rows.waiting()),
    (error) => log.warn({ err: error }, "outbox lag"),
  );
  const stopListening = wake.listen("outbox", relay.wake, relay.wake);
  return async () => {
    await stopListening();
    await Promise.all([relay.stop(), lag.stop()]);
  };
};
