import type { Redis } from "ioredis";
import type { Consumption } from "./consumption.ts";
import type { Entry, Read } from "./entries.ts";

const deliveriesMax = 5;

/** So many failures in a row are an outage, not a bad message; the rest of the batch need not be tried. */
const failuresMax = 3;

/** Handles what was read and confirms what is done; answers how many messages stay open. */
export function createHandling<E>(redis: Redis, prefix: string, options: Consumption<E>) {
  const { group, parse, handle, onDead, onError = () => undefined } = options;

  /** True when the message is safely somewhere else. */
  const bury = async (entry: Entry, error: unknown, deliveries: number): Promise<boolean> => {
    try {
      const topic = entry.stream.slice(`${prefix}:stream:`.length);
      await onDead({ topic, id: entry.id, key: entry.key, json: entry.json, error, deliveries });
      return true;
    } catch (problem) {
      onError(problem);
      return false;
    }
  };

  const handleOne = async (entry: Entry, event: E): Promise<boolean> => {
    try {
      await handle([event]);
      return true;
    } catch (error) {
      const deliveries = await deliveriesOf(redis, group, entry);
      if (deliveries >= deliveriesMax) return bury(entry, error, deliveries);
      onError(error);
      return false;
    }
  };

  const handleOneByOne = async (good: readonly { entry: Entry; event: E }[]): Promise<Entry[]> => {
    const done: Entry[] = [];
    const waiting = new Set<string>();
    let failures = 0;
    for (const { entry, event } of good) {
      if (waiting.has(entry.key)) continue;
      if (failures >= failuresMax) break;
      if (await handleOne(entry, event)) {
        done.push(entry);
        failures = 0;
      } else {
        waiting.add(entry.key);
        failures += 1;
      }
    }
    return done;
  };

  return async ({ entries, vanished }: Read): Promise<number> => {
    const done: { stream: string; id: string }[] = [...vanished];
    const good: { entry: Entry; event: E }[] = [];
    for (const entry of entries) {
      try {
        good.push({ entry, event: parse(entry.json) });
      } catch (error) {
        if (await bury(entry, error, 1)) done.push(entry);
      }
    }
    if (good.length > 0) {
      const whole = await handle(good.map(({ event }) => event)).then(
        () => good.map(({ entry }) => entry),
        () => undefined,
      );
      // One bad message must not hold up the rest: the batch is tried again singly, which shows it.
      done.push(...(whole ?? (await handleOneByOne(good))));
    }
    await confirm(redis, group, done);
    return entries.length + vanished.length - done.length;
  };
}

async function deliveriesOf(redis: Redis, group: string, { stream, id }: Entry): Promise<number> {
  const reply: unknown = await redis.xpending(stream, group, id, id, 1);
  const row: unknown = Array.isArray(reply) ? reply[0] : undefined;
  return Array.isArray(row) ? Number(row[3]) : 1;
}

async function confirm(
  redis: Redis,
  group: string,
  done: readonly { stream: string; id: string }[],
): Promise<void> {
  const ids = new Map<string, string[]>();
  for (const { stream, id } of done) ids.set(stream, [...(ids.get(stream) ?? []), id]);
  await Promise.all([...ids].map(([stream, list]) => redis.xack(stream, group, ...list)));
}
