import { metrics } from "@swift-eats/server/observe";

/** A packet, and the same as a WebSocket frame for lines that are one. */
export interface Encoded {
  readonly packet: string;
  readonly frame: Buffer;
}

/** What an engine.io connection is used for here. */
export interface Line {
  send(packet: string, options: object, written: () => void): unknown;
}

/** After this a write whose end was never told counts as ended: a line may change its transport in between. Wall time. */
const writtenMsMax = 10_000;

const sent = metrics.positionsSentTotal.labels("sent");
const replaced = metrics.positionsSentTotal.labels("replaced");

/**
 * The positions of one client: one write at a time, and while it is under way the newest of each order waits. A slow
 * client gets the newest position, not a backlog.
 */
export class Newest {
  readonly #line: Line;
  #since: number | null = null;
  #waiting: Map<string, Encoded> | null = null;
  readonly #written = () => {
    this.#since = null;
    const waiting = this.#waiting;
    this.#waiting = null;
    for (const [orderId, encoded] of waiting ?? []) this.send(orderId, encoded, performance.now());
  };

  constructor(line: Line) {
    this.#line = line;
  }

  send(orderId: string, encoded: Encoded, nowMs: number): void {
    if (this.#since === null || nowMs - this.#since > writtenMsMax) {
      this.#since = nowMs;
      sent.inc();
      const { packet, frame } = encoded;
      this.#line.send(packet, { wsPreEncodedFrame: [frame] }, this.#written);
      return;
    }
    this.#waiting ??= new Map();
    if (this.#waiting.has(orderId)) replaced.inc();
    this.#waiting.set(orderId, encoded);
  }
}
