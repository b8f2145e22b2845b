export interface DeadMessage {
  readonly topic: string;
  readonly id: string;
  readonly key: string;
  readonly json: string;
  readonly error: unknown;
  readonly deliveries: number;
}

export interface Consumption<E> {
  readonly topics: readonly string[];
  readonly group: string;
  /** Stable for a process, so that it finds its own open messages after a restart. */
  readonly consumer: string;
  readonly batch?: number;
  /** Throws on what cannot be read; such a message is dead at once. */
  readonly parse: (json: string) => E;
  /** May see a message again: must be idempotent. A throw means again, later. */
  readonly handle: (events: readonly E[]) => Promise<void>;
  /** Must keep the message somewhere durable. While it throws, the message stays open. */
  readonly onDead: (dead: DeadMessage) => Promise<void>;
  readonly onError?: (error: unknown) => void;
  /** Open messages of another consumer, silent for so long, are taken over. */
  readonly claimAfterMs?: number;
  /** Pause before own open messages are tried again, by rounds that failed in a row. */
  readonly retryMs?: readonly number[];
}
