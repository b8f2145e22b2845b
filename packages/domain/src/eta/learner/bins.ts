import type { Matrix } from "./table.ts";

/** A byte could hold 256; half as many make trees faster and lose nothing that can be measured. 0 is the missing one. */
const binsMax = 127;

/** A matrix cut into bins, column after column. */
export interface Binned {
  readonly rows: number;
  readonly width: number;
  /** Bin of row r in column c at `c × rows + r`. 0 is missing; category code k is bin k + 1. */
  readonly bins: Uint8Array;
  /** Upper edges of the bins 1, 2, … of a number; the last bin has none. Empty for a category. */
  readonly edges: readonly Float64Array[];
  /** Where a column's bins begin in a histogram; one entry more than columns. */
  readonly offsets: Int32Array;
  readonly isCategory: readonly boolean[];
}

/** Cuts numbers at their quantiles, so that each bin holds about as many rows. */
export function binned(matrix: Matrix): Binned {
  const { rows, width, isCategory } = matrix;
  const bins = new Uint8Array(rows * width);
  const offsets = new Int32Array(width + 1);
  const edges: Float64Array[] = [];
  for (let column = 0; column < width; column += 1) {
    const category = isCategory[column] === true;
    const own = category ? new Float64Array() : edgesOf(matrix, column);
    let last = category ? 0 : own.length + 1;
    for (let row = 0; row < rows; row += 1) {
      const value = matrix.values[row * width + column] as number;
      const bin = Number.isNaN(value) ? 0 : category ? value + 1 : 1 + below(own, value);
      bins[column * rows + row] = bin;
      if (bin > last) last = bin;
    }
    edges.push(own);
    offsets[column + 1] = (offsets[column] as number) + last + 1;
  }
  return { rows, width, bins, edges, offsets, isCategory };
}

/** How many edges lie below the value. */
function below(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function edgesOf({ rows, width, values }: Matrix, column: number): Float64Array {
  const present = new Float64Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const value = values[row * width + column] as number;
    if (!Number.isNaN(value)) {
      present[count] = value;
      count += 1;
    }
  }
  return cuts(present.subarray(0, count).sort());
}

/** Between all neighbours when they fit, else after each `count / most` rows. */
function cuts(sorted: Float64Array): Float64Array {
  const most = binsMax - 2;
  let distinct = 1;
  for (let at = 1; at < sorted.length; at += 1)
    if ((sorted[at] as number) > (sorted[at - 1] as number)) distinct += 1;
  const rowsEach = distinct <= most ? 1 : sorted.length / most;
  const edges: number[] = [];
  let since = 0;
  for (let at = 1; at < sorted.length; at += 1) {
    const value = sorted[at - 1] as number;
    const next = sorted[at] as number;
    since += 1;
    if (value >= next || since < rowsEach) continue;
    // Short numbers, for they are kept as text; never so short that they fall on the neighbour.
    const edge = Number(((value + next) / 2).toPrecision(7));
    edges.push(edge >= value && edge < next ? edge : value);
    since = 0;
  }
  return Float64Array.from(edges);
}
