import type { SearchEntry, SearchLog } from "@swift-eats/db/search";

const flushMs = 1_000;
/** More than this waiting, and the oldest are let go: a log is not worth a process. */
const waitingMax = 5_000;
const charactersMax = 60;

export interface QueryLog {
  note(entry: SearchEntry): void;
  /** Writes what waits. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Numbers as long as a house number's or a phone's say nothing about food, and may say something about a person. */
export const withoutNumbers = (text: string): string =>
  text.replace(/\d{4,}/g, "#").slice(0, charactersMax);

/** Searches are written behind the answer, many at a time. */
export function queryLog(log: SearchLog, onError: (error: unknown) => void): QueryLog {
  let waiting: SearchEntry[] = [];
  const flush = async (): Promise<void> => {
    const entries = waiting;
    waiting = [];
    await log.note(entries).catch(onError);
  };
  const timer = setInterval(flush, flushMs);
  timer.unref();
  return {
    note(entry) {
      waiting.push({ ...entry, text: withoutNumbers(entry.text) });
      if (waiting.length > waitingMax) waiting = waiting.slice(-waitingMax);
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}
