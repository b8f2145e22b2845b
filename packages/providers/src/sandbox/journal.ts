import { existsSync, readFileSync } from "node:fs";
import { mkdir, open, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Keyed records in a file of JSON lines; the last line of a key counts. */
export interface Journal<T> {
  readonly records: ReadonlyMap<string, T>;
  /** Resolves when the record, and all before it, are in the file. */
  write(key: string, record: T): Promise<void>;
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Reads the file, drops what was overtaken and what is beyond `recordsMax`, and appends from then on. */
export async function openJournal<T>(path: string, recordsMax: number): Promise<Journal<T>> {
  await mkdir(dirname(path), { recursive: true });
  const records = readRecords<T>(path);
  trim(records, recordsMax);
  await writeFile(`${path}.new`, [...records].map(line).join(""));
  await rename(`${path}.new`, path);
  const file = await open(path, "a");
  let waiting: string[] = [];
  let written: Promise<void> = Promise.resolve();

  // Lines that arrive while a write is under way share the next one.
  const flush = (): Promise<void> => {
    written = written.then(async () => {
      const lines = waiting.join("");
      waiting = [];
      if (lines !== "") await file.appendFile(lines);
    });
    return written;
  };

  return {
    records,
    write(key, record) {
      records.delete(key);
      records.set(key, record);
      trim(records, recordsMax);
      waiting.push(line([key, record]));
      return flush();
    },
    async clear() {
      records.clear();
      waiting = [];
      await written;
      await file.truncate(0);
    },
    async close() {
      await flush();
      await file.close();
    },
  };
}

const line = <T>([key, record]: readonly [string, T]): string =>
  `${JSON.stringify([key, record])}\n`;

function trim<T>(records: Map<string, T>, recordsMax: number): void {
  for (const key of records.keys()) {
    if (records.size <= recordsMax) return;
    records.delete(key);
  }
}

function readRecords<T>(path: string): Map<string, T> {
  const records = new Map<string, T>();
  if (!existsSync(path)) return records;
  for (const text of readFileSync(path, "utf8").split("\n")) {
    try {
      const [key, record] = JSON.parse(text) as [string, T];
      records.delete(key);
      records.set(key, record);
    } catch {
      // The last line may be cut off by a kill; its request was never answered.
    }
  }
  return records;
}
