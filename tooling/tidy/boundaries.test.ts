import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { code, isTest, linesMatching, read, root } from "./files.ts";

interface Cruise {
  readonly modules: number;
  readonly broken: readonly string[];
}

const planted = mkdtempSync(join(tmpdir(), "swift-eats-law-"));
afterAll(() => rmSync(planted, { recursive: true, force: true }));

/** Runs the law on `apps` and `packages` under `cwd`. */
function cruise(cwd: string): Promise<Cruise> {
  const cli = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const law = join(root, "dependency-cruiser.config.mjs");
  const args = [cli, "apps", "packages", "--config", law, "--output-type", "json"];
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 256_000_000 }, (error, out, complaint) => {
      if (out === "") return fail(new Error(complaint, { cause: error }));
      const { summary } = JSON.parse(out);
      const broken = summary.violations.map(
        ({ rule, from, to }: { rule: { name: string }; from: string; to: string }) =>
          `${rule.name}: ${from} -> ${to}`,
      );
      done({ modules: summary.totalCruised, broken });
    });
  });
}

function plant(file: string, text: string): void {
  const path = join(planted, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

// That the house obeys is a step of its own in `npm run check`.
test("the law sees the whole house", async () => {
  const { modules } = await cruise(root);
  expect(modules).toBeGreaterThan(100);
});

test("planted violations fail, type-only imports and JSX files included", async () => {
  plant("package.json", '{ "name": "planted", "private": true }');
  plant(
    "apps/web/src/page.tsx",
    'import "../../ops/src/page.ts";\nexport const Page = () => <p />;\n',
  );
  plant("apps/ops/src/page.ts", "export const page = 1;\n");
  plant("packages/domain/src/kernel/index.ts", "export type Id = string;\n");
  plant(
    "packages/domain/src/ordering/index.ts",
    'import type { Id } from "../kernel/index.ts";\nimport type { Run } from "../dispatch/index.ts";\nexport type Order = Id | Run;\n',
  );
  plant("packages/domain/src/dispatch/index.ts", "export type Run = string;\n");
  plant("packages/domain/src/dispatch/decide.ts", "export const decide = 1;\n");
  plant(
    "packages/domain/src/tracking/index.ts",
    'import { decide } from "../dispatch/decide.ts";\nimport { readFileSync } from "node:fs";\nexport const fix = [decide, readFileSync];\n',
  );
  plant("packages/db/src/index.ts", 'import "../../redis/src/index.ts";\nexport const db = 1;\n');
  plant("packages/redis/src/index.ts", "export const redis = 1;\n");

  const { modules, broken } = await cruise(planted);

  expect(modules).toBeGreaterThanOrEqual(9);
  expect(broken.map((line) => line.split(":")[0])).toEqual(
    expect.arrayContaining([
      "apps-do-not-import-apps",
      "slices-import-downhill-row-3",
      "slices-use-front-doors",
      "domain-is-pure",
      "db-knows-only-the-domain",
    ]),
  );
});

test("every package of the house that is imported is declared", () => {
  const undeclared = code
    .filter((file) => /^(apps|packages)\/.*\.tsx?$/.test(file) && !isTest(file))
    .flatMap((file) => {
      const home = file.split("/").slice(0, 2).join("/");
      const manifest = JSON.parse(read(`${home}/package.json`));
      const declared = { ...manifest.dependencies, ...manifest.devDependencies };
      return linesMatching(file, /from "@swift-eats\//).filter((line) => {
        const name = line.match(/from "(@swift-eats\/[a-z-]+)/)?.[1] ?? "";
        return name !== manifest.name && declared[name] === undefined;
      });
    });
  expect(undeclared).toEqual([]);
});
