import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const portBase = Number(process.env.PORT_BASE ?? 4300);
const chromium = process.env.PLAYWRIGHT_CHROMIUM ?? "/usr/bin/chromium";

/** One after the other: each takes down what the other needs. */
const killers = ["e2e/crashes.e2e.ts", "e2e/dispatch-kills.e2e.ts"];

/** WebGL2 without a graphics card, and no calls home. */
const flags = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
];

export default defineConfig({
  testDir: ".",
  testMatch: ["e2e/**/*.e2e.ts", "apps/*/e2e/**/*.e2e.ts"],
  testIgnore: "**/node_modules/**",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["line"], ["json"]] : [["list"]],
  // Crashes take the whole system down, so they come after everything that looks at it.
  projects: [
    { name: "browser", testIgnore: ["**/node_modules/**", ...killers] },
    { name: "crashes", testMatch: killers, dependencies: ["browser"], workers: 1 },
  ],
  use: {
    baseURL: `http://localhost:${portBase}`,
    locale: "en-GB",
    // To record every test costs time on two cores; TRACE=1 keeps the traces of those that fail.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      args: flags,
      ...(existsSync(chromium) ? { executablePath: chromium } : {}),
    },
  },
});
