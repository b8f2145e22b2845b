import { isId } from "../kernel/index.ts";
import { type CsvRecord, cellText } from "./csv.ts";
import { type Column, listMark, type RowError } from "./menu-table.ts";
import { minorOf } from "./price-text.ts";
import type { ServingWindow } from "./serving.ts";

/** Reads the cells of one row; what cannot be read is noted and becomes a harmless value. */
export function cellsOf(
  { line, cells }: CsvRecord,
  head: readonly string[],
  note: (error: RowError) => void,
) {
  const wrong = <T>(column: Column, code: string, instead: T): T => {
    note({ line, column, code });
    return instead;
  };
  const text = (column: Column): string =>
    cellText((cells[head.indexOf(column)] ?? "").trim()).normalize("NFC");
  const list = (column: Column): readonly string[] =>
    text(column)
      .split(listMark)
      .map((each) => each.trim())
      .filter(Boolean);

  return {
    line,
    wrong,
    text,
    list,
    /** One line of visible text. */
    words(column: Column, { min = 0, max }: { min?: number; max: number }): string {
      const value = text(column);
      if (value.length < min) return wrong(column, "required", value);
      if (value.length > max) return wrong(column, "too_long", value);
      return hidden.test(value) ? wrong(column, "hidden_characters", value) : value;
    },
    whole(
      column: Column,
      { min, max, otherwise }: { min: number; max: number; otherwise: number },
    ) {
      const value = text(column);
      if (value === "") return otherwise;
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      return number >= min && number <= max ? number : wrong(column, "not_in_range", otherwise);
    },
    price(digits: number, max: number): number {
      const amount = minorOf(text("price"), digits);
      if (amount === null) return wrong("price", "not_a_price", 0);
      return amount <= max ? amount : wrong("price", "too_large", 0);
    },
    oneOf<T extends string>(column: Column, known: readonly T[]): readonly T[] {
      const found = known.filter((each) => list(column).includes(each));
      return found.length === list(column).length ? found : wrong(column, "unknown_word", found);
    },
    id(): string | null {
      const value = text("id").toLowerCase();
      if (value === "") return null;
      return isId(value) ? value : wrong("id", "not_an_id", null);
    },
    windows(): readonly ServingWindow[] {
      return list("windows").flatMap(
        (each) => windowOf(each) ?? wrong("windows", "not_a_window", []),
      );
    },
  };
}
export type Cells = ReturnType<typeof cellsOf>;

/** Control characters, and those that hide or turn the direction of text. */
const hidden = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const pattern =
  /^(\*|[1-7](?:,[1-7])*) ([01]\d|2[0-4]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)(?: (\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?)?$/;

function windowOf(text: string): ServingWindow | null {
  const found = pattern.exec(text);
  if (!found) return null;
  const [, days = "*", h = "", m = "", toH = "", toM = "", fromDate, toDate] = found;
  return {
    weekdays: days === "*" ? [] : days.split(",").map(Number),
    fromMinutes: Number(h) * 60 + Number(m),
    toMinutes: Number(toH) * 60 + Number(toM),
    fromDate: fromDate ?? null,
    toDate: toDate ?? null,
  };
}
