import type { RedisConnection } from "../connection/index.ts";

export interface StreamMessage {
  readonly topic: string;
  /** Messages of one key are handled in the order in which they were published. */
  readonly key: string;
  readonly json: string;
}

/** Older messages are trimmed: the outbox has them, the stream only carries them. */
const streamLengthMax = 100_000;

export const streamKey = (prefix: string, topic: string): string => `${prefix}:stream:${topic}`;

/** Appends all in one round trip, in order. A throw says nothing about which were appended. */
export async function publish(
  { redis, prefix }: RedisConnection,
  messages: readonly StreamMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  const pipeline = redis.pipeline();
  for (const { topic, key, json } of messages) {
    const stream = streamKey(prefix, topic);
    pipeline.xadd(stream, "MAXLEN", "~", streamLengthMax, "*", "k", key, "e", json);
  }
  for (const [error] of (await pipeline.exec()) ?? []) {
    if (error) throw new Error("Publishing to the stream failed", { cause: error });
  }
}

/** Messages that a group has not confirmed: read but open, and not yet read. Null when there is no such group. */
export async function groupLag(
  { redis, prefix }: RedisConnection,
  topic: string,
  group: string,
): Promise<{ readonly pending: number; readonly unread: number } | null> {
  const groups = await redis.xinfo("GROUPS", streamKey(prefix, topic)).catch(() => []);
  for (const fields of Array.isArray(groups) ? groups : []) {
    const seen = new Map<string, unknown>();
    const flat: unknown[] = Array.isArray(fields) ? fields : [];
    for (let index = 0; index < flat.length; index += 2)
      seen.set(String(flat[index]), flat[index + 1]);
    if (seen.get("name") !== group) continue;
    return { pending: Number(seen.get("pending") ?? 0), unread: Number(seen.get("lag") ?? 0) };
  }
  return null;
}
