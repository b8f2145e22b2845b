import { migrateDatabase } from "@swift-eats/db/connection";
import { readEnv } from "../env/index.ts";

/** Brings the configured database to the newest version. */
export const migrate = (): Promise<void> => migrateDatabase(readEnv().DATABASE_URL);
