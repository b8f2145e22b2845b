import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectDatabases } from "@swift-eats/db/connection";
import { startSandbox } from "@swift-eats/providers/sandbox";
import { type Caller, callerOf } from "./caller.ts";
import { type Planted, plant } from "./plant.ts";

const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the tests by \`npm test\``);
  return value;
};

const databaseUrl = (admin: string, name: string): string => {
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.toString();
};

export interface ScratchTown extends Planted {
  /** Calls the customers' app in process, as anybody. */
  readonly anyone: Caller;
  /** Calls it with the bearer token of a planted account. */
  as(email: string): Promise<Caller>;
  readonly sandboxUrl: string;
  readonly databaseUrl: string;
  readonly environment: Readonly<Record<string, string>>;
  discard(): Promise<void>;
}

/**
 * A town of its own for one test file: a database cloned from the migrated template, a sandbox for money
 * and mail, a zone with two kitchens and people of every role. Real adapters throughout.
 */
export async function scratchTown(
  options: {
    readonly clockRate?: number;
    readonly limits?: "on" | "off";
    /** Changes to the addresses of what the town's processes use, and how long they bear its silence. */
    readonly environment?: (usual: Record<string, string>) => Promise<Record<string, string>>;
  } = {},
): Promise<ScratchTown> {
  const admin = setting("TEST_DATABASE_URL");
  const name = `scratch_${randomBytes(6).toString("hex")}`;
  const root = connectDatabases({ url: admin, poolMax: 1 });
  await root
    .primary()
    .unsafe(`create database ${name} template ${setting("TEST_DATABASE_TEMPLATE")}`);
  const dir = mkdtempSync(join(tmpdir(), "swift-eats-"));
  const sandbox = await startSandbox({
    httpPort: 0,
    smtpPort: 0,
    dir: join(dir, "sandbox"),
    delayMs: [0, 0],
  });
  const usual = {
    DATABASE_URL: databaseUrl(admin, name),
    REDIS_URL: setting("TEST_REDIS_URL"),
    REDIS_PREFIX: name,
    SESSION_SECRET: "a secret of at least thirty-two letters",
    DEMO_MODE: "1",
    CITY_RATE: String(options.clockRate ?? 1),
    MEDIA_DIR: join(dir, "media"),
    SANDBOX_URL: sandbox.url,
    SMTP_URL: sandbox.smtpUrl,
    LOG_LEVEL: "silent",
    LIMITS: options.limits ?? "off",
    PAYMENT_TIMEOUT_MS: "1500",
    DATABASE_POOL_MAX: "10",
  };
  const environment = { ...usual, ...(await options.environment?.(usual)) };
  Object.assign(process.env, environment);
  const { ports } = await import("../wire/index.ts");
  const wired = await ports("test");
  const planted = await plant(wired);
  const anyone = callerOf(null);
  return {
    ...planted,
    anyone,
    sandboxUrl: sandbox.url,
    databaseUrl: usual.DATABASE_URL,
    environment,
    async as(email) {
      const answer = await anyone("POST", "/tokens", { email, password: planted.password });
      return callerOf(answer.body.token);
    },
    async discard() {
      await wired.close();
      await sandbox.stop();
      await root.primary().unsafe(`drop database if exists ${name} with (force)`);
      await root.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
