/**
 * What a miss costs, seen from the residual (actual − predicted). `pull` is the negative gradient by which a tree finds its
 * splits; `start` is the best answer for all, `leaf` the step that a leaf takes for its residuals; both may put their values
 * into another order. `cost` is what early stopping watches.
 */
export interface Loss {
  readonly pull: (residual: number) => number;
  readonly start: (targets: Float64Array) => number;
  readonly leaf: (residuals: Float64Array) => number;
  readonly cost: (residual: number) => number;
}

/** The `level` quantile, linear between neighbours; 0 of nothing. Puts the values into another order. O(n). */
export function quantileOf(values: Float64Array, level: number): number {
  if (values.length === 0) return 0;
  const at = level * (values.length - 1);
  const below = Math.floor(at);
  const low = selected(values, below);
  if (at === below) return low;
  let high = Number.POSITIVE_INFINITY;
  for (let index = below + 1; index < values.length; index += 1)
    if ((values[index] as number) < high) high = values[index] as number;
  return low + (high - low) * (at - below);
}

/** The value that stands at `place` in order, with no smaller one after it (quickselect: Hoare 1961). */
function selected(values: Float64Array, place: number): number {
  let from = 0;
  let to = values.length - 1;
  while (from < to) {
    const pivot = values[(from + to) >> 1] as number;
    let left = from;
    let right = to;
    while (left <= right) {
      while ((values[left] as number) < pivot) left += 1;
      while ((values[right] as number) > pivot) right -= 1;
      if (left > right) break;
      const kept = values[left] as number;
      values[left] = values[right] as number;
      values[right] = kept;
      left += 1;
      right -= 1;
    }
    if (place <= right) to = right;
    else if (place >= left) from = left;
    else break;
  }
  return values[place] as number;
}

/** Misses below cost `level` a unit, misses above 1 − `level`: its minimum is the quantile (Koenker and Bassett 1978). */
export const pinball = (level: number): Loss => ({
  pull: (residual) => (residual > 0 ? level : level - 1),
  start: (targets) => quantileOf(targets, level),
  leaf: (residuals) => quantileOf(residuals, level),
  cost: (residual) => (residual > 0 ? level * residual : (level - 1) * residual),
});

/** Every unit of error costs the same: its minimum is the median. */
export const absolute = (): Loss => ({ ...pinball(0.5), cost: Math.abs });

/** Half of the middle half of the targets: where an error begins to be a large one. */
export function edgeOf(targets: Float64Array): number {
  const own = targets.slice();
  return (quantileOf(own, 0.75) - quantileOf(own, 0.25)) / 2;
}

/**
 * Huber's loss (1964), square up to `edge` and straight beyond; judged by the absolute error. Its splits follow the size
 * of the residuals, which the sign alone hides, and an outlier still pulls no harder than `edge`.
 */
export function huber(edge: number): Loss {
  const pull = (residual: number) => Math.max(-edge, Math.min(edge, residual));
  return {
    pull,
    start: (targets) => quantileOf(targets, 0.5),
    leaf(residuals) {
      const centre = quantileOf(residuals, 0.5);
      let sum = 0;
      for (let at = 0; at < residuals.length; at += 1)
        sum += pull((residuals[at] as number) - centre);
      return centre + sum / Math.max(1, residuals.length);
    },
    cost: Math.abs,
  };
}
