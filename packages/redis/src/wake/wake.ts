import type { Redis } from "ioredis";
import type { RedisConnection, Stop } from "../connection/index.ts";

/** Says "look now" to every process. A message may be lost: listeners also look by themselves. */
export interface Wake {
  /** True when Redis took it. Never throws. */
  notify(channel: string, payload: unknown): Promise<boolean>;
  /** `onGap` is called after each reconnection, when messages may have been missed. */
  listen(channel: string, heard: (payload: unknown) => void, onGap?: () => void): Stop;
  close(): Promise<void>;
}

interface Listener {
  readonly heard: (payload: unknown) => void;
  readonly onGap: (() => void) | undefined;
}

/** One subscription connection for all channels, opened by the first listener. */
export function createWake(connection: RedisConnection): Wake {
  const channelOf = (channel: string) => `${connection.prefix}:wake:${channel}`;
  const listeners = new Map<string, Set<Listener>>();
  let subscriber: Redis | undefined;

  const subscribed = (): Redis => {
    if (subscriber) return subscriber;
    const redis = connection.patient("wake");
    let connectedBefore = false;
    redis.on("message", (channel: string, text: string) => {
      const payload = parsed(text);
      for (const { heard } of listeners.get(channel) ?? []) heard(payload);
    });
    redis.on("ready", () => {
      if (connectedBefore) {
        for (const set of listeners.values()) for (const { onGap } of set) onGap?.();
      }
      connectedBefore = true;
    });
    subscriber = redis;
    return redis;
  };

  return {
    async notify(channel, payload) {
      const text = JSON.stringify(payload ?? null);
      const taken = connection.redis.publish(channelOf(channel), text);
      return taken.then(
        () => true,
        () => false,
      );
    },
    listen(channel, heard, onGap) {
      const name = channelOf(channel);
      const set = listeners.get(name) ?? new Set<Listener>();
      const listener = { heard, onGap };
      listeners.set(name, set.add(listener));
      // The rejection of a closing connection is no news; ioredis subscribes again after each reconnection.
      if (set.size === 1)
        subscribed()
          .subscribe(name)
          .catch(() => undefined);
      return async () => {
        set.delete(listener);
        if (set.size > 0) return;
        listeners.delete(name);
        // Not waited for: while Redis is away the answer would not come, and nobody listens here any more.
        subscriber?.unsubscribe(name).catch(() => undefined);
      };
    },
    async close() {
      listeners.clear();
      subscriber?.disconnect();
      subscriber = undefined;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
