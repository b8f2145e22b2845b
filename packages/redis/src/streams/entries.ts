/** One message of a stream as Redis gave it. */
export interface Entry {
  readonly stream: string;
  readonly id: string;
  readonly key: string;
  readonly json: string;
}

/** Entries that were trimmed or deleted while somebody still had them open. */
export interface Read {
  readonly entries: readonly Entry[];
  readonly vanished: readonly { readonly stream: string; readonly id: string }[];
}

/** From the reply of XREADGROUP: `[[stream, [[id, [field, value, …] | null], …]], …]`. */
export function fromStreams(reply: unknown): Read {
  const reads = listOf(reply).map((part) => {
    const [stream, rows] = listOf(part);
    if (typeof stream !== "string") throw new Error("XREADGROUP answered in an unknown shape");
    return fromRows(stream, rows);
  });
  return {
    entries: reads.flatMap(({ entries }) => entries),
    vanished: reads.flatMap(({ vanished }) => vanished),
  };
}

/** From the rows of one stream, as in XAUTOCLAIM. */
export function fromRows(stream: string, rows: unknown): Read {
  const entries: Entry[] = [];
  const vanished: { stream: string; id: string }[] = [];
  for (const row of listOf(rows)) {
    const [id, fields] = listOf(row);
    if (!Array.isArray(fields)) {
      if (id !== undefined) vanished.push({ stream, id: String(id) });
      continue;
    }
    entries.push({ stream, id: String(id), key: field(fields, "k"), json: field(fields, "e") });
  }
  return { entries, vanished };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function field(fields: readonly unknown[], name: string): string {
  const at = fields.indexOf(name);
  return at < 0 ? "" : String(fields[at + 1] ?? "");
}
