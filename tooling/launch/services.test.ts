import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Services } from "./services.mjs";
import { startServices } from "./services.mjs";

const base = Number(process.env.PORT_BASE ?? 4300);
const dir = mkdtempSync(join(tmpdir(), "swift-eats-services-"));
const where = { dir, pgPort: base + 30, redisPort: base + 31, log: join(dir, "log"), env: {} };

let services: Services;

beforeAll(async () => {
  // The postgres user must be able to enter, or the data would move to /var/lib.
  chmodSync(dir, 0o755);
  services = await startServices(where);
});

afterAll(async () => {
  await services.stop();
  rmSync(dir, { recursive: true, force: true });
});

const firstLine = (file: string) => Number(readFileSync(join(dir, file), "utf8").split("\n")[0]);

function killBoth(): void {
  process.kill(firstLine("pg/postmaster.pid"), "SIGKILL");
  process.kill(firstLine("run/redis.pid"), "SIGKILL");
}

async function remembered(): Promise<{ row: number | undefined; key: string | null }> {
  const sql = postgres(services.databaseUrl("kept"), { max: 1 });
  const redis = new Redis(services.redisUrl);
  redis.on("error", () => undefined); // It may still be starting; the caller asks again.
  try {
    const [first] = await sql<{ n: number }[]>`select n from kept`;
    return { row: first?.n, key: await redis.get("kept") };
  } finally {
    await sql.end();
    redis.disconnect();
  }
}

test("what was committed survives kill -9 of both servers and the next start finds it", async () => {
  const sql = postgres(await services.ensureDatabase("kept"), { max: 1 });
  await sql`create table kept as select 7 as n`;
  await sql.end();
  const redis = new Redis(services.redisUrl);
  await redis.set("kept", "seven");
  redis.disconnect();

  killBoth();
  services = await startServices(where);

  expect(await remembered()).toEqual({ row: 7, key: "seven" });
});

test("a second start takes over the servers that run, and answers at once", async () => {
  const pids = [firstLine("pg/postmaster.pid"), firstLine("run/redis.pid")];
  services = await startServices(where);
  expect([firstLine("pg/postmaster.pid"), firstLine("run/redis.pid")]).toEqual(pids);
});

test("a port that somebody else holds is named, with its holder", async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "swift-eats-other-"));
  chmodSync(elsewhere, 0o755);
  try {
    await expect(startServices({ ...where, dir: elsewhere })).rejects.toThrow(
      new RegExp(`port ${where.pgPort} \\(PostgreSQL\\) is taken by process \\d+`),
    );
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
});

test("a watched server that dies is started again", async () => {
  const told: string[] = [];
  services.watch((text) => told.push(text));

  killBoth();

  await expect.poll(() => told.length, { timeout: 20_000 }).toBe(2);
  await expect
    .poll(() => remembered().catch(() => undefined), { timeout: 20_000 })
    .toEqual({ row: 7, key: "seven" });
});
