import { isOutage } from "./outage.ts";
import type { Sql } from "./sql.ts";

/** A replica that did not answer is left alone for so long before it is looked at again. */
const restMs = 5_000;

/**
 * Of a replica that answers, but not as it should: what it replays needs the rows that are read, or it is so far behind
 * that a table, a column or a function has not come yet. Source: PostgreSQL, appendix A, and "Hot Standby", "Query Conflicts".
 */
const behind = new Set(["40001", "40P01", "42P01", "42703", "42883"]);

const isBehind = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && behind.has(String(error.code));

/** Reads by the replica and, when it does not answer or is behind, by the primary. */
export function replicaReads(replica: Sql, primary: Sql) {
  let isAway = false;
  let nextLookMs = 0;
  /** Turns of those who wait for the replica to the primary. */
  const waiting = new Set<() => void>();

  /** The driver goes on trying for whoever waits for a connection, ever more seldom: so nobody is left waiting. */
  function leave(): void {
    isAway = true;
    nextLookMs = performance.now() + restMs;
    for (const turn of waiting) turn();
    waiting.clear();
  }
  /** By nobody's question: who asks while it is away must not wait for what comes of it. */
  function look(): void {
    nextLookMs = Number.POSITIVE_INFINITY;
    const back = () => {
      isAway = false;
    };
    replica`select 1`.then(back, leave);
  }
  return <Answer>(ask: (sql: Sql) => PromiseLike<Answer>): Promise<Answer> => {
    if (isAway) {
      if (performance.now() >= nextLookMs) look();
      return Promise.resolve(ask(primary));
    }
    return new Promise((resolve, reject) => {
      const turn = () => resolve(ask(primary));
      const asked = ask(replica);
      waiting.add(turn);
      asked.then(
        (answer) => {
          waiting.delete(turn);
          resolve(answer);
        },
        (error) => {
          if (!waiting.delete(turn)) return;
          if (!isOutage(error) && !isBehind(error)) return reject(error);
          turn();
          if (isOutage(error)) leave();
        },
      );
    });
  };
}
