import { defineConfig } from "vitest/config";

const never = ["**/node_modules/**", "**/.next/**", "**/e2e/**"];

/** What needs PostgreSQL or Redis. `npm test` brings both; see tooling/launch/test.mjs. */
const withServices = [
  "packages/{db,redis,providers,server}/src/**/*.test.ts",
  "apps/{worker,simulator}/src/**/*.test.ts",
  "tooling/launch/**/*.test.ts",
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "packages/{domain,contract,ui}/src/**/*.test.{ts,tsx}",
            "apps/{web,restaurant,driver-pwa,ops}/src/**/*.test.{ts,tsx}",
            "bench/**/*.test.ts",
          ],
          exclude: never,
          // Pure functions: nothing of one file is left for the next, and each module is loaded once.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "tooling",
          include: ["tooling/tidy/**/*.test.ts"],
          exclude: never,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "integration",
          include: withServices,
          exclude: never,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
