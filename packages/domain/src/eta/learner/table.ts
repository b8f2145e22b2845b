/** How a column is read: a size, one of a few kinds, or one of many names (a restaurant, a courier). */
export type ColumnKind = "number" | "category" | "id";

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** One row by column name. What is null, absent, not a finite number or empty is missing. */
export type Facts = Readonly<Record<string, string | number | null | undefined>>;

/** Rows × width numbers, row after row; NaN is missing. A categorical column holds codes from 0. */
export interface Matrix {
  readonly rows: number;
  readonly width: number;
  readonly values: Float64Array;
  readonly isCategory: readonly boolean[];
}

export const numberIn = (facts: Facts, name: string): number => {
  const value = facts[name];
  return typeof value === "number" && Number.isFinite(value) ? value : Number.NaN;
};

export const wordIn = (facts: Facts, name: string): string | null => {
  const value = facts[name];
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "number" && !Number.isFinite(value) ? null : String(value);
};
