import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { root } from "./place.mjs";

export const nothing = { passed: 0, failed: 0, skipped: 0, failures: [] };

export const sum = (parts) =>
  parts.reduce(
    (all, part) => ({
      passed: all.passed + part.passed,
      failed: all.failed + part.failed,
      skipped: all.skipped + part.skipped,
      failures: [...all.failures, ...part.failures],
    }),
    nothing,
  );

/** A step that broke before it could count counts as one failure, so nothing is green by silence. */
export const brokenStep = (name, reason = "") => ({
  ...nothing,
  failed: 1,
  failures: [`${name}${reason ? `: ${reason}` : ""}`],
});

/** The result of vitest's JSON reporter. A file that could not be loaded is one failure. */
export function vitestCounts(path, name) {
  if (!existsSync(path)) return brokenStep(name, "no result was written");
  const { testResults = [] } = JSON.parse(readFileSync(path, "utf8"));
  return sum(
    testResults.map(({ name: file, status, message, assertionResults }) => {
      const place = relative(root, file);
      const failed = assertionResults.filter((one) => one.status === "failed");
      if (status === "failed" && failed.length === 0) {
        return brokenStep(place, message?.split("\n")[0] ?? "could not be loaded");
      }
      return {
        passed: assertionResults.filter((one) => one.status === "passed").length,
        failed: failed.length,
        skipped: assertionResults.length - failed.length - passedCount(assertionResults),
        failures: failed.map((one) => `${place}: ${one.fullName}`),
      };
    }),
  );
}

const passedCount = (results) => results.filter((one) => one.status === "passed").length;

/** The result of Playwright's JSON reporter. */
export function playwrightCounts(path) {
  if (!existsSync(path)) return brokenStep("browser tests", "no result was written");
  const { suites = [], errors = [] } = JSON.parse(readFileSync(path, "utf8"));
  const specs = suites.flatMap(specsOf);
  const count = (status) => specs.filter((spec) => spec.status === status);
  const failed = count("unexpected");
  return {
    passed: count("expected").length + count("flaky").length,
    failed: failed.length + errors.length,
    skipped: count("skipped").length,
    failures: [
      ...failed.map(({ file, title }) => `${file}: ${title}`),
      ...errors.map(({ message }) => `browser tests: ${message?.split("\n")[0]}`),
    ],
  };
}

function specsOf(suite) {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ status }) => ({ status, title: spec.title, file: spec.file })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(specsOf)];
}
