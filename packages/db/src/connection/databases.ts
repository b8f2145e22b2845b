import postgres from "postgres";

export type Sql = postgres.Sql;
export type Transaction = postgres.TransactionSql;
/** Either: what a query needs. */
export type Queryable = postgres.ISql;

export interface DatabaseOptions {
  readonly url: string;
  /** For reads that may be some seconds old; the primary when absent. */
  readonly replicaUrl?: string | undefined;
  /** Connections per process. Source: requirements, section 5. */
  readonly poolMax?: number | undefined;
}

/**
 * The databases of this process. One today; a shard per `geo_key` would be chosen here and nowhere else.
 */
export interface Databases {
  /** Where decisions about a zone are made. Without a key: tables that no zone owns. */
  primary(geoKey?: string): Sql;
  /** May lag. Never for a read that a write depends on. */
  replica(geoKey?: string): Sql;
  /** Where an order lives. With several databases this asks `order_directory`. */
  ofOrder(orderId: string): Promise<Sql>;
  close(): Promise<void>;
}

export function connectDatabases({ url, replicaUrl, poolMax = 20 }: DatabaseOptions): Databases {
  const options: postgres.Options<Record<string, never>> & { readonly max_pipeline: number } = {
    max: poolMax,
    // At the end of a full pipeline the driver forgets to reserve the connection of a BEGIN, and what others
    // write then is in that transaction: github.com/porsager/postgres/issues/1189. So no pipeline is ever full.
    max_pipeline: 1_000_000_000,
    connect_timeout: 2,
    idle_timeout: 60,
    // A statement that runs longer than this holds a lock nobody should wait for.
    connection: { application_name: "swift-eats", statement_timeout: 15_000 },
    transform: { column: { from: postgres.toCamel, to: postgres.fromCamel }, undefined: null },
    onnotice: () => undefined,
  };
  const primary = postgres(url, options);
  const replica = replicaUrl ? postgres(replicaUrl, options) : primary;
  return {
    primary: () => primary,
    replica: () => replica,
    ofOrder: async () => primary,
    async close() {
      await primary.end({ timeout: 5 });
      if (replica !== primary) await replica.end({ timeout: 5 });
    },
  };
}
