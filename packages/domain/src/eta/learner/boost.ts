import type { Caution } from "./best-split.ts";
import { type Binned, binned } from "./bins.ts";
import { draws } from "./draws.ts";
import { answerOf, type Forest, pruned } from "./forest.ts";
import { type Growing, growTree, type Soil } from "./grow-tree.ts";
import type { Loss } from "./loss.ts";
import type { Matrix } from "./table.ts";

export interface BoostSettings {
  readonly roundsMax: number;
  /** Share of a leaf's step that is taken. */
  readonly shrinkage: number;
  readonly leavesMax: number;
  readonly caution: Caution;
  /** Share of the rows that a tree sees, and how many columns. */
  readonly rowShare: number;
  readonly columnsMax: number;
  /** Rounds without a gain on the held-out rows after which boosting ends. */
  readonly patience: number;
  readonly seed: number;
}

export interface Sample {
  readonly matrix: Matrix;
  readonly targets: Float64Array;
}

interface Lists {
  readonly roots: number[];
  readonly split: number[];
  readonly value: number[];
  readonly right: number[];
  readonly sets: number[];
}

/**
 * Gradient-boosted trees (Friedman 2001) on histograms: each tree follows the pull of the loss, and each of its leaves
 * then takes the step that is best for the loss itself. Ends early when the held-out rows gain no more, and keeps the
 * trees up to the best round. Deterministic for a seed.
 */
export function boost(
  train: Sample,
  held: Sample,
  { loss, settings }: { readonly loss: Loss; readonly settings: BoostSettings },
): Forest {
  const lists: Lists = { roots: [], split: [], value: [], right: [], sets: [] };
  const start = short(loss.start(train.targets.slice()));
  const random = draws(settings.seed);
  const fits = progress(train, start);
  const checks = progress(held, start);
  const soil = soilOf(binned(train.matrix), settings);
  let best = { cost: meanCost(loss, checks), trees: 0 };
  for (let round = 1; round <= settings.roundsMax; round += 1) {
    for (let row = 0; row < fits.residuals.length; row += 1)
      soil.pulls[row] = loss.pull(fits.residuals[row] as number);
    const columns = columnsOf(train.matrix.width, settings.columnsMax, random);
    const rows = rowsOf(train.matrix.rows, settings.rowShare, random);
    const tree = growTree({ ...soil, columns }, rows);
    const root = lists.split.length;
    lists.roots.push(root);
    keep({ lists, binned: soil.binned, fits, loss, shrinkage: settings.shrinkage }, tree);
    if (lists.split[root] === -1 && lists.value[root] === 0) break;
    step(fits, lists, root);
    step(checks, lists, root);
    const cost = meanCost(loss, checks);
    if (cost < best.cost) best = { cost, trees: round };
    else if (held.targets.length > 0 && round - best.trees >= settings.patience) break;
  }
  const forest = { start, ...lists };
  return held.targets.length > 0 ? pruned(forest, best.trees) : forest;
}

/** Six digits are far finer than the error, and half as long as sixteen. */
const short = (value: number): number => Number(value.toPrecision(6));

interface Fitted {
  readonly matrix: Matrix;
  readonly residuals: Float64Array;
}

const progress = ({ matrix, targets }: Sample, start: number): Fitted => ({
  matrix,
  residuals: targets.map((target) => target - start),
});

function meanCost(loss: Loss, { residuals }: Fitted): number {
  let sum = 0;
  for (let row = 0; row < residuals.length; row += 1) sum += loss.cost(residuals[row] as number);
  return sum / Math.max(1, residuals.length);
}

function step({ matrix, residuals }: Fitted, lists: Lists, root: number): void {
  const tree = typed(lists, root);
  const { values, width, rows } = matrix;
  const at = { values, from: 0 };
  for (let row = 0; row < rows; row += 1) {
    residuals[row] = (residuals[row] as number) - answerOf(tree, 0, at);
    at.from += width;
  }
}

/** One tree by itself, its nodes counted from 0. */
function typed(lists: Lists, root: number) {
  return {
    split: Int32Array.from(lists.split.slice(root)),
    value: Float64Array.from(lists.value.slice(root)),
    right: Int32Array.from(lists.right.slice(root), (node) => node - root),
    sets: Uint32Array.from(lists.sets),
  };
}

const soilOf = (table: Binned, { caution, leavesMax }: BoostSettings): Soil => ({
  binned: table,
  pulls: new Float64Array(table.rows),
  ordered: new Float64Array(table.rows),
  columns: new Int32Array(),
  caution,
  leavesMax,
  spare: [],
});

function columnsOf(width: number, most: number, random: () => number): Int32Array {
  const all = Int32Array.from({ length: width }, (_, column) => column);
  const wanted = Math.min(width, most);
  for (let at = 0; at < wanted; at += 1) {
    const other = at + Math.floor(random() * (width - at));
    const kept = all[at] as number;
    all[at] = all[other] as number;
    all[other] = kept;
  }
  return all.slice(0, wanted).sort();
}

function rowsOf(count: number, share: number, random: () => number): Int32Array {
  const rows = new Int32Array(count);
  if (share >= 1) return rows.map((_, row) => row);
  let taken = 0;
  for (let row = 0; row < count; row += 1)
    if (random() < share) {
      rows[taken] = row;
      taken += 1;
    }
  return rows.slice(0, taken);
}

interface Keeping {
  readonly lists: Lists;
  readonly binned: Binned;
  readonly fits: Fitted;
  readonly loss: Loss;
  readonly shrinkage: number;
}

/** Writes a grown tree down in preorder. */
function keep(keeping: Keeping, { left, right, split, rows }: Growing): void {
  const { lists, binned: table, fits, loss, shrinkage } = keeping;
  const node = lists.split.length;
  lists.right.push(0);
  if (!left || !right || !split) {
    lists.split.push(-1);
    lists.value.push(short(shrinkage * loss.leaf(residualsOf(fits, rows))));
    return;
  }
  const isCategory = split.bin < 0;
  lists.split.push(4 * split.column + (isCategory ? 2 : 0) + (split.missingLeft ? 1 : 0));
  if (isCategory) {
    lists.value.push(lists.sets.length);
    lists.sets.push(...wordsOf(split.set, table, split.column));
  } else lists.value.push(table.edges[split.column]?.[split.bin - 1] ?? Number.MAX_VALUE);
  keep(keeping, left);
  lists.right[node] = lists.split.length;
  keep(keeping, right);
}

function residualsOf({ residuals }: Fitted, rows: Int32Array): Float64Array {
  const own = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) own[at] = residuals[rows[at] as number] as number;
  return own;
}

/** The set of bins as codes in bits, its length in words first. */
function wordsOf(set: readonly number[], { offsets }: Binned, column: number): number[] {
  const codes = (offsets[column + 1] as number) - (offsets[column] as number) - 1;
  const words = new Uint32Array(Math.ceil(codes / 32));
  for (const bin of set) {
    const code = bin - 1;
    words[code >> 5] = ((words[code >> 5] as number) | (1 << (code & 31))) >>> 0;
  }
  return [words.length, ...words];
}
