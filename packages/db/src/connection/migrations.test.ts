import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrateDatabase } from "./migrate.ts";
import { schemaDump } from "./schema-dump.ts";
import { scratchDatabase } from "./scratch.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
let scratch: Awaited<ReturnType<typeof scratchDatabase>>;
beforeAll(async () => {
  scratch = await scratchDatabase("nothing");
});
afterAll(() => scratch.discard());

describe("migrations", () => {
  test("bring an empty database to the newest version, twice over and two at a time", async () => {
    await Promise.all([migrateDatabase(scratch.url), migrateDatabase(scratch.url)]);
    await migrateDatabase(scratch.url);
    const sql = postgres(scratch.url, { max: 1 });
    const [row] = await sql`select count(*)::int as applied from drizzle.__drizzle_migrations`;
    await sql.end();
    expect(row?.applied).toBe(
      readdirSync(`${root}/packages/db/migrations`).filter((name) => name.endsWith(".sql")).length,
    );
  });

  test("leave what schema.sql says: run `npm run schema` after a migration and read the diff", () => {
    expect(schemaDump(scratch.url)).toBe(readFileSync(`${root}/packages/db/schema.sql`, "utf8"));
  });

  test("have nothing left to generate: the tables in code are the tables in the migrations", () => {
    const before = readdirSync(`${root}/packages/db/migrations`);
    const said = execFileSync(
      process.execPath,
      ["node_modules/drizzle-kit/bin.cjs", "generate", "--config", "packages/db/drizzle.config.ts"],
      { cwd: root, encoding: "utf8" },
    );
    expect(said).toContain("No schema changes");
    expect(readdirSync(`${root}/packages/db/migrations`)).toEqual(before);
  });
});
