import { execFileSync } from "node:child_process";

/** Lines of a dump that differ from one server or client to the next and say nothing about the schema. */
const noise = /^(--|SET |SELECT pg_catalog|\\restrict|\\unrestrict|COMMENT ON EXTENSION)/;

/** The schema of a migrated database as text; `schema.sql` is its copy in the tree. Monthly and daily partitions left out. */
export function schemaDump(url: string, pgDump = "pg_dump"): string {
  const text = execFileSync(
    pgDump,
    [
      "--schema-only",
      "--no-owner",
      "--no-privileges",
      "--exclude-table=*_20[0-9]*",
      "--exclude-schema=drizzle",
      url,
    ],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  return `${text
    .split("\n")
    .filter((line) => line.trim() && !noise.test(line))
    .join("\n")}\n`;
}
