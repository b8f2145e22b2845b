import type { Job, JobsOptions } from "bullmq";
import { Queue as BullQueue } from "bullmq";
import type { RedisConnection } from "../connection/index.ts";

/** Every number of a queue in one place. */
export interface Queue<P> {
  readonly name: string;
  readonly attempts: number;
  /** Exponential from `firstMs`; `jitter` is the share of each pause that is random. */
  readonly backoff: { readonly firstMs: number; readonly jitter: number };
  /** A handler that takes longer has failed, and its signal is aborted. */
  readonly timeoutMs: number;
  /** Two payloads of one key are one job. */
  readonly key: (payload: P) => string;
  /** How long done and failed jobs are remembered. A done one that is remembered is not done again. */
  readonly keep: { readonly doneSeconds: number; readonly failedSeconds: number };
  /** Throws on what cannot be read; such a job is dead at once. */
  readonly parse: (payload: unknown) => P;
}

export const defineQueue = <P>(queue: Queue<P>): Queue<P> => queue;

export interface EnqueueOptions {
  /** Wall milliseconds. */
  readonly delayMs?: number;
  /** 1 first, 2,097,152 last; without it before all. */
  readonly priority?: number;
}

const open = new WeakMap<RedisConnection, Map<string, BullQueue>>();

/** BullMQ splits its own keys at colons. */
export const jobId = <P>(queue: Queue<P>, payload: P): string =>
  queue.key(payload).replaceAll(":", ".");

export const queuePrefix = ({ prefix }: RedisConnection): string => `${prefix}:queue`;

function opened<P>(connection: RedisConnection, queue: Queue<P>): BullQueue {
  const queues = open.get(connection) ?? new Map<string, BullQueue>();
  open.set(connection, queues);
  let bull = queues.get(queue.name);
  if (!bull) {
    bull = new BullQueue(queue.name, {
      connection: connection.redis,
      prefix: queuePrefix(connection),
      skipWaitingForReady: true,
    });
    bull.on("error", () => undefined); // Reported by the connection already.
    queues.set(queue.name, bull);
  }
  return bull;
}

/**
 * Adds a job. The same key again: a waiting, running or remembered one stays as it is; a delayed
 * one moves to the new time; a dead one is tried afresh.
 */
export async function enqueue<P>(
  connection: RedisConnection,
  queue: Queue<P>,
  payload: P,
  options: EnqueueOptions = {},
): Promise<void> {
  const bull = opened(connection, queue);
  const id = jobId(queue, payload);
  const known = await bull.getJobState(id);
  if (known === "delayed" || known === "failed") await bull.remove(id);
  await bull.add(queue.name, payload, jobOptions(queue, id, options));
}

/** Adds many in one round trip. A delayed one of the same key is not moved. */
export async function enqueueMany<P>(
  connection: RedisConnection,
  queue: Queue<P>,
  jobs: readonly { readonly payload: P; readonly options?: EnqueueOptions }[],
): Promise<void> {
  if (jobs.length === 0) return;
  await opened(connection, queue).addBulk(
    jobs.map(({ payload, options = {} }) => ({
      name: queue.name,
      data: payload,
      opts: jobOptions(queue, jobId(queue, payload), options),
    })),
  );
}

export async function queueCounts<P>(
  connection: RedisConnection,
  queue: Queue<P>,
): Promise<Readonly<Record<string, number>>> {
  return opened(connection, queue).getJobCounts(
    "waiting",
    "active",
    "delayed",
    "failed",
    "prioritized",
  );
}

function jobOptions<P>(queue: Queue<P>, id: string, options: EnqueueOptions): JobsOptions {
  const { attempts, backoff, keep } = queue;
  const { delayMs = 0, priority } = options;
  return {
    jobId: id,
    attempts,
    backoff: { type: "exponential", delay: backoff.firstMs, jitter: backoff.jitter },
    delay: Math.max(0, Math.round(delayMs)),
    ...(priority === undefined ? {} : { priority }),
    removeOnComplete: keep.doneSeconds === 0 ? true : { age: keep.doneSeconds },
    removeOnFail: { age: keep.failedSeconds },
    stackTraceLimit: 1,
  };
}

export type BullJob = Job<unknown, void>;
