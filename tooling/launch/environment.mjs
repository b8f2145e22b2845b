import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Secrets are drawn once for each copy of the system and stay on this machine. */
export function secrets(dir) {
  const path = join(dir, "secrets.json");
  const kept = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  if (kept.sessionSecret) return kept;
  const drawn = { ...kept, sessionSecret: randomBytes(32).toString("base64url") };
  writeFileSync(path, `${JSON.stringify(drawn, null, 2)}\n`, { mode: 0o600 });
  return drawn;
}

/** What every process of one copy is told. A value that the user has set wins. */
export function environment(
  here,
  { databaseUrl, redisUrl, env = process.env, mode = "production" },
) {
  const defaults = {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    SESSION_SECRET: secrets(here.dir).sessionSecret,
    PORT_BASE: String(here.base),
    PUBLIC_SCHEME: here.scheme,
    PUBLIC_HOST: here.host,
    DEMO_MODE: "1",
    CITY_RATE: here.crew ? "10" : "1",
    MEDIA_DIR: here.media,
    ROADS_DIR: join(here.dir, "roads"),
    ROUTING_URL: `http://127.0.0.1:${here.port("roads")}`,
    SANDBOX_DIR: join(here.dir, "sandbox"),
    SANDBOX_URL: `http://127.0.0.1:${here.port("sandbox")}`,
    SMTP_URL: `smtp://127.0.0.1:${here.port("smtp")}`,
    LOG_LEVEL: "info",
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
  };
  const chosen = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  // npm and a parent turbo leave variables behind that would steer the children.
  const inherited = Object.fromEntries(
    Object.entries(chosen).filter(([name]) => !/^(npm_|TURBO_HASH)/.test(name)),
  );
  // A NODE_ENV of the user's shell would make `next build` produce a broken mixture.
  return { ...defaults, ...inherited, PORT_BASE: defaults.PORT_BASE, NODE_ENV: mode };
}
