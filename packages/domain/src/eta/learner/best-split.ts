import type { Binned } from "./bins.ts";
import type { Histogram } from "./histogram.ts";

/** What a tree may not do, so that it does not learn chance by heart. */
export interface Caution {
  /** Rows that each side of a split must keep. */
  readonly leafRowsMin: number;
  /** Added to a side's rows when its gain is weighed: small sides are doubted. */
  readonly doubt: number;
  /** The same for a set of categories, which can be chosen in more ways. */
  readonly categoryDoubt: number;
}

/** One leaf's totals. */
export interface Total {
  readonly pull: number;
  readonly rows: number;
}

export interface Split {
  readonly column: number;
  readonly gain: number;
  /** Number: the last bin that goes left. Category: −1. */
  readonly bin: number;
  /** Category: the bins that go left. */
  readonly set: readonly number[];
  readonly missingLeft: boolean;
}

interface Place {
  readonly histogram: Histogram;
  readonly from: number;
  readonly bins: number;
  readonly total: Total;
  readonly caution: Caution;
}

/** The split that lowers the squared error of the pulls most; none that keeps both sides large enough is null. */
export function bestSplit(
  { binned, histogram, columns }: { binned: Binned; histogram: Histogram; columns: Int32Array },
  total: Total,
  caution: Caution,
): Split | null {
  let best: Split | null = null;
  for (const column of columns) {
    const from = binned.offsets[column] as number;
    const bins = (binned.offsets[column + 1] as number) - from;
    const place = { histogram, from, bins, total, caution };
    const found = binned.isCategory[column] ? bySet(place) : byEdge(place);
    if (found && found.gain > (best?.gain ?? 1e-9)) best = { ...found, column };
  }
  return best;
}

const worth = (pull: number, rows: number, doubt: number) => (pull * pull) / (rows + doubt);

/** Every edge, with the missing rows on the right and on the left. */
function byEdge({ histogram, from, bins, total, caution }: Place): Omit<Split, "column"> | null {
  const { pulls, counts } = histogram;
  const { leafRowsMin, doubt } = caution;
  const missingPull = pulls[from] as number;
  const missingRows = counts[from] as number;
  const before = worth(total.pull, total.rows, doubt);
  let gain = 0;
  let bin = -1;
  let missingLeft = false;
  let pull = 0;
  let rows = 0;
  for (let at = 1; at < bins; at += 1) {
    if (counts[from + at] === 0) continue;
    pull += pulls[from + at] as number;
    rows += counts[from + at] as number;
    for (let side = 0; side < (missingRows > 0 ? 2 : 1); side += 1) {
      const left = rows + side * missingRows;
      if (left < leafRowsMin || total.rows - left < leafRowsMin) continue;
      const leftPull = pull + side * missingPull;
      const found =
        worth(leftPull, left, doubt) +
        worth(total.pull - leftPull, total.rows - left, doubt) -
        before;
      if (found <= gain) continue;
      gain = found;
      bin = at;
      // What was never missing here goes where most rows go.
      missingLeft = missingRows > 0 ? side === 1 : 2 * rows >= total.rows;
    }
  }
  return bin < 0 ? null : { gain, bin, set: [], missingLeft };
}

/** Categories in the order of their mean pull: the best set is a run of it (Fisher 1958). */
function bySet({ histogram, from, bins, total, caution }: Place): Omit<Split, "column"> | null {
  const { pulls, counts } = histogram;
  const { leafRowsMin, categoryDoubt } = caution;
  const mean = (bin: number) =>
    (pulls[from + bin] as number) / ((counts[from + bin] as number) + categoryDoubt);
  const order: number[] = [];
  for (let bin = 0; bin < bins; bin += 1) if ((counts[from + bin] as number) > 0) order.push(bin);
  order.sort((a, b) => mean(a) - mean(b) || a - b);
  const before = worth(total.pull, total.rows, categoryDoubt);
  let gain = 0;
  let taken = 0;
  let pull = 0;
  let rows = 0;
  let mostLeft = false;
  for (let at = 0; at + 1 < order.length; at += 1) {
    const bin = from + (order[at] as number);
    pull += pulls[bin] as number;
    rows += counts[bin] as number;
    if (rows < leafRowsMin || total.rows - rows < leafRowsMin) continue;
    const found =
      worth(pull, rows, categoryDoubt) +
      worth(total.pull - pull, total.rows - rows, categoryDoubt) -
      before;
    if (found <= gain) continue;
    gain = found;
    taken = at + 1;
    mostLeft = 2 * rows >= total.rows;
  }
  if (taken === 0) return null;
  const set = order.slice(0, taken);
  const missingLeft = (counts[from] as number) > 0 ? set.includes(0) : mostLeft;
  return { gain, bin: -1, set: set.filter((bin) => bin > 0), missingLeft };
}
