import { UnrecoverableError, Worker } from "bullmq";
import type { RedisConnection, Stop } from "../connection/index.ts";
import type { BullJob, Queue } from "./queue.ts";
import { queuePrefix } from "./queue.ts";

export interface DeadJob {
  readonly queue: string;
  readonly key: string;
  readonly payload: unknown;
  readonly error: unknown;
  readonly attempts: number;
}

export interface Consuming<P> {
  readonly concurrency: number;
  /** May see a job again: must be idempotent. */
  readonly handle: (
    payload: P,
    run: { readonly signal: AbortSignal; readonly attempt: number },
  ) => Promise<void>;
  /** Must keep the job somewhere durable. Called when attempts are exhausted, or the payload cannot be read. */
  readonly onDead: (dead: DeadJob) => Promise<void>;
  readonly onError?: (error: unknown) => void;
}

/** Times a job may be found abandoned by a killed process before it counts as dead. */
const stalledMax = 5;

/** Works on the queue until stopped; stopping waits for the jobs in hand. */
export function consume<P>(
  connection: RedisConnection,
  queue: Queue<P>,
  { concurrency, handle, onDead, onError = () => undefined }: Consuming<P>,
): Stop {
  const redis = connection.patient(`queue-${queue.name}`);
  const buried = new Set<string>();

  const bury = async (job: BullJob, error: unknown) => {
    const key = job.id ?? "";
    const attempts = job.attemptsMade + 1;
    await onDead({ queue: queue.name, key, payload: job.data, error, attempts });
    buried.add(key);
  };

  const work = async (job: BullJob): Promise<void> => {
    const payload = await readPayload(queue, job, bury);
    try {
      await inTime(queue.timeoutMs, (signal) =>
        handle(payload, { signal, attempt: job.attemptsMade + 1 }),
      );
    } catch (error) {
      if (job.attemptsMade + 1 >= queue.attempts) await bury(job, error);
      throw error;
    }
  };

  const worker = new Worker<unknown, void>(queue.name, work, {
    connection: redis,
    prefix: queuePrefix(connection),
    concurrency,
    lockDuration: Math.max(30_000, queue.timeoutMs * 2),
    stalledInterval: 15_000,
    maxStalledCount: stalledMax,
  });
  worker.on("error", onError);
  worker.on("failed", (job, error) => {
    onError(error);
    if (!job?.id || buried.delete(job.id)) return;
    // A job that stalled too often fails without passing through `work`.
    if (job.finishedOn !== undefined) bury(job, error).catch(onError);
  });

  return async () => {
    await worker.close(redis.status !== "ready");
    redis.disconnect();
  };
}

async function readPayload<P>(
  queue: Queue<P>,
  job: BullJob,
  bury: (job: BullJob, error: unknown) => Promise<void>,
): Promise<P> {
  try {
    return queue.parse(job.data);
  } catch (error) {
    await bury(job, error);
    throw new UnrecoverableError(`Unreadable payload: ${String(error)}`);
  }
}

async function inTime(ms: number, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const control = new AbortController();
  const { promise: late, reject } = deferred();
  const timer = setTimeout(() => {
    const error = new Error(`Took longer than ${ms} ms`);
    reject(error); // First: a handler may end by itself when it hears the signal, and has still failed.
    control.abort(error);
  }, ms);
  try {
    await Promise.race([run(control.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

function deferred(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_, no) => {
    reject = no;
  });
  return { promise, reject };
}
