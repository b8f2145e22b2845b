import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { exampleEnv } from "./example.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

test("the example names every setting that the code reads", () => {
  expect(readFileSync(`${root}/.env.example`, "utf8")).toBe(exampleEnv());
});

test("a bad environment ends the process at once and names every problem in a line", () => {
  const read = 'import("./packages/server/src/env/index.ts").then(({ readEnv }) => readEnv())';
  let said = "";
  let status = 0;
  try {
    execFileSync(process.execPath, ["--import", "tsx", "-e", read], {
      cwd: root,
      env: {
        NODE_ENV: "test",
        PATH: process.env.PATH,
        DATABASE_URL: "nonsense",
        SESSION_SECRET: "short",
      },
      encoding: "utf8",
      stdio: "pipe",
    });
  } catch (error) {
    ({ stderr: said, status } = error as { stderr: string; status: number });
  }
  expect(status).toBe(78);
  for (const name of ["DATABASE_URL", "REDIS_URL", "SESSION_SECRET"])
    expect(said).toContain(`Setting ${name}:`);
});
