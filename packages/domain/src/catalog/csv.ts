/** One record of a CSV file and the line it begins on. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Records of RFC 4180 text, one at a time, so that who reads may stop early. Quotes may hold line breaks;
 * a byte order mark is skipped, empty lines too. A quote that never closes takes the rest of the text.
 */
export function* csvRecords(text: string): Generator<CsvRecord> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const record = { line, cells: [] as string[] };
    for (;;) {
      const cell = text[at] === '"' ? quoted(text, at) : plain(text, at);
      record.cells.push(cell.text);
      line += cell.breaks;
      at = cell.end;
      if (text[at] !== ",") break;
      at += 1;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    line += 1;
    if (record.cells.length > 1 || record.cells[0] !== "") yield record;
  }
}

interface Cell {
  readonly text: string;
  readonly end: number;
  readonly breaks: number;
}

function plain(text: string, from: number): Cell {
  let end = from;
  while (end < text.length && !",\r\n".includes(text[end] ?? "")) end += 1;
  return { text: text.slice(from, end), end, breaks: 0 };
}

function quoted(text: string, from: number): Cell {
  let held = "";
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) {
      held += text.slice(at);
      at = text.length;
      break;
    }
    held += text.slice(at, close);
    at = close + 1;
    if (text[at] !== '"') break;
    held += '"';
    at += 1;
  }
  return { text: held, end: at, breaks: held.split("\n").length - 1 };
}

/** What a spreadsheet would run as a formula. */
const formula = /^[=+\-@\t\r]/;

const cell = (value: string): string => {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** What `cell` wrote, without the apostrophe that kept a spreadsheet from running it. */
export const cellText = (value: string): string =>
  value.startsWith("'") && formula.test(value.slice(1)) ? value.slice(1) : value;

export const csvText = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
