import * as z from "zod";

const flag = z.enum(["0", "1"]).transform((text) => text === "1");

/** Every setting of every process. Tunables of the business are data, not settings. */
const schema = z.object({
  DATABASE_URL: z.url().describe("PostgreSQL with PostGIS"),
  DATABASE_REPLICA_URL: z.url().optional().describe("Reads that may lag; the primary when absent"),
  DATABASE_POOL_MAX: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(20)
    .describe("Connections per process"),
  DATABASE_SILENCE_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(20_000)
    .describe("A connection that answers nothing for so long is given up"),
  REDIS_URL: z.url().describe("Redis 7, without eviction"),
  REDIS_PREFIX: z
    .string()
    .min(1)
    .default("se")
    .describe("In front of every key, so that a Redis may be used by several"),
  SESSION_SECRET: z.string().min(32).describe("Encrypts sessions, places and order links"),
  PORT_BASE: z.coerce
    .number()
    .int()
    .min(1024)
    .max(60_000)
    .default(3000)
    .describe("First of the ports"),
  PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .optional()
    .describe("Where this process listens, when not at its usual port"),
  PUBLIC_SCHEME: z
    .enum(["http", "https"])
    .default("http")
    .describe("How browsers reach the consoles"),
  PUBLIC_HOST: z
    .string()
    .min(1)
    .default("localhost")
    .describe("Host by which browsers reach the consoles"),
  DEMO_MODE: flag.default(false).describe("1: city clock, test cards, demo accounts, crew"),
  CITY_RATE: z.coerce
    .number()
    .min(1)
    .max(120)
    .default(1)
    .describe("City seconds per wall second of a fresh demo"),
  MEDIA_DIR: z
    .string()
    .min(1)
    .default(".var/media")
    .describe("Folder of uploaded and seeded pictures"),
  ROADS_DIR: z
    .string()
    .min(1)
    .default(".var/roads")
    .describe("Folder of the road graphs of imported cities"),
  ROUTING_URL: z
    .url()
    .optional()
    .describe("Process that holds the road graphs; this machine, PORT_BASE + 18, when absent"),
  SANDBOX_URL: z.url().optional().describe("Test payments and mail catcher"),
  SMTP_URL: z.string().optional().describe("Where mail is handed in"),
  MAIL_FROM: z
    .string()
    .default("Swift Eats <orders@swift-eats.example>")
    .describe("Sender of mail"),
  PAYMENT_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(10_000)
    .describe("Milliseconds an authorisation may take"),
  MAPBOX_TOKEN: z.string().optional().describe("Public token; the own map is used without one"),
  ROLES: z.string().optional().describe("Comma-separated roles of the worker; all when absent"),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("Least level logged"),
  LIMITS: z
    .enum(["on", "off"])
    .default("on")
    .describe("off: no rate limits, for load tests on this machine"),
  BENCH: flag.default(false).describe("1: routes that benchmarks compare with"),
  VERSION: z.string().default("0.1.0").describe("What /version answers"),
});

export type Env = z.infer<typeof schema>;

let read: Env | null = null;

/** Reads the environment once. A bad one prints all its problems and ends the process with status 78. */
export function readEnv(): Env {
  if (read) return read;
  const present = Object.entries(process.env).filter(([, value]) => value !== "");
  const parsed = schema.safeParse(Object.fromEntries(present));
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      process.stderr.write(`Setting ${issue.path.join(".")}: ${issue.message}\n`);
    process.exit(78);
  }
  read = parsed.data;
  return read;
}

/** For `.env.example` and the docs. */
export const settings = Object.entries(schema.shape).map(([name, value]) => ({
  name,
  about: value.description ?? "",
}));
