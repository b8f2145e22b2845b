/**
 * Trees as flat lists, which JSON keeps. Nodes stand in preorder: the left child of node n is n + 1, the right one
 * `right[n]`. `split` is −1 at a leaf, else 4 × column, + 2 for a category, + 1 when a missing value goes left. `value`
 * is a leaf's step, the highest number that goes left, or where the set of codes that go left begins in `sets`: its
 * length in words of 32 bits, then the words.
 */
export interface Forest {
  readonly start: number;
  readonly roots: readonly number[];
  readonly split: readonly number[];
  readonly value: readonly number[];
  readonly right: readonly number[];
  readonly sets: readonly number[];
}

/** A forest ready to answer: typed arrays, nothing allocated by an answer. */
export interface GrownForest {
  readonly start: number;
  readonly roots: Int32Array;
  readonly split: Int32Array;
  readonly value: Float64Array;
  readonly right: Int32Array;
  readonly sets: Uint32Array;
}

export const grown = (forest: Forest): GrownForest => ({
  start: forest.start,
  roots: Int32Array.from(forest.roots),
  split: Int32Array.from(forest.split),
  value: Float64Array.from(forest.value),
  right: Int32Array.from(forest.right),
  sets: Uint32Array.from(forest.sets),
});

/** What one tree answers for the row whose values begin at `from`. */
export function answerOf(
  { split, value, right, sets }: Omit<GrownForest, "start" | "roots">,
  root: number,
  { values, from }: { readonly values: Float64Array; readonly from: number },
): number {
  let node = root;
  for (;;) {
    const code = split[node] as number;
    const bound = value[node] as number;
    if (code < 0) return bound;
    const held = values[from + (code >> 2)] as number;
    let isLeft: boolean;
    if (Number.isNaN(held)) isLeft = (code & 1) === 1;
    else if ((code & 2) === 0) isLeft = held <= bound;
    else {
      const word = held >> 5;
      isLeft =
        word < (sets[bound] as number)
          ? (((sets[bound + 1 + word] as number) >>> (held & 31)) & 1) === 1
          : (code & 1) === 1;
    }
    node = isLeft ? node + 1 : (right[node] as number);
  }
}

/** The sum of all trees for one row. */
export function predicted(
  forest: GrownForest,
  row: { values: Float64Array; from: number },
): number {
  const { roots } = forest;
  let sum = forest.start;
  for (let tree = 0; tree < roots.length; tree += 1)
    sum += answerOf(forest, roots[tree] as number, row);
  return sum;
}

/** The first `trees` trees alone. */
export function pruned(forest: Forest, trees: number): Forest {
  const nodes = forest.roots[trees] ?? forest.split.length;
  return {
    start: forest.start,
    roots: forest.roots.slice(0, trees),
    split: forest.split.slice(0, nodes),
    value: forest.value.slice(0, nodes),
    right: forest.right.slice(0, nodes),
    sets: forest.sets,
  };
}
