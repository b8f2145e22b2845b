import { connect, type Socket } from "node:net";
import postgres from "postgres";
import { replicaReads } from "./replica-reads.ts";
import type { Sql } from "./sql.ts";

export interface DatabaseOptions {
  readonly url: string;
  /** For reads that may be some seconds old; the primary when absent. */
  readonly replicaUrl?: string | undefined;
  /** Connections per process. Source: requirements, section 5. */
  readonly poolMax?: number | undefined;
  /** A connection that nothing is heard on or sent over for so long is given up, with what was asked over it. */
  readonly silenceMs?: number | undefined;
}

/** Longer than any statement may run. */
const silenceMsUsual = 20_000;
const statementMs = 15_000;
const connectMs = 2_000;
/** Probes of an idle connection begin after so long. */
const keepAliveMs = 10_000;

/** Options of the driver that its types do not list. */
interface Unlisted {
  readonly max_pipeline: number;
  readonly socket: (to: {
    readonly host: readonly string[];
    readonly port: readonly number[];
  }) => Promise<Socket>;
}

/**
 * The databases of this process. One today; a shard per `geo_key` would be chosen here and nowhere else.
 */
export interface Databases {
  /** Where decisions about a zone are made. Without a key: tables that no zone owns. */
  primary(geoKey?: string): Sql;
  /**
   * A read that may be some seconds old, never one that a write depends on: by the replica when there is one, by the
   * primary while that does not answer. What is asked may be asked twice. Null: of no one zone.
   */
  read<Answer>(geoKey: string | null, ask: (sql: Sql) => PromiseLike<Answer>): Promise<Answer>;
  /** Where an order lives. With several databases this asks `order_directory`. */
  ofOrder(orderId: string): Promise<Sql>;
  close(): Promise<void>;
}

export function connectDatabases({
  url,
  replicaUrl,
  poolMax = 20,
  silenceMs = silenceMsUsual,
}: DatabaseOptions): Databases {
  const options: postgres.Options<Record<string, never>> & Unlisted = {
    max: poolMax,
    socket: ({ host, port }) => watchedSocket(host[0] ?? "", port[0] ?? 0, silenceMs),
    // At the end of a full pipeline the driver forgets to reserve the connection of a BEGIN, and what others
    // write then is in that transaction: github.com/porsager/postgres/issues/1189. So no pipeline is ever full.
    max_pipeline: 1_000_000_000,
    connect_timeout: connectMs / 1_000,
    // Before silence ends it: an end in order is said to the server.
    idle_timeout: (silenceMs / 1_000) * 0.75,
    // A statement that runs longer than this, or a transaction left open, holds a lock nobody should wait for.
    connection: {
      application_name: "swift-eats",
      statement_timeout: statementMs,
      idle_in_transaction_session_timeout: statementMs,
    },
    transform: { column: { from: postgres.toCamel, to: postgres.fromCamel }, undefined: null },
    onnotice: () => undefined,
  };
  const primary = postgres(url, options);
  const replica = replicaUrl ? postgres(replicaUrl, options) : null;
  const readOne = replica
    ? replicaReads(replica, primary)
    : async <Answer>(ask: (sql: Sql) => PromiseLike<Answer>) => ask(primary);
  return {
    primary: () => primary,
    read: (_, ask) => readOne(ask),
    ofOrder: async () => primary,
    async close() {
      await primary.end({ timeout: 5 });
      await replica?.end({ timeout: 5 });
    },
  };
}

/**
 * A half-open connection answers nothing, and the kernel goes on resending for a quarter of an hour: the silence itself
 * must end it.
 */
function watchedSocket(host: string, port: number, silenceMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const open = connect({
      host,
      port,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: keepAliveMs,
    });
    // The driver names them in its errors.
    const socket = Object.assign(open, { host, port });
    socket.setTimeout(connectMs, () => socket.destroy(silent("CONNECT_TIMEOUT", connectMs)));
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      socket.removeAllListeners("timeout");
      socket.setTimeout(silenceMs, () => socket.destroy(silent("ETIMEDOUT", silenceMs)));
      resolve(socket);
    });
  });
}

const silent = (code: string, ms: number): Error =>
  Object.assign(new Error(`PostgreSQL has not answered for ${ms} ms`), { code });
