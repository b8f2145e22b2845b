import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { files, isTest, read, root } from "./files.ts";

type Messages = { readonly [key: string]: string | Messages };

const keysOf = (messages: Messages, path = ""): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );

const placeholders = (text: string) =>
  [...text.matchAll(/\{\s*([a-zA-Z0-9_]+)/g)].map(([, name]) => name).sort();

const english = files.filter((file) => /(^|\/)messages\/([a-z-]+\/)?en(\/.*)?\.json$/.test(file));
const germanOf = (file: string) => file.replace(/\/en(?=[/.])/, "/de");

const textAt = (messages: Messages, key: string): string => {
  const value = key
    .split(".")
    .reduce<string | Messages | undefined>(
      (at, part) => (typeof at === "object" ? at[part] : undefined),
      messages,
    );
  return typeof value === "string" ? value : "";
};

test("every word exists in English and in German, with the same places to fill in", () => {
  const differences = english.flatMap((file) => {
    if (!files.includes(germanOf(file))) return [`${germanOf(file)} is missing`];
    const en: Messages = JSON.parse(read(file));
    const de: Messages = JSON.parse(read(germanOf(file)));
    const [enKeys, deKeys] = [keysOf(en), keysOf(de)];
    return [
      ...enKeys.filter((key) => !deKeys.includes(key)).map((key) => `${germanOf(file)}: no ${key}`),
      ...deKeys.filter((key) => !enKeys.includes(key)).map((key) => `${file}: no ${key}`),
      ...enKeys
        .filter((key) => deKeys.includes(key))
        .filter((key) => {
          const names = (messages: Messages) => [...new Set(placeholders(textAt(messages, key)))];
          return names(en).join() !== names(de).join();
        })
        .map((key) => `${germanOf(file)}: ${key} fills in other places`),
    ];
  });
  expect(differences).toEqual([]);
});

test("a queue states its attempts, its time limit and its key", () => {
  const queues = files.filter(
    (file) =>
      file.startsWith("packages/redis/src/") &&
      !isTest(file) &&
      /= defineQueue[<(]/.test(read(file)),
  );
  const silent = queues.flatMap((file) =>
    ["attempts", "timeoutMs", "key"]
      .filter((word) => !new RegExp(`\\b${word}\\b`).test(read(file)))
      .map((word) => `${file}: ${word}`),
  );
  expect(silent).toEqual([]);
});

test("a decision record has a number of its own, a date, a status and the four parts", () => {
  const records = files.filter((file) => /^docs\/adr\/.*\.md$/.test(file));
  const needed = [
    /^# \d{4}\. /m,
    /^Date: \d{4}-\d{2}-\d{2}$/m,
    /^Status: (accepted|proposed|superseded by \d{4})$/m,
    /^## Context$/m,
    /^## Decision$/m,
    /^## Consequences$/m,
    /^## How we would know it was wrong$/m,
  ];
  const guilty = records.flatMap((file) =>
    needed.filter((part) => !part.test(read(file))).map((part) => `${file}: ${part}`),
  );
  const numbers = records.map((file) => file.match(/\/(\d{4})-/)?.[1]);
  expect(guilty).toEqual([]);
  expect(new Set(numbers).size).toBe(records.length);
});

test("a migration that a release has shipped is never edited", () => {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" });
  const released = git("tag", "--list", "v*", "--sort=-creatordate").split("\n")[0];
  const shipped = released
    ? git("diff", "--name-status", released, "--", "packages/db/migrations").split("\n")
    : [];
  const edited = shipped.filter((line) => /^[MDR]/.test(line) && line.endsWith(".sql"));
  expect(edited).toEqual([]);
});

test("versions are pinned exactly", () => {
  const manifests = files.filter((file) => /(^|\/)package\.json$/.test(file));
  const loose = manifests.flatMap((file) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(file));
    return Object.entries({ ...dependencies, ...devDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))
      .map(([name, version]) => `${file}: ${name} ${version}`);
  });
  expect(loose).toEqual([]);
});

test("the lock file names every platform's packages, or npm ci refuses it", () => {
  const { packages } = JSON.parse(read("package-lock.json"));
  const locked = Object.keys(packages);
  const wanted = Object.values<{ optionalDependencies?: Record<string, string> }>(packages).flatMap(
    ({ optionalDependencies = {} }) => Object.keys(optionalDependencies),
  );
  const platform = /-(x64|arm64|arm|ia32|ppc64|riscv64|s390x)(-|$)/;
  const missing = wanted
    .filter((name) => platform.test(name))
    .filter((name) => !locked.some((path) => path.endsWith(`node_modules/${name}`)));
  expect([...new Set(missing)]).toEqual([]);
});
