import { bestSplit, type Caution, type Split, type Total } from "./best-split.ts";
import type { Binned } from "./bins.ts";
import { count, emptyHistogram, type Histogram, subtract } from "./histogram.ts";

/** A leaf while the tree grows, or a node once it was split. */
export interface Growing {
  rows: Int32Array;
  total: Total;
  split: Split | null;
  histogram: Histogram | null;
  left: Growing | null;
  right: Growing | null;
}

export interface Soil {
  readonly binned: Binned;
  readonly pulls: Float64Array;
  readonly columns: Int32Array;
  readonly caution: Caution;
  readonly leavesMax: number;
  /** Histograms no leaf uses, and scratch: kept from tree to tree. */
  readonly spare: Histogram[];
  readonly ordered: Float64Array;
}

/**
 * One tree, best leaf first (as in LightGBM: Ke et al. 2017): the leaf whose split gains most is split next. The larger
 * child's histogram is the parent's less the smaller child's. O(rows × columns × depth) at most, half of it in practice.
 * `rows` is put in the order of the leaves. Ties go to the lower column, bin and earlier leaf.
 */
export function growTree(soil: Soil, rows: Int32Array): Growing {
  const root = leaf(rows, totalOf(rows, soil.pulls));
  root.histogram = counted(soil, rows);
  root.split = splitOf(soil, root);
  const leaves: Growing[] = [root];
  while (leaves.length < soil.leavesMax) {
    let next: Growing | null = null;
    for (const each of leaves)
      if (each.split && each.split.gain > (next?.split?.gain ?? 0)) next = each;
    if (!next?.split) break;
    const [left, right] = divide(soil, next, next.split);
    leaves.splice(leaves.indexOf(next), 1, left, right);
  }
  for (const { histogram } of leaves) if (histogram) soil.spare.push(histogram);
  return root;
}

const leaf = (rows: Int32Array, total: Total): Growing => ({
  rows,
  total,
  split: null,
  histogram: null,
  left: null,
  right: null,
});

function totalOf(rows: Int32Array, pulls: Float64Array): Total {
  let pull = 0;
  for (let at = 0; at < rows.length; at += 1) pull += pulls[rows[at] as number] as number;
  return { pull, rows: rows.length };
}

function counted({ spare, binned, pulls, columns, ordered }: Soil, rows: Int32Array): Histogram {
  const histogram = spare.pop() ?? emptyHistogram(binned);
  count(histogram, { binned, pulls, rows, columns, ordered });
  return histogram;
}

function splitOf({ binned, columns, caution }: Soil, { histogram, total }: Growing): Split | null {
  if (!histogram || total.rows < 2 * caution.leafRowsMin) return null;
  return bestSplit({ binned, histogram, columns }, total, caution);
}

function divide(soil: Soil, parent: Growing, split: Split): [Growing, Growing] {
  const { rows, histogram } = parent;
  const boundary = partition(soil.binned, rows, split);
  const leftRows = rows.subarray(0, boundary);
  const left = leaf(leftRows, totalOf(leftRows, soil.pulls));
  const right = leaf(rows.subarray(boundary), {
    pull: parent.total.pull - left.total.pull,
    rows: rows.length - boundary,
  });
  const [small, large] = left.total.rows <= right.total.rows ? [left, right] : [right, left];
  small.histogram = counted(soil, small.rows);
  if (histogram) subtract(histogram, small.histogram);
  large.histogram = histogram;
  left.split = splitOf(soil, left);
  right.split = splitOf(soil, right);
  Object.assign(parent, { left, right, histogram: null });
  return [left, right];
}

/** Left rows first, each side in its old order; answers how many are left. */
function partition(binned: Binned, rows: Int32Array, split: Split): number {
  const goesLeft = sidesOf(binned, split);
  const first = split.column * binned.rows;
  const right = new Int32Array(rows.length);
  let lefts = 0;
  let rights = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    if (goesLeft[binned.bins[first + row] as number] === 1) {
      rows[lefts] = row;
      lefts += 1;
    } else {
      right[rights] = row;
      rights += 1;
    }
  }
  rows.set(right.subarray(0, rights), lefts);
  return lefts;
}

/** 1 for each bin of the column that goes left. */
function sidesOf(binned: Binned, { column, bin, set, missingLeft }: Split): Uint8Array {
  const bins = (binned.offsets[column + 1] as number) - (binned.offsets[column] as number);
  const sides = new Uint8Array(bins);
  sides[0] = missingLeft ? 1 : 0;
  if (bin < 0) for (const each of set) sides[each] = 1;
  else sides.fill(1, 1, bin + 1);
  return sides;
}
