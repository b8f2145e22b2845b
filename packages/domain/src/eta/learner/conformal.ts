import { quantileOf } from "./loss.ts";

/**
 * What must be added to a bound so that `share` of the rows that it was not trained on stays inside it: the
 * ⌈(n + 1) share⌉-th smallest of how far each row lay outside (Romano, Patterson and Candès 2019, each tail by itself).
 */
export function correction(outside: Float64Array, share: number): number {
  const rows = outside.length;
  if (rows === 0) return 0;
  return quantileOf(
    outside.slice(),
    Math.min(1, (Math.ceil((rows + 1) * share) - 1) / Math.max(1, rows - 1)),
  );
}
