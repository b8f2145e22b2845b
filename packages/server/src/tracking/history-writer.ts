import type { KeptFix, PositionHistory } from "@swift-eats/domain/tracking";
import { metrics } from "../observe/index.ts";

/** Wall time that fixes gather before they are written together. One statement is on its way at a time. */
const gatherMs = 20;
/** More than this waiting: PostgreSQL is away or too slow, and the couriers keep what they have. */
const waitingMax = 50_000;

export interface HistoryWriter {
  /** Resolves when the fixes are durable; throws when they are not: then they must be sent again. */
  keep(fixes: readonly KeptFix[]): Promise<void>;
  waiting(): number;
  /** Resolves when nothing waits. */
  flush(): Promise<void>;
}

/** Group commit: what arrives while one batch is written makes the next. */
export function historyWriter(history: Pick<PositionHistory, "append">): HistoryWriter {
  let waiting: KeptFix[] = [];
  let next: Promise<void> | null = null;
  let running: Promise<void> = Promise.resolve();

  async function cycle(): Promise<void> {
    const before = running.catch(() => undefined);
    await Promise.all([before, new Promise((done) => setTimeout(done, gatherMs))]);
    const batch = waiting;
    waiting = [];
    next = null;
    const end = metrics.historySeconds.startTimer();
    running = history.append(batch);
    await running;
    end();
    metrics.historyRowsTotal.inc(batch.length);
  }

  return {
    keep(fixes) {
      if (waiting.length + fixes.length > waitingMax)
        return Promise.reject(new Error("the history of positions is behind"));
      for (const fix of fixes) waiting.push(fix);
      next ??= cycle();
      return next;
    },
    waiting: () => waiting.length,
    async flush() {
      await (next ?? running).catch(() => undefined);
    },
  };
}
