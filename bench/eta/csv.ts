import { readFileSync } from "node:fs";

export type Row = ReadonlyMap<string, string>;

/** The rows of a CSV file by column name, or one line that says why it cannot be read. Blanks around a value go, but `asTyped`. */
export function readCsv(
  path: string,
  needed: readonly string[],
  asTyped: readonly string[] = [],
): readonly Row[] | string {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return `cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`;
  }
  const [first, ...lines] = records(text.replace(/^\uFEFF/, ""));
  const header = first?.map((name) => name.trim());
  const missing = needed.filter((name) => !header?.includes(name));
  if (!header || missing.length > 0) return `${path} lacks the columns: ${missing.join(", ")}`;
  return lines
    .filter((line) => line.length > 1 || line[0]?.trim() !== "")
    .map((line) => {
      const read = (name: string, index: number) =>
        asTyped.includes(name) ? (line[index] ?? "") : (line[index] ?? "").trim();
      return new Map(header.map((name, index) => [name, read(name, index)]));
    });
}

/** RFC 4180: commas, quotes doubled inside quotes, any line end. */
function records(text: string): string[][] {
  const found: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"?([^",\r\n]*)|([^,\r\n]*))(,|\r?\n|\r|$)/y;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) break;
    const [, quoted, after = "", plain = "", end] = match;
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + after);
    if (end === ",") {
      if (field.lastIndex === text.length) record.push("");
      continue;
    }
    found.push(record);
    record = [];
  }
  if (record.length > 0) found.push(record);
  return found;
}

/** A finite number, or null: blanks, `NaN` and words are missing. A word before or after the number is not read. */
export function numberOf(text: string | undefined): number | null {
  const match = /[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?/i.exec(text ?? "");
  const value = match ? Number(match[0]) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** A word in one spelling, or null: blanks and `NaN` are missing. */
export function wordOf(text: string | undefined): string | null {
  const word = (text ?? "").trim().toLowerCase();
  return word === "" || word === "nan" || word === "null" ? null : word;
}
