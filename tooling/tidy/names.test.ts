import { basename, dirname } from "node:path";
import { expect, test } from "vitest";
import { code, files, root } from "./files.ts";
import { bannedNames, kernelFiles, slices } from "./names.ts";

const domain = "packages/domain/src/";

test("no file or folder is named after nothing", () => {
  const parts = (file: string) => file.split("/").map((part) => part.replace(/\..*$/, ""));
  const guilty = code.filter((file) => parts(file).some((part) => bannedNames.includes(part)));
  expect(guilty).toEqual([]);
});

test("code files are kebab-case", () => {
  const plain = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
  const number = /^\d{4}_/;
  const guilty = code
    .map((file) => basename(file))
    .filter((name) => !plain.test(name) && !number.test(name) && !/^[[_(]/.test(name));
  expect(guilty).toEqual([]);
});

test("every folder of the domain is a slice that was decided on", () => {
  const found = files
    .filter((file) => file.startsWith(domain))
    .map((file) => file.slice(domain.length).split("/"))
    .map(([slice = ""]) => slice);
  expect([...new Set(found)].filter((slice) => !slices.includes(slice))).toEqual([]);
});

test("every slice has a front door", () => {
  const found = files.filter((file) => file.startsWith(domain)).map((file) => dirname(file));
  const doorless = [...new Set(found)]
    .filter((folder) => folder.split("/").length === 4)
    .filter((folder) => !files.includes(`${folder}/index.ts`));
  expect(doorless).toEqual([]);
});

test("the kernel stays a short, closed list", () => {
  const kernel = `${domain}kernel/`;
  const found = files.filter((file) => file.startsWith(kernel) && !file.endsWith(".test.ts"));
  const strangers = found
    .map((file) => basename(file))
    .filter((name) => !kernelFiles.includes(name));
  expect(strangers).toEqual([]);
});

test("tidy itself sees the repository", () => {
  expect(root).not.toBe("");
  expect(files).toContain("package.json");
  expect(code.length).toBeGreaterThan(50);
});
