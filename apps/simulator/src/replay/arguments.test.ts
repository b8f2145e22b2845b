import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readArguments } from "./arguments.ts";

const folder = mkdtempSync(join(tmpdir(), "swift-eats-instance-"));
for (const file of ["instance_parameters", "restaurants", "couriers", "orders"])
  writeFileSync(join(folder, `${file}.txt`), "");
afterAll(() => rmSync(folder, { recursive: true }));

test("an instance is enough; the speed is 60 unless said", () => {
  expect(readArguments(["--instance", folder])).toMatchObject({ folder, speed: 60, json: null });
  expect(
    readArguments(["--instance", folder, "--speed", "120", "--json", "out.json"]),
  ).toMatchObject({ speed: 120, json: "out.json" });
});

test.each([
  [[], "--instance is missing"],
  [["--instance"], "--instance needs a value"],
  [["--instance", "/nowhere"], "has no instance_parameters.txt"],
  [["--instance", folder, "--speed", "121"], "--speed must be"],
  [["--instance", folder, "--speed", "fast"], "--speed must be"],
  [["--days", "2"], "unknown argument --days"],
])("what is wrong with %j is said in one line", (argv, words) => {
  const answer = readArguments(argv);
  expect(answer).toContain(words);
  expect(String(answer)).not.toContain("\n");
});
