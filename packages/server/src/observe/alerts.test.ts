import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { registry } from "./metrics.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const rules = readdirSync(`${root}/docs/alerts`).map((name) =>
  readFileSync(`${root}/docs/alerts/${name}`, "utf8"),
);

test("an alert asks for a metric that exists, and names a runbook that is written", () => {
  for (const text of rules) {
    const known = registry.getMetricsAsArray().map(({ name }) => name);
    const asked = [...text.matchAll(/expr: (.*)/g)].flatMap(([, expression = ""]) =>
      [...expression.matchAll(/\b[a-z]+_[a-z_]+(?=\[|\)|\s|_bucket)/g)].map(([name]) =>
        name.replace(/_bucket$/, ""),
      ),
    );
    const names = asked.filter(
      (name) => !["histogram_quantile", "clamp_min", "geo_key"].includes(name),
    );
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    const runbooks = [...text.matchAll(/runbook: (\S+)/g)].map(([, path = ""]) => path);
    expect(runbooks.filter((path) => !existsSync(`${root}/${path}`))).toEqual([]);
  }
});
