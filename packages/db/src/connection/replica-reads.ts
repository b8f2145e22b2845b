import type { Databases } from "./databases.ts";
import { isOutage } from "./outage.ts";

/** After a silence the replica is left alone for so long. */
const restMs = 5_000;

export type ReplicaReads = ReturnType<typeof replicaReads>;

/**
 * Makes readers that ask the replica and, when it does not answer, the primary. For reads alone: what is asked may be
 * asked twice.
 */
export function replicaReads(databases: Databases) {
  const onPrimary: Databases = { ...databases, replica: databases.primary };
  const hasReplica = databases.replica() !== databases.primary();
  let restUntilMs = 0;
  return <Given extends readonly unknown[], Answer>(
    make: (databases: Databases) => (...given: Given) => Promise<Answer>,
  ): ((...given: Given) => Promise<Answer>) => {
    const first = make(databases);
    if (!hasReplica) return first;
    const second = make(onPrimary);
    return async (...given) => {
      if (performance.now() < restUntilMs) return second(...given);
      try {
        return await first(...given);
      } catch (error) {
        if (!isOutage(error)) throw error;
        restUntilMs = performance.now() + restMs;
        return second(...given);
      }
    };
  };
}
