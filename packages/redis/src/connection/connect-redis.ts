import type { RedisOptions } from "ioredis";
import { Redis } from "ioredis";

export interface RedisConnection {
  /**
   * For requests: a missing Redis is an error within `commandTimeoutMs`, never a wait,
   * so that callers can fall back.
   */
  readonly redis: Redis;
  /** Goes in front of every key, joined by a colon. */
  readonly prefix: string;
  /** A connection of its own that waits for Redis for ever: for blocking reads, workers, subscriptions. */
  patient(name: string): Redis;
  /** Resolves when Redis answers; throws after `timeoutMs`. */
  ready(timeoutMs: number): Promise<void>;
  /** Ends the request connection and every patient one that is still open. */
  close(): Promise<void>;
}

export interface ConnectOptions {
  readonly prefix: string;
  readonly commandTimeoutMs?: number;
  /** Told of each lost connection; without it they are silent, because ioredis reconnects by itself. */
  readonly onError?: (error: Error) => void;
}

type Settings = Omit<RedisOptions, "replyMapping">;

/** Blocking reads wait shorter than this: longer without an answer, and the connection is half open. */
const silenceMs = 30_000;
const keepAliveMs = 10_000;

const reconnectMs = (times: number): number => Math.min(50 * 2 ** Math.min(times, 6), 2_000);

/** Throws on an empty address: ioredis would silently take port 6379 of this machine. */
export function connectRedis(url: string, options: ConnectOptions): RedisConnection {
  if (!/^rediss?:\/\//.test(url))
    throw new Error("The address of Redis is missing or not redis://");
  const { prefix, commandTimeoutMs = 500, onError = () => undefined } = options;
  const patientOnes = new Set<Redis>();

  const open = (name: string, more: Settings): Redis => {
    const settings: Settings = {
      connectionName: `${prefix}:${name}`.replace(/[^\w:.-]/g, "_"),
      retryStrategy: reconnectMs,
      connectTimeout: 5_000,
      keepAlive: keepAliveMs,
      ...more,
    };
    const redis = new Redis(url, settings);
    redis.on("error", onError);
    return redis;
  };

  const redis = open("requests", {
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    // One script that is defined while others wait in the pipeline gives all of them each other's answers:
    // github.com/redis/ioredis/issues/1931.
    enableAutoPipelining: false,
    maxRetriesPerRequest: 0,
    commandTimeout: commandTimeoutMs,
    // Commands that time out leave a half-open connection as it is; this ends it.
    socketTimeout: commandTimeoutMs * 4,
  });

  return {
    redis,
    prefix,
    patient(name) {
      const one = open(name, { maxRetriesPerRequest: null, socketTimeout: silenceMs });
      patientOnes.add(one);
      one.once("end", () => patientOnes.delete(one));
      return one;
    },
    ready: (timeoutMs) => whenReady(redis, timeoutMs),
    async close() {
      for (const one of [redis, ...patientOnes]) one.disconnect();
    },
  };
}

function whenReady(redis: Redis, timeoutMs: number): Promise<void> {
  if (redis.status === "ready") return Promise.resolve();
  return new Promise((resolve, reject) => {
    const onReady = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      redis.off("ready", onReady);
      reject(new Error(`Redis did not answer within ${timeoutMs} ms`));
    }, timeoutMs);
    redis.once("ready", onReady);
  });
}
