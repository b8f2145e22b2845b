import type { Redis } from "ioredis";
import type { RedisConnection, Stop } from "../connection/index.ts";
import type { Consumption } from "./consumption.ts";
import type { Read } from "./entries.ts";
import { fromRows, fromStreams } from "./entries.ts";
import { createHandling } from "./handle.ts";
import { streamKey } from "./publish.ts";

/** Longest wait of one read, so that a stop is not kept waiting. */
const blockMs = 500;
const outagePauseMs = 250;

/**
 * Reads the topics as one member of a consumer group until stopped, through every outage.
 *
 * A message is confirmed after `handle`. Inside a batch the order of a key is kept: after a failure
 * the later messages of that key wait too. After five deliveries that failed it goes to `onDead`.
 * When Redis was emptied the group is made again from the start of the stream.
 */
export function consume<E>(connection: RedisConnection, options: Consumption<E>): Stop {
  const { topics, group, consumer, batch = 100, onError = () => undefined } = options;
  const { claimAfterMs = 15_000, retryMs = [500, 1_500, 4_000, 10_000] } = options;
  const redis = connection.patient(`stream-${group}`);
  const streams = topics.map((topic) => streamKey(connection.prefix, topic));
  const handling = createHandling(redis, connection.prefix, options);
  let stopping = false;
  let grouped = false;
  let failedRounds = 0;
  let claimAt = 0;
  /** At the start, messages left open by the last run of this consumer come first. */
  let retryAt: number | undefined = 0;

  const work = async (read: Read) => {
    const open = await handling(read);
    if (open > 0) {
      retryAt = performance.now() + (retryMs[Math.min(failedRounds, retryMs.length - 1)] ?? 1_000);
      failedRounds += 1;
    } else if (read.entries.length > 0) failedRounds = 0;
    return open;
  };

  const round = async () => {
    if (!grouped) await ensureGroups(redis, streams, group);
    grouped = true;
    const now = performance.now();
    if (now >= claimAt) {
      claimAt = now + claimAfterMs / 3;
      for (const stream of streams) {
        await work(await claim(redis, { stream, group, consumer, batch, claimAfterMs }));
      }
    }
    if (retryAt !== undefined && now >= retryAt) {
      retryAt = undefined;
      const own = await readGroup(redis, { streams, group, consumer, batch, from: "0" });
      const open = await work(own);
      if (open === 0 && own.entries.length >= batch) retryAt = now; // There may be more of them.
      return;
    }
    const wait = Math.min(blockMs, claimAt - now, (retryAt ?? Number.POSITIVE_INFINITY) - now);
    const block = Math.max(1, Math.ceil(wait));
    await work(await readGroup(redis, { streams, group, consumer, batch, from: ">", block }));
  };

  const running = (async () => {
    while (!stopping) {
      try {
        await round();
      } catch (error) {
        if (stopping) break;
        grouped = false; // NOGROUP, or an outage after which Redis may be empty.
        if (!isNoGroup(error)) {
          onError(error);
          await pause(outagePauseMs);
        }
      }
    }
  })();

  return async () => {
    stopping = true;
    // A read or a retry may be waiting for a Redis that is away; nothing is lost by leaving.
    if (redis.status !== "ready") redis.disconnect();
    await running;
    redis.disconnect();
  };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const isNoGroup = (error: unknown) => error instanceof Error && error.message.includes("NOGROUP");

async function ensureGroups(redis: Redis, streams: readonly string[], group: string) {
  for (const stream of streams) {
    try {
      await redis.xgroup("CREATE", stream, group, "0", "MKSTREAM");
    } catch (error) {
      if (!(error instanceof Error && error.message.includes("BUSYGROUP"))) throw error;
    }
  }
}

interface Member {
  readonly group: string;
  readonly consumer: string;
  readonly batch: number;
}

async function readGroup(
  redis: Redis,
  {
    streams,
    group,
    consumer,
    batch,
    from,
    block,
  }: Member & {
    readonly streams: readonly string[];
    readonly from: ">" | "0";
    readonly block?: number;
  },
): Promise<Read> {
  const ids = streams.map(() => from);
  const wait = block === undefined ? [] : ["BLOCK", block];
  const reply = await redis.call(
    "xreadgroup", // In lower case: only then ioredis gives the reply the shape of RESP2.
    ...["GROUP", group, consumer, "COUNT", batch, ...wait, "STREAMS", ...streams, ...ids],
  );
  return fromStreams(reply);
}

async function claim(
  redis: Redis,
  {
    stream,
    group,
    consumer,
    batch,
    claimAfterMs,
  }: Member & {
    readonly stream: string;
    readonly claimAfterMs: number;
  },
): Promise<Read> {
  const reply: unknown = await redis.xautoclaim(
    stream,
    group,
    consumer,
    claimAfterMs,
    "0",
    "COUNT",
    batch,
  );
  return fromRows(stream, Array.isArray(reply) ? reply[1] : []);
}
