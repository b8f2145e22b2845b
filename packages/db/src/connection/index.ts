export { arrayText, quoted } from "./arrays.ts";
export type { DatabaseOptions, Databases } from "./databases.ts";
export { connectDatabases } from "./databases.ts";
export { maybePointOf, pointHex, pointOf, pointText } from "./geometry.ts";
export { json } from "./json.ts";
export { migrateDatabase } from "./migrate.ts";
export { isOutage } from "./outage.ts";
export type { Queryable, Sql, Transaction } from "./sql.ts";
export { constraintOf, DatabaseBusy, decideFresh, RolledBack, transact } from "./transact.ts";
