/** Uniform in [0, 1), the same sequence for the same seed (mulberry32, T. Ettinger). */
export function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number from 0 to `folds` − 1 for each row: shuffled, and as many rows in one fold as in another. */
export function foldsOf(rows: number, folds: number, seed: number): Uint8Array {
  const random = draws(seed);
  const fold = Uint8Array.from({ length: rows }, (_, row) => row % folds);
  for (let row = rows - 1; row > 0; row -= 1) {
    const other = Math.floor(random() * (row + 1));
    const kept = fold[row] as number;
    fold[row] = fold[other] as number;
    fold[other] = kept;
  }
  return fold;
}
