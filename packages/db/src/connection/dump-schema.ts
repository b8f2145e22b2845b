import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { migrateDatabase } from "./migrate.ts";
import { schemaDump } from "./schema-dump.ts";
import { scratchDatabase } from "./scratch.ts";

// Writes `schema.sql` anew from all migrations. Needs TEST_DATABASE_URL.
const scratch = await scratchDatabase("nothing");
await migrateDatabase(scratch.url);
writeFileSync(fileURLToPath(new URL("../../schema.sql", import.meta.url)), schemaDump(scratch.url));
await scratch.discard();
