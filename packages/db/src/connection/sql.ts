import type postgres from "postgres";

export type Sql = postgres.Sql;
export type Transaction = postgres.TransactionSql;
/** Either: what a query needs. */
export type Queryable = postgres.ISql;
