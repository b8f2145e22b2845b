import { join } from "node:path";
import createNextIntlPlugin from "next-intl/plugin";

// An app uses it in `next.config.mjs`, which Next runs before anything is compiled: hence no TypeScript.
//   import { consoleConfig } from "@swift-eats/frame/config";
//   export default consoleConfig({ folder: import.meta.dirname });

const workspace = ["contract", "db", "domain", "frame", "providers", "redis", "server", "ui"].map(
  (name) => `@swift-eats/${name}`,
);

/** Loaded by Node at run time: they carry native parts, scripts or their own lookup of files. */
const external = [
  "@node-rs/argon2",
  "bullmq",
  "drizzle-orm",
  "ioredis",
  "nodemailer",
  "pino",
  "postgres",
  "prom-client",
  "rate-limiter-flexible",
  "sharp",
];

const secure = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/**
 * Next's settings of a console. `more` overrides.
 * @param {{ folder: string, more?: import("next").NextConfig }} given
 * @returns {import("next").NextConfig}
 */
export function consoleConfig({ folder, more = {} }) {
  const root = join(folder, "../..");
  return createNextIntlPlugin("./src/i18n/request.ts")({
    output: "standalone",
    outputFileTracingRoot: root,
    turbopack: { root },
    transpilePackages: workspace,
    serverExternalPackages: external,
    poweredByHeader: false,
    reactStrictMode: true,
    headers: async () => [{ source: "/:path*", headers: secure }],
    ...more,
  });
}
