/**
 * What a miss costs, seen from the residual (actual − predicted). `pull` is the negative gradient by which a tree
 * finds its splits; `leaf` is the step that a leaf takes for its residuals, which come sorted; `start` is where
 * boosting begins; `cost` is what early stopping watches.
 */
export interface Loss {
  readonly pull: (residual: number) => number;
  readonly leaf: (sorted: Float64Array) => number;
  readonly cost: (residual: number) => number;
}

/** The `level` quantile of sorted values, linear between neighbours; 0 of nothing. */
export function quantileOf(sorted: Float64Array, level: number): number {
  if (sorted.length === 0) return 0;
  const at = level * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (at - below);
}

/** Misses below cost `level` a unit, misses above 1 − `level`: its minimum is the quantile (Koenker and Bassett 1978). */
export const pinball = (level: number): Loss => ({
  pull: (residual) => (residual > 0 ? level : level - 1),
  leaf: (sorted) => quantileOf(sorted, level),
  cost: (residual) => (residual > 0 ? level * residual : (level - 1) * residual),
});

/** Every unit of error costs the same: its minimum is the median. */
export const absolute = (): Loss => ({ ...pinball(0.5), cost: Math.abs });

/** Half of the middle half of the targets: where an error begins to be a large one. */
export function edgeOf(targets: Float64Array): number {
  const sorted = targets.slice().sort();
  return (quantileOf(sorted, 0.75) - quantileOf(sorted, 0.25)) / 2;
}

/**
 * Huber's loss (1964), square up to `edge` and straight beyond; judged by the absolute error. Its splits follow the size
 * of the residuals, which the sign alone hides, and an outlier still pulls no harder than `edge`.
 */
export const huber = (edge: number): Loss => ({
  pull: (residual) => Math.max(-edge, Math.min(edge, residual)),
  leaf(sorted) {
    const centre = quantileOf(sorted, 0.5);
    let sum = 0;
    for (const residual of sorted) sum += Math.max(-edge, Math.min(edge, residual - centre));
    return sorted.length === 0 ? 0 : centre + sum / sorted.length;
  },
  cost: Math.abs,
});
