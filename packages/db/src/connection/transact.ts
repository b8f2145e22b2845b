import {
  type Refusal,
  type Result,
  refuse,
  type StaleVersion,
  staleVersion,
} from "@swift-eats/domain/kernel";
import type { Sql, Transaction } from "./sql.ts";

/** Deadlocks and serialization failures that three retries did not cure: 503, try again. */
export class DatabaseBusy extends Error {
  override name = "DatabaseBusy";
}

const retriesMax = 3;
const deadlock = "40P01";
const serialization = "40001";

const codeOf = (error: unknown): string | undefined =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;

export const constraintOf = (error: unknown): string | undefined =>
  codeOf(error) === "23505" &&
  typeof error === "object" &&
  error !== null &&
  "constraint_name" in error
    ? String(error.constraint_name)
    : undefined;

/** Undoes the transaction and answers with the refusal. */
export class RolledBack extends Error {
  override name = "RolledBack";
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super("rolled back");
    this.refusal = refusal;
  }
}

/** One transaction; deadlocks and serialization failures are tried again at once, three times. */
export async function transact<T>(sql: Sql, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return (await sql.begin(work)) as T;
    } catch (error) {
      const code = codeOf(error);
      if (code !== deadlock && code !== serialization) throw error;
      if (attempt >= retriesMax) throw new DatabaseBusy("transaction conflict", { cause: error });
    }
  }
}

const backoffMs = [5, 20, 60];

/**
 * Runs a decision that compares versions; `null` says that somebody was faster. Tried again thrice
 * with backoff, then refused as stale. A `RolledBack` thrown inside undoes everything and refuses.
 */
export async function decideFresh<T>(
  sql: Sql,
  work: (tx: Transaction) => Promise<Result<T> | null>,
): Promise<Result<T, Refusal | StaleVersion>> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const decided = await transact(sql, async (tx) => {
        const result = await work(tx);
        // A stale write may have saved the other half already.
        if (result === null) throw new RolledBack(staleVersion);
        return result;
      });
      return decided;
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
      if (error.refusal.code !== staleVersion.code || attempt >= backoffMs.length)
        return refuse(error.refusal);
      await new Promise((resolve) =>
        setTimeout(resolve, (backoffMs[attempt] ?? 0) * (0.5 + Math.random())),
      );
    }
  }
}
