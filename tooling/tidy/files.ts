import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** Every file that is, or is about to be, in the repository; paths from the root. */
export const files: readonly string[] = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard"],
  { cwd: root, encoding: "utf8", maxBuffer: 64_000_000 },
)
  .split("\n")
  .filter((file) => file !== "" && existsSync(join(root, file)));

export const read = (file: string): string => readFileSync(join(root, file), "utf8");

export const code = files.filter((file) => /\.(ts|tsx|mjs|js|css|sql|lua)$/.test(file));

export const isTest = (file: string): boolean =>
  /\.(test|e2e|suite|bench)\.tsx?$|\/suite\.ts$|^(e2e|bench)\/|\/e2e\//.test(file);

/** The lines of a file that match, as `file:line text`, comments left out. */
export function linesMatching(file: string, pattern: RegExp): string[] {
  const text = withoutComments(file, read(file));
  return text
    .split("\n")
    .map((line, index) => ({ line, at: `${file}:${index + 1}` }))
    .filter(({ line }) => pattern.test(line))
    .map(({ line, at }) => `${at} ${line.trim()}`);
}

const blank = (text: string) => text.replace(/[^\n]/g, " ");

function withoutComments(file: string, text: string): string {
  if (/\.sql$/.test(file)) return text.replace(/--.*$/gm, blank);
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|\s)\/\/.*$/gm, blank);
}
