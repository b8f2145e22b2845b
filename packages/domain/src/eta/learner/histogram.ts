import type { Binned } from "./bins.ts";

/** Sum of pulls and number of rows in each bin of each column, for the rows of one leaf. */
export interface Histogram {
  readonly pulls: Float64Array;
  readonly counts: Int32Array;
}

export const emptyHistogram = ({ offsets }: Binned): Histogram => {
  const size = offsets.at(-1) ?? 0;
  return { pulls: new Float64Array(size), counts: new Int32Array(size) };
};

export interface Counted {
  readonly binned: Binned;
  /** Pull of every row of the table. */
  readonly pulls: Float64Array;
  /** The leaf's rows. */
  readonly rows: Int32Array;
  /** The columns that this tree may split on. */
  readonly columns: Int32Array;
  /** As long as the table: holds the leaf's pulls in order, for the memory's sake. */
  readonly ordered: Float64Array;
}

/** Counts a leaf's rows anew. */
export function count(into: Histogram, { binned, pulls, rows, columns, ordered }: Counted): void {
  const { bins, offsets } = binned;
  const length = rows.length;
  const { pulls: sums, counts } = into;
  sums.fill(0);
  counts.fill(0);
  for (let at = 0; at < length; at += 1) ordered[at] = pulls[rows[at] as number] as number;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index] as number;
    const first = column * binned.rows;
    const offset = offsets[column] as number;
    for (let at = 0; at < length; at += 1) {
      const bin = offset + (bins[first + (rows[at] as number)] as number);
      sums[bin] = (sums[bin] as number) + (ordered[at] as number);
      counts[bin] = (counts[bin] as number) + 1;
    }
  }
}

/** Turns the parent's counts into those of the child that was not counted. */
export function subtract(parent: Histogram, child: Histogram): void {
  const { pulls, counts } = parent;
  for (let bin = 0; bin < counts.length; bin += 1) {
    pulls[bin] = (pulls[bin] as number) - (child.pulls[bin] as number);
    counts[bin] = (counts[bin] as number) - (child.counts[bin] as number);
  }
}
